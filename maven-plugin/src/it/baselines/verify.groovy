def log = new File(basedir, 'build.log').text
def released = 'com.example.it:baselines:1.2!/META-INF/alertspec/acme.json'
assert log.contains(released + ' and ')
assert log.contains('alert close_notify: gone (was code 0, CLOSE_NOTIFY) [also BINARY, SEMANTIC]')
assert log.contains(' since ' + released + ' concern BINARY, see above')

// A spec that lies beside the module, as git has it; and the answer in a file.
assert log.contains(' since ../alerts.yaml in HEAD concern BINARY, see target/changes.md')
def changes = new File(basedir, 'module/target/changes.md').text
assert changes.startsWith('## TLS alerts: ../alerts.yaml in HEAD to ')
assert changes.contains('### Breaking\n\n- alert `close_notify`: gone, was code 0, CLOSE_NOTIFY (SOURCE, BINARY, SEMANTIC)\n')
return true
