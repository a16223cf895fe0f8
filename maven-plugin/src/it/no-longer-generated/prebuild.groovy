// The user's own, in the folders that are generated into.
['target/generated-sources/alertspec/com/example/old/Mine.java': 'package com.example.old;\n\nfinal class Mine {}\n',
 'docs/alerts/notes.md': 'Ours.\n'].each { path, text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.text = text
}
return true
