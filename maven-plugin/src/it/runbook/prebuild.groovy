// The example itself, as a person copies it.
def example = new File(basedir, '../../../../examples/runbook').canonicalFile
def copied = [new File(example, 'pom.xml')]
new File(example, 'src').eachFileRecurse(groovy.io.FileType.FILES) { copied << it }
copied.each { file ->
    def copy = new File(basedir, example.toPath().relativize(file.toPath()).toString())
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
}

// A new number of the partner desk.
def spec = new File(basedir, 'src/main/alertspec/alerts.yaml')
assert spec.text.contains('+1 555 0142')
spec.text = spec.text.replace('+1 555 0142', '+1 555 0199')
return true
