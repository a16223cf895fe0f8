def log = new File(basedir, 'build.log').text.replace('\r', '')
assert log.contains('\n40 handshake_failure\n')
assert log.contains('[INFO] tls (built in) is a valid spec of 37 alerts')
assert log.contains('[INFO] started src/main/alertspec/alerts.yaml; it extends the built-in tls')
assert log.contains('[INFO] src/main/alertspec/alerts.yaml is a valid spec of 37 alerts')
assert log.contains('tls and src/main/alertspec/alerts.yaml differ in 1 thing\n')
assert log.contains('Goal requires a project to execute but there is no POM in this directory')

// Nothing but what was asked for.
def files = []
basedir.eachFileRecurse(groovy.io.FileType.FILES) { files << basedir.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
assert files.sort() == ['build.log', 'invoker.properties', 'src/main/alertspec/alerts.yaml',
        'src/main/alertspec/alertspec.schema.json', 'verify.groovy']
return true
