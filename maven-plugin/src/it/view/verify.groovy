def log = new File(basedir, 'build.log').text
assert log.contains('33 alerts of TLS1.2 and TLS1.3 (left out: decryption_failed, no_certificate, too_many_cids_requested,'
        + ' export_restriction) from tls (built in): 14 files in ')
assert log.contains("there is no protocol 'TLS1.4' in tls")
assert log.contains("hint: did you mean 'TLS1.0'?")
assert !new File(basedir, 'target/generated-sources/alertspec/com/example/it/tls/TlsAlert.java').text.contains('NO_CERTIFICATE(')
assert new File(basedir, 'target/classes/com/example/Versions.class').isFile()
return true
