// Two executions with two packages live side by side in one build, and a second run changes neither.
assert new File(basedir, 'target/classes/com/example/edge/TlsAlerts.class').isFile()
assert new File(basedir, 'target/classes/com/example/core/Alerts.class').isFile()
assert !new File(basedir, 'target/generated-sources/core/com/example/core/StackNames.java').text.contains('gnutls')
assert new File(basedir, 'build.log').text.count(', up to date') == 2
return true
