// What a spec or a configuration no longer gives is removed, with folders that become empty; what is the user's stays.
def files = { String folder ->
    def root = new File(basedir, folder).toPath()
    def all = []
    root.toFile().eachFileRecurse(groovy.io.FileType.FILES) { all << root.relativize(it.toPath()).toString().replace('\\', '/') }
    all.sort()
}
def sources = files('target/generated-sources/alertspec')
assert sources.findAll { !it.startsWith('com/example/now/Tls') } == ['com/example/old/Mine.java']
assert sources.size() > 10
assert !new File(basedir, 'target/generated-sources/alertspec/com/example/old/tls').exists()

def docs = files('docs')
assert !docs.contains('alerts/alert-60.md') && docs.contains('alerts/alert-40.md')
assert docs.containsAll(['.alertspec', 'alerts.md', 'alerts/notes.md'])
assert new File(basedir, 'docs/alerts/notes.md').text == 'Ours.\n'

def log = new File(basedir, 'build.log').text
def sourcesOf = { String spec, int count -> "$spec: $count files in target/generated-sources/alertspec and target/generated-resources/alertspec, " }
def usual = '37 alerts from src/main/alertspec/alerts.yaml'
assert log.contains(sourcesOf(usual, 42) + '42 written')
assert log.contains(sourcesOf(usual, 14) + '0 written, 28 removed (outputs changed)')
assert log.contains('36 alerts from fewer.yaml: 37 files in docs, 37 written, 1 removed (spec changed)')
assert log.contains(sourcesOf(usual, 14) + '14 written, 12 removed (spec changed)')
assert log.contains(sourcesOf(usual, 14) + '12 written, 12 removed (packageName changed)')
return true
