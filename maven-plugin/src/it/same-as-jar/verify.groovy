// The runnable jar makes the files that the plugin makes, byte for byte: of the built-in spec, and of one of one's own.
def folder = new File(localRepositoryPath, 'io/github/alertspec/alertspec-generator')
def jars = []
folder.eachFileRecurse { if (it.name.endsWith('-cli.jar')) jars << it }
assert jars.size() == 1 : "one runnable jar in $folder, not $jars"

def run = { List given ->
    def words = ["${System.getProperty('java.home')}/bin/java", '-jar', jars[0].path] + given
    def process = new ProcessBuilder(words*.toString()).directory(basedir).redirectErrorStream(true).start()
    def said = process.inputStream.text
    assert process.waitFor() == 0 : said
}
def own = ['--spec', 'src/main/alertspec/own.yaml', '--type-name', 'GatewayAlert', '--stacks', 'openssl,jsse,go',
           '--outputs', 'enums,lookup,recogniser,fixtures,markdown', '--release', '8', '--encoding', 'UTF-16LE']
def more = ['built-in': ['--release', '17'], 'own': own]
more.each { kind, options ->
    def to = "target/jar/$kind"
    def tls = kind == 'own' ? 'com.example.own' : 'com.example.it.tls'
    run(['generate', '--package', tls, '--out', "$to/java", '--resources', "$to/resources"] + options)
    def parts = kind == 'own' ? ['--fixtures', 'vectors,jupiter,pcap'] : []
    run(['generate-test', '--package', tls, '--out', "$to/test-java", '--resources', "$to/test-resources"] + options + parts)
    run(['docs', '--out', "$to/docs"] + options)
}

def files = { String maker ->
    def all = new TreeMap()
    def root = new File(basedir, "target/$maker")
    root.eachFileRecurse(groovy.io.FileType.FILES) { all[root.toPath().relativize(it.toPath()).toString()] = it.bytes }
    all
}
def plugin = files('plugin')
def jar = files('jar')
assert jar.keySet() == plugin.keySet()
assert plugin.keySet().containsAll(['built-in/java/com/example/it/tls/TlsAlert.java', 'built-in/docs/alerts.md',
        'own/java/com/example/own/GatewayAlert.java', 'own/resources/META-INF/alertspec/tls.json', 'own/docs/alerts.md',
        'built-in/test-resources/META-INF/alertspec/tls-vectors.json', 'own/test-java/com/example/own/GatewayAlertContract.java',
        'own/test-resources/META-INF/alertspec/tls-alerts.pcap'])
plugin.each { path, bytes -> assert Arrays.equals(bytes, jar[path]) : "$path differs" }
return true
