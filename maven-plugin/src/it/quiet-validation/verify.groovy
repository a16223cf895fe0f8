// What Maven finds wrong with a plugin, it lists under the plugin's full name.
def lines = new File(basedir, 'build.log').readLines()
def found = lines.findAll { it.contains('WARN') && it.contains('alertspec') }
assert found.empty : found
assert lines.any { it.contains(' 14 written') }
return true
