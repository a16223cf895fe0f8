// A project without JUnit compiles its fixtures, reads them, and has the data on the class path of its tests.
def classes = new File(basedir, 'target/test-classes')
assert !new File(classes, 'com/example/it/tls/TlsAlertContract.class').exists()
['tls-vectors.json', 'vectors.schema.json', 'tls-alerts.pcap'].each {
    assert new File(classes, "META-INF/alertspec/$it").isFile() : it
}
def path = ['target/classes', 'target/test-classes'].collect { new File(basedir, it).path }.join(File.pathSeparator)
def run = ["${System.getProperty('java.home')}/bin/java", '-cp', path, 'com.example.it.Reads']*.toString().execute()
def said = run.text
def count = new groovy.json.JsonSlurper().parse(new File(classes, 'META-INF/alertspec/tls-vectors.json')).vectors.size()
assert said.trim() == "$count 7 ALERT [handshake_failure(40), FATAL]" : said
return true
