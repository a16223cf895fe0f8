// What a build does when nothing has changed, or something has: each run says it in one line, with the reason.
def lines = new File(basedir, 'build.log').readLines()
def where = ' in target/generated-sources/alertspec and target/generated-resources/alertspec, '
def runs = lines.findAll { it.contains(where) }.collect { it.substring(it.indexOf(where) + where.length()) }

assert runs.size() == 6 : runs
assert runs[0] == '14 written'
assert runs[1] == 'up to date'
// Four of fourteen hold the text of that alert: the enum and its facts, and the spec as data.
assert runs[2] == '4 written (the spec changed)'
assert runs[3] ==~ /\d+ written \(the spec changed\)/
assert runs[4] == '1 written (TlsAlert.java was deleted)'
assert runs[5] == '0 changed (forced)'

def second = lines.indexOf(lines.findAll { it.contains(where) }[1])
assert lines.drop(second).find { it.contains('ompil') && !it.contains('---') }.contains('Nothing to compile - all classes are up to date')

assert lines.any { it.contains('com/example/it/tls/TlsAlert.java was changed by hand since it was generated') }
assert new File(basedir, 'target/generated-sources/alertspec/com/example/it/tls/TlsAlert.java').text.startsWith('// Edited')
return true

