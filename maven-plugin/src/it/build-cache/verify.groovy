// Restored, the build compiles, and generated files are those of a build without the cache, byte for byte.
def log = new File(basedir, 'build.log').text
assert log.contains('Found cached build, restoring com.example.it:build-cache from cache') : 'the second build is not restored'
def runs = log.readLines().findAll { it.contains(' in target/generated-sources/alertspec and ') }
assert runs.size() == 2 && runs[0].contains(', 14 written') : runs
assert runs[1].contains(', up to date') || runs[1].contains(', 0 changed') : runs[1]
assert new File(basedir, 'target/classes/com/example/app/Uses.class').isFile()

def plain = new File(basedir, 'plain')
def paths = []
plain.eachFileRecurse(groovy.io.FileType.FILES) { paths << plain.toPath().relativize(it.toPath()).toString() }
assert paths.count { it.startsWith('generated-') } == 14 : paths
assert paths.any { it.endsWith('.jar') } && paths.any { it.endsWith('Uses.class') }
paths.findAll { it.startsWith('generated-') || it.startsWith('classes') || it.endsWith('.jar') }.each {
    assert new File(plain, it).bytes == new File(basedir, 'target/' + it).bytes : it + ' is not what it was'
}
return true
