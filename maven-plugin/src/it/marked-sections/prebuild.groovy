// Line ends that a version control system would change.
new File(basedir, 'docs/deep').mkdirs()
new File(basedir, 'README.md').bytes = ('# Alerts\r\n\r\n<!-- alertspec table codes=40..41 columns=code,name -->\r\nold\r\n' +
        '<!-- /alertspec -->\r\n\r\n```\n<!-- alertspec table -->\n```\r\n').getBytes('UTF-8')
new File(basedir, 'docs/deep/page.md').bytes =
        '\uFEFFOf <!-- alertspec count --><!-- /alertspec --> alerts \u2026'.getBytes('UTF-8')
return true
