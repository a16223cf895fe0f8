// With no configuration the built-in spec is compiled into <groupId>.tls, packed with its sources, and documented.
def log = new File(basedir, 'build.log').text

assert log.contains('37 alerts from tls (built in): 14 files in target/generated-sources/alertspec'
        + ' and target/generated-resources/alertspec, 14 written')
assert log.contains('14 files in target/generated-sources/alertspec and target/generated-resources/alertspec, up to date')
assert log.contains('Nothing to compile - all classes are up to date')
assert log.contains('37 alerts from tls (built in): 1 file in target/generated-site/markdown, 1 written')

def entries = { String name -> new java.util.zip.ZipFile(new File(basedir, "target/$name")).entries().collect { it.name } }
assert entries('no-configuration-1.jar').containsAll(
        ['com/example/it/tls/TlsAlert.class', 'META-INF/alertspec/tls.json', 'META-INF/alertspec/tls.csv'])
assert entries('no-configuration-1-sources.jar').containsAll(
        ['com/example/it/tls/TlsAlert.java', 'META-INF/alertspec/tls.json'])
assert !entries('no-configuration-1.jar').any { it.contains('.alertspec') || it.contains('manifest') && !it.startsWith('META-INF/MANIFEST') }

def docs = new File(basedir, 'target/generated-site/markdown/alerts.md').text
assert docs.contains('<a id="alert-40"></a>')
return true
