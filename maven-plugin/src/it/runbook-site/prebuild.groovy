// The example itself, as a person copies it.
def example = new File(basedir, '../../../../examples/runbook').canonicalFile
def copied = [new File(example, 'pom.xml')]
new File(example, 'src').eachFileRecurse(groovy.io.FileType.FILES) { copied << it }
copied.each { file ->
    def copy = new File(basedir, example.toPath().relativize(file.toPath()).toString())
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
}
return true
