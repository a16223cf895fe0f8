import java.nio.channels.FileChannel
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.security.MessageDigest

// Two builds of one project, each with another name for the enum, start while a third process writes to their folder. Both
// wait and say for whom; then the folder holds all that one of them makes, and nothing else.
def generated = new File(basedir, 'target/generated-sources/alertspec')
def manifest = new File(basedir, 'target/alertspec/manifests/generated-sources/alertspec.manifest')
// A lock is named after the folder's real path, and removed when its build is done.
def locks = ['generated-sources', 'generated-resources'].collect {
    def path = new File(basedir, "target/$it/alertspec").toPath().toRealPath().toString()
    def hash = MessageDigest.getInstance('SHA-256').digest(path.getBytes('UTF-8')).encodeHex().toString()
    new File(basedir, "target/alertspec/locks/alertspec-${hash.take(32)}.lock")
}
assert locks.every { !it.exists() && it.parentFile.isDirectory() }
locks.each { it.text = 'process 4711 (mvn package in /home/ann/app)' }

def windows = System.getProperty('os.name').startsWith('Windows')
def mvn = Path.of(System.getProperty('maven.home'), 'bin', windows ? 'mvn.cmd' : 'mvn').toString()
def settings = new File(basedir.parentFile, 'interpolated-settings.xml')
assert settings.isFile()
def start = { String typeName, File log ->
    new ProcessBuilder(mvn, '-B', '-s', settings.path, "-Dmaven.repo.local=$localRepositoryPath", "-Dalertspec.typeName=$typeName", 'generate-sources')
            .directory(basedir).redirectErrorStream(true).redirectOutput(log).start()
}
def logs = ['Wide', 'Narrow'].collectEntries { [it, new File(basedir, "${it}.log")] }
def held = locks.collect { FileChannel.open(it.toPath(), StandardOpenOption.WRITE) }
held.each { it.lock(Long.MAX_VALUE - 1, 1, false) }
def builds = logs.collect { name, log -> start(name, log) }
def waiting = 'waiting for process 4711 (mvn package in /home/ann/app), which generates into target/generated-resources/alertspec'
for (int i = 0; i < 600 && !logs.values().every { it.text.contains(waiting) }; i++) {
    assert builds.every { it.alive } : logs.values()*.text.join('\n')
    sleep 100
}
assert logs.values().every { it.text.contains(waiting) } : logs.values()*.text.join('\n')
assert new File(generated, 'com/example/it/tls/TlsAlert.java').isFile()
held*.close()
builds.each { assert it.waitFor() == 0 : logs.values()*.text.join('\n') }

def names = generated.listFiles() ? new File(generated, 'com/example/it/tls').list() as List : []
def last = names.contains('Wide.java') ? 'Wide' : 'Narrow'
assert names.contains(last + '.java') && !names.contains('TlsAlert.java')
assert !names.contains((last == 'Wide' ? 'Narrow' : 'Wide') + '.java')
def listed = manifest.readLines().findAll { !it.startsWith('#') }*.split('\t')
assert listed.collect { it[2] }.sort() == names.collect { 'com/example/it/tls/' + it }.sort()
listed.each {
    def hash = MessageDigest.getInstance('SHA-256').digest(new File(generated, it[2]).bytes).encodeHex().toString()
    assert hash == it[0] : it[2]
}
assert logs[last].text.contains(' removed (')
return true
