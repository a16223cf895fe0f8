// A page that somebody wrote himself, a section that is stale, and no fixtures at all.
new File(basedir, 'docs').mkdirs()
new File(basedir, 'docs/alerts.md').text = '# Alerts\n\nWhat we know of them.\n'
new File(basedir, 'README.md').text = 'There are <!-- alertspec count --> 36 <!-- /alertspec --> alerts.\n'
def times = [:]
basedir.eachFileRecurse { times[it.path] = it.directory ? it.list().sort() : it.lastModified() + ' ' + it.text }
context.put('before', times)
return true
