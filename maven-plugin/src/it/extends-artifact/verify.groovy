def lines = new File(basedir, 'build.log').readLines()
assert lines.any { it.contains('35 alerts from src/main/alertspec/alerts.yaml: ') }
assert new File(basedir, 'target/classes/META-INF/alertspec/company.json').isFile()

// What is missing is said where it is asked for, whole: the artifact, the repositories, and what to do.
def missing = lines.findIndexOf { it.contains('missing.yaml:2:10: error: com.example.it:company-alerts:9.9 cannot be resolved: ') }
assert missing > 0
assert lines[missing].contains('com.example.it:company-alerts:jar:9.9') && lines[missing].endsWith(' [missing-base]')
assert lines[missing + 1] == '  hint: check its coordinates, and that it was released or installed'

def unversioned = lines.findIndexOf { it.endsWith('unversioned.yaml:2:10: error: com.example.it:company-alerts has no version: it is neither a dependency of this project nor managed by it [missing-base]') }
assert unversioned > 0
assert lines[unversioned + 1] == '  hint: add it to the dependencies, or write com.example.it:company-alerts:VERSION'

assert lines.any { it.contains('unversioned.yaml is a valid spec of 35 alerts') }
return true
