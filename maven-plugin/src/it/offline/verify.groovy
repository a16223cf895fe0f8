assert new File(basedir, 'build.log').text.count(' 14 written') == 2
assert new File(basedir, 'target/classes/com/example/it/tls/TlsAlert.class').isFile()
return true
