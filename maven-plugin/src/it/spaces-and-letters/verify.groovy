def lines = new File(basedir, 'build.log').getText('UTF-8').readLines()
assert lines.count { it.contains('36 alerts from src/main/alertspec/alerts.yaml: 14 files') && it.contains(' 14 written') } == 1
assert lines.count { it.contains('1 file in Seiten für alle, 1 written') } == 1
assert lines.count { it.contains(', up to date') } == 2
assert lines.count { it.contains('1 committed file is what src/main/alertspec/alerts.yaml generates') } == 2
assert lines.any { it.contains('Nothing to compile - all classes are up to date') }
return true
