def example = new File(basedir, '../../../../examples/runbook').canonicalFile
def log = new File(basedir, 'build.log').text

// What CI says is what the README shows, but for what it leaves out.
def shown = new File(example, 'README.md').text
def message = shown.substring(shown.indexOf('```text\n') + 8)
def lines = message.substring(0, message.indexOf('\n```')).readLines()
assert lines.size() == 4
lines.each { line -> line.replace('[ERROR]', '').split(/\.\.\./).each { assert log.contains(it.trim()) : line } }

// The new number is in the pages, and nothing else of them has changed.
['index', 'certificates', 'handshake'].each { name ->
    def before = new File(example, "src/site/markdown/${name}.md").text
    assert name == 'index' || before.contains('+1 555 0142')
    assert new File(basedir, "src/site/markdown/${name}.md").text == before.replace('+1 555 0142', '+1 555 0199')
}
assert log.contains('11 sections in 3 files, 2 changed')
assert log.contains('11 sections in 3 files are what src/main/alertspec/alerts.yaml generates')
return true
