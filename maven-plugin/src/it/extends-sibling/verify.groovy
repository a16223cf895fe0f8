// The spec of a module of the same build is read from its target/classes, in `mvn compile`.
def log = new File(basedir, 'build.log').text
assert log.contains('37 alerts from src/main/alertspec/alerts.yaml: ')
assert log.count(', up to date') == 1
assert new File(basedir, 'service/target/classes/com/example/Quota.class').isFile()
def jar = log =~ /--- (maven-)?jar(-plugin)?:/
assert jar.find() && log.indexOf(', up to date') < jar.start() : 'the first builds have packaged nothing'
assert log.contains(' is there as it was installed once, and not yet as this build has it [missing-base]')
assert log.contains('hint: it is a module of this build: add it to the dependencies, so that it comes first, and run the phase compile')
return true
