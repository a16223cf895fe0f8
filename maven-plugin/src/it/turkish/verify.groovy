def lines = new File(basedir, 'build.log').readLines().findAll { it.contains('37 alerts from tls') }
assert lines.size() == 4
assert lines[0].contains('14 written') && lines[1].contains('1 written')
assert lines[2].contains('0 changed') && lines[3].contains('0 changed')
return true
