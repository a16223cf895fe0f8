// Restored, the build compiles, and generated files are those of a build without the cache, byte for byte.
def log = new File(basedir, 'build.log').text
assert log.contains('Found cached build, restoring com.example.it:build-cache from cache') : 'the second build is not restored'
def runs = log.readLines().findAll { it.contains('generated-sources/alertspec and ') }
assert runs.size() == 2 && runs[0].contains(', 14 written') : runs
assert runs[1].contains(', up to date') || runs[1].contains(', 0 changed') : runs[1]
assert new File(basedir, 'target/generated-sources/alertspec/com/example/it/tls/TlsAlert.java').isFile()
assert new File(basedir, 'target/classes/com/example/app/Uses.class').isFile()
return true
