def lines = new File(basedir, 'build.log').readLines()
assert lines.any { it.contains('Using the MultiThreadedBuilder') || it.contains('thread count of 2') }
assert lines.count { it.contains(' 14 written') } == 3
assert lines.count { it.contains(', up to date') } == 5
// Two modules write to one folder under one id, and neither removes what the other made.
assert new File(basedir, 'shared').list().sort() == ['.alertspec', 'alert-finder.html', 'alerts.md']
assert new File(basedir, 'shared/.alertspec').readLines().drop(1)*.split('\t').collect { it[1] + ' ' + it[2] } ==
        ['com.example.it:proxy/shared alert-finder.html', 'com.example.it:client/shared alerts.md']
assert lines.count { it.contains('36 alerts from src/main/alertspec/alerts.yaml') } == 4
assert lines.every { !it.contains('not marked as thread-safe') && !it.contains('@threadSafe') }
assert new File(basedir, 'client/target/classes/com/example/app/Client.class').isFile()
['alerts', 'client', 'proxy'].each {
    assert new File(basedir, "$it/target/classes/com/example/$it/TlsAlert.class").isFile()
}
return true
