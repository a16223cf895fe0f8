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

def runs = new File(basedir, 'build.log').readLines().findAll { it =~ /\d+ alerts from / }
def removed = runs.findAll { it.contains('generated-sources') }.collect { (it =~ /, (\d+) removed \((.*)\)$/).with { find() ? group(2) : '' } }
assert removed == ['', 'outputs changed', '', 'typeName changed', 'packageName changed'] : runs
assert runs.any { it.contains('36 alerts from fewer.yaml: 38 files in docs, ') && it.contains(', 1 removed (') } : runs
return true
