// The spec of a module of the same build is read from its target/classes, in `mvn compile`.
def log = new File(basedir, 'build.log').text
assert log.contains('37 alerts from src/main/alertspec/alerts.yaml: ')
assert log.count(', up to date') == 1
assert new File(basedir, 'service/target/classes/com/example/Quota.class').isFile()
assert !new File(basedir, 'alerts/target').listFiles().any { it.name.endsWith('.jar') }
return true
