// The same fixtures work with JUnit 5.14 and 6, and a handler with a gap is told exactly where.
def log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/test-classes/com/example/it/tls/TlsAlertContract.class').isFile()
assert log.count('BUILD SUCCESS') == 2
assert log.contains('''HandlerTest: 257 of 512 alerts are not handled:
  112 (unrecognized_name) at level warning: answered null
  128 to 255 at either level: threw java.lang.ArrayIndexOutOfBoundsException: Index -128 out of bounds for length 128
''')
return true
