def site = new File(basedir, 'target/site')
def page = { String name -> new File(site, name).text }

// The menu of a page leads to the others, and to the finder.
['certificates.html', 'handshake.html', 'alert-finder.html'].each { target ->
    assert page('index.html') =~ /href="(\.\/)?${target}"/
    assert new File(site, target).isFile()
}

// A row of an index leads to its section, and the section tells the team's own steps, as does the finder.
assert page('index.html') =~ /href="(\.\/)?certificates\.html#alert-45"/
assert page('certificates.html').contains('<a id="alert-45"></a>')
['certificates.html', 'alert-finder.html'].each { assert page(it).contains('edgectl cert renew NAME') }
return true
