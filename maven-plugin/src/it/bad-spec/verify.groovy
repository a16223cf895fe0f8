// Everything that is wrong with a spec is reported in one run, with places and hints, and without a stack trace.
def log = new File(basedir, 'build.log').text
assert log.contains("src/main/alertspec/alerts.yaml:5:5: error: an alert has no key 'sumary' [unknown-key]")
assert log.contains("hint: did you mean 'summary'?")
assert log.contains("src/main/alertspec/alerts.yaml:7:11: error: alert 'brand_new' has code 40, already taken by 'handshake_failure' [duplicate-code]")
assert log =~ /hint: 'handshake_failure' is at tls:\d+:\d+/
assert log.contains('src/main/alertspec/alerts.yaml has 2 errors, listed above; nothing was written')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-sources').exists()
return true
