// Needs git, as whoever compares with a revision does: without it this test fails.
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', '-c', 'commit.gpgsign=false'] as List
    def run = new ProcessBuilder(command + (arguments as List)).directory(basedir).redirectErrorStream(true).start()
    def said = run.inputStream.text
    assert run.waitFor() == 0: 'git ' + arguments.join(' ') + ': ' + said
}
def spec = new File(basedir, 'alerts.yaml')
spec.text = new File(basedir, 'released.yaml').text
git('init', '-q')
git('add', 'alerts.yaml')
git('commit', '-q', '-m', 'first')
spec.text = spec.text.readLines().findAll { !it.contains('close_notify') }.join('\n') + '\n'
return true
