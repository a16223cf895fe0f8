def log = new File(basedir, 'build.log').text.replace('\r', '')
assert log.contains('''[ERROR] docs/alerts.md is out of date: ''')
assert log.contains('''
--- a/docs/alerts.md
+++ b/docs/alerts.md
@@ -1,3 +1,''')
assert log.contains('\n-What we know of them.\n')
assert log =~ /\n\.\.\. \d+ more lines\n/
assert log.contains('''[ERROR] README.md:1:11: the section 'count' is out of date against what tls (built in) generates
--- a/README.md
+++ b/README.md
@@ -1 +1 @@
-There are <!-- alertspec count --> 36 <!-- /alertspec --> alerts.
+There are <!-- alertspec count --> 37 <!-- /alertspec --> alerts.
''')
assert log.contains('[ERROR] src/generated/test/com/example/it/tls/TlsAlertVectors.java is missing: tls (built in) generates it')
assert log.contains('delete docs/alerts.md, run `mvn alertspec:generate-test alertspec:docs alertspec:update-docs` and commit the result')

// Paths from the root of the repository, which is that of this project or, where that was unpacked, the folder of the build.
assert log =~ /(?m)^::error file=([^,:]+\/)?docs\/alerts\.md,line=1,col=1,title=file-in-the-way::docs\/alerts\.md is out of date/
assert log =~ /(?m)^::error file=([^,:]+\/)?README\.md,line=1,col=11,title=stale-section::the section 'count' is out of date/
assert log.contains('\n::group::difference of README.md\n')
// By a person twice, as the report has its own place in the third run.
assert log.split(/\[ERROR\] README\.md:1:11: /, -1).length == 3

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'report.sarif'))
assert report.version == '2.1.0'
assert report.runs[0].results*.ruleId.containsAll(['file-in-the-way', 'missing-file', 'stale-section'])
assert report.runs[0].results.every { it.locations[0].physicalLocation.artifactLocation.uri =~ /^[^\/].*/ }

def after = [:]
basedir.eachFileRecurse { after[it.path] = it.directory ? it.list().sort() : it.lastModified() + ' ' + it.text }
['build.log', 'report.sarif'].each { after.remove(new File(basedir, it).path) }
// Maven 4 makes the folder of every project, whatever is run, and leaves it empty.
if (after[new File(basedir, 'target').path] == []) {
    after.remove(new File(basedir, 'target').path)
}
assert after == context.get('before').findAll { it.key != new File(basedir, 'build.log').path }
return true
