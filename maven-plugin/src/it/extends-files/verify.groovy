def log = new File(basedir, 'build.log').text
assert log.contains('35 alerts from src/main/alertspec/alerts.yaml: ')
assert new File(basedir, 'target/classes/META-INF/alertspec/company.json').text.contains('"strange_ca"')
assert log.contains('''base/wrong.yaml:3:10: error: remove 'unknown_ca' is not an alert of base/company.yaml [unknown-alert]''')
return true
