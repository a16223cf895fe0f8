assert new File(basedir, 'target/classes/module-info.class').isFile()
assert new File(basedir, 'build.log').text =~ /Tests run: 2, Failures: 0, Errors: 0, Skipped: 0/
return true
