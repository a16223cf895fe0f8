// The spec of a module of the same build is read from its target/classes, in `mvn compile`.
def log = new File(basedir, 'build.log').text
assert log.contains('37 alerts from src/main/alertspec/alerts.yaml: ')
assert log.count(', up to date') == 2
assert new File(basedir, 'service/target/classes/com/example/Quota.class').isFile()
def jar = log =~ /--- (maven-)?jar(-plugin)?:/
assert jar.find() && log.indexOf(', up to date') < jar.start() : 'the first builds have packaged nothing'
def warning = '[WARNING] com.example.it:tls-alerts:1 is a module of this build, but is read as it was installed'
assert log.count(warning) == 1 && log.count('BUILD SUCCESS') == 4
assert log.indexOf(warning) > log.lastIndexOf(', up to date')
return true
