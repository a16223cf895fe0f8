def log = new File(basedir, 'build.log').text
assert log.contains("README.md:3:1: the section 'table' is out of date against what tls (built in) generates")
assert log.contains("docs/deep/page.md:1:4: the section 'count' is out of date against what tls (built in) generates")
assert log.contains('2 committed files are out of date, listed above')
assert log.contains('hint: run `mvn alertspec:update-docs` and commit the result')
assert log.contains('37 alerts from tls (built in): 2 sections in 2 files, 2 changed')
assert log.contains('2 sections in 2 files are what tls (built in) generates')
assert log.contains('37 alerts from tls (built in): 2 sections in 2 files, 0 changed')
assert new File(basedir, 'README.md').getText('UTF-8') ==
        '# Alerts\r\n\r\n<!-- alertspec table codes=40..41 columns=code,name -->\r\n\r\n| Code | Alert |\r\n| ---: | --- |\r\n' +
        '| 40 | `handshake_failure` |\r\n| 41 | `no_certificate` |\r\n\r\n' +
        '<!-- /alertspec -->\r\n\r\n```\n<!-- alertspec table -->\n```\r\n'
assert new File(basedir, 'docs/deep/page.md').getText('UTF-8') ==
        '\uFEFFOf <!-- alertspec count -->37<!-- /alertspec --> alerts \u2026'
assert !new File(basedir, 'docs/.alertspec').exists()
return true
