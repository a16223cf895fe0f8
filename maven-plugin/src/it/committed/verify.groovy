def log = new File(basedir, 'build.log').text
assert log.contains('committed files are what tls (built in) generates')
assert log.contains('src/generated/java/com/example/committed/OtherAlert.java is missing: tls (built in) generates it')
assert log.contains('src/generated/java/com/example/committed/TlsAlert.java is out of date: tls (built in) no longer generates it')
assert log.contains('hint: run `mvn alertspec:generate@alerts` and commit the result')
assert new File(basedir, 'src/generated/java/.alertspec').isFile()
assert new File(basedir, 'docs/.alertspec').isFile()
assert !new File(basedir, 'src/generated/java/com/example/committed/OtherAlert.java').exists()
return true
