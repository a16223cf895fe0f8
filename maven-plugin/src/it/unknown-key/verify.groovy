// A key or property that no goal takes is refused, with the one that was meant, on every Maven.
def log = new File(basedir, 'build.log').text
assert log.contains("there is no parameter 'ouputs'")
assert log.contains("hint: did you mean 'outputs'?")
assert log.contains("there is no parameter 'pakageName'")
assert log.contains("hint: did you mean 'packageName'?")
assert log.contains("there is no property 'alertspec.typename'")
assert log.contains("hint: did you mean 'alertspec.typeName'?")
assert log.contains("[WARNING] there is no property 'alertspec.outputz'")
assert !log.contains("'alertspec.company.level'")
assert !log.contains("'alertspec.version'")
assert !new File(basedir, 'target/generated-sources').exists()
return true
