// The spec of a module of the same build is read from its target/classes, in `mvn compile`.
def log = new File(basedir, 'build.log').text
assert log.count('37 alerts from src/main/alertspec/alerts.yaml: ') == 4
assert log.count(', up to date') == 2
assert new File(basedir, 'service/target/classes/com/example/Quota.class').isFile()
assert !new File(basedir, 'alerts/target').listFiles().any { it.name.endsWith('.jar') }

def warning = '[WARNING] com.example.it:tls-alerts:1 is a module of this build, but is read as it was installed'
assert log.count(warning) == 1
assert log.indexOf(warning) < log.indexOf('37 alerts from')
return true
