def page = new File(basedir, 'target/site/alerts.html').text
def menu = page.substring(page.indexOf('Reference'), page.indexOf('bodyColumn'))
assert menu.contains('TLS alerts')

// The second run left the index; the sections have moved to pages of their own.
assert page.contains('<a href="./alerts/alert-40.html#alert-40">') || page.contains('<a href="alerts/alert-40.html#alert-40">')
assert !page.contains('<a id="alert-40">')
def alerts = new File(basedir, 'target/site/alerts').listFiles().findAll { it.name ==~ /alert-[0-9]+\.html/ }
assert alerts.size() == 37
def alert = new File(basedir, 'target/site/alerts/alert-40.html').text
assert alert.contains('<a id="alert-40"></a>')
assert alert.contains('40 handshake_failure')
assert alert.contains('"../alerts.html"')
assert new File(basedir, 'build.log').text.contains('INFO] 37 alerts from tls (built in): 1 file in target/generated-site/markdown, 1 written')
assert new File(basedir, 'build.log').text.contains('38 files in target/generated-site/markdown')
return true
