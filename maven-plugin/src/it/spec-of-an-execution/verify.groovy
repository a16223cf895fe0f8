// Where only an execution names a spec, a goal of the command line does not take the built-in one instead, and says what to type.
def log = new File(basedir, 'build.log').text
assert log.contains('which spec? There is none at src/main/alertspec/alerts.yaml, and the plugin')
assert log.contains('hint: this execution names one: edge; run alertspec:generate@edge; or add -Dalertspec.spec=FILE')
assert log.contains('37 alerts from edge.yaml: ')
assert log.contains("there is no execution 'edgee' of this plugin in the POM")
assert log.contains("hint: did you mean 'edge'?")
assert log.contains('handshake_failure')
return true
