def log = new File(basedir, 'build.log').text.replace('\r', '')
// In the log of the first run and beside the report of the fourth, once each: what Maven injects for editors logs as well.
assert log.split("src/main/alertspec/alerts.yaml:4:1: error: a spec has no key 'alert' \\[unknown-key\\]\n  hint: ", -1).length == 3
assert log.split("a spec has no key 'alert'", -1).length == 5
assert log =~ /(?m)^::error file=([^,:]+\/)?src\/main\/alertspec\/alerts\.yaml,line=4,col=1,title=unknown-key::a spec has no key 'alert'%0Ahint: did you mean 'alerts'\?$/
assert log =~ /(?m)^([^,: ]+\/)?src\/main\/alertspec\/alerts\.yaml:4:1: error: a spec has no key 'alert' \[unknown-key\] \(did you mean 'alerts'\?\)$/

def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/report.sarif')).runs[0]
assert run.results.size() == 1
assert run.results[0].ruleId == 'unknown-key'
assert run.results[0].locations[0].physicalLocation.region == [startLine: 4, startColumn: 1]

assert log.split(/\[unassigned-code\]/, -1).length == 3
assert log.contains('there is 1 warning, listed above, and failOn is warning')
return true
