package io.github.alertspec.forms;

import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the rows of the built-in spec at build time, so that no program has to make them when it starts. Not in any jar. */
final class FormCompiler {
    private FormCompiler() {}

    /**
     * Makes the rows.
     *
     * @param args the file to write; it is left alone where it is up to date
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        AlertSpec spec = SpecReader.builtIn();
        String text = FormRows.of(spec, spec.stacks()).text();
        if (Files.notExists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
