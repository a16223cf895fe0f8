package io.github.alertspec.cli;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which spec a command reads. */
final class SpecOption {
    @Option(
            names = "--spec",
            paramLabel = "FILE",
            defaultValue = Source.BUILT_IN,
            description = "The spec: a YAML or JSON file, or tls for the one that is built in (default: tls).")
    String spec = Source.BUILT_IN;

    SpecOption() {}

    /** A spec that was named in another way than by this option. */
    SpecOption(String spec) {
        this.spec = spec;
    }

    /** A spec, as generated files name it, and as messages do. */
    record Loaded(AlertSpec spec, String sourceName, String shown) {
        /** {@code 37 alerts}. */
        String size() {
            int alerts = spec.alerts().size();
            return alerts == 1 ? "1 alert" : alerts + " alerts";
        }
    }

    /** Reads the spec; errors, and if asked for warnings, go to standard error. */
    Loaded load(PrintStream err, boolean warnings) throws IOException {
        return load(printing(err, warnings));
    }

    /** Reads the spec, and tells all that was found. */
    Loaded load(Consumer<Diagnostic> told) throws IOException {
        Path file = Path.of(spec);
        boolean builtIn = spec.equals(Source.BUILT_IN) && Files.notExists(file);
        if (Files.isDirectory(file)) {
            throw Problem.use(spec + " is a folder where the spec should be", "name the file in it");
        }
        if (!builtIn && Files.notExists(file)) {
            throw Problem.use("there is no spec at " + spec, "name a file, or tls for the spec that is built in");
        }
        Source source = builtIn ? Source.builtIn() : spec.endsWith(".jar") ? inJar(file) : Source.file(spec, file);
        String shown = builtIn ? spec + " (built in)" : spec;
        return new Loaded(read(source, shown, told), builtIn ? spec : String.valueOf(file.getFileName()), shown);
    }

    private Source inJar(Path jar) throws IOException {
        return Source.ofArtifact(spec, jar)
                .orElseThrow(
                        () -> Problem.use(spec + " brings no spec, or several", "a jar has it as " + Source.PUBLISHED));
    }

    /** Reads a spec; errors, and if asked for warnings, go to standard error. */
    static AlertSpec read(Source source, String shown, PrintStream err, boolean warnings) {
        return read(source, shown, printing(err, warnings));
    }

    private static Consumer<Diagnostic> printing(PrintStream err, boolean warnings) {
        return each -> {
            if (warnings || each.severity() == Severity.ERROR) {
                err.println(each);
            }
        };
    }

    private static AlertSpec read(Source source, String shown, Consumer<Diagnostic> told) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<AlertSpec> read = SpecReader.create().read(source, diagnostics);
        diagnostics.inFileOrder().forEach(told);
        return read.orElseThrow(() -> Problem.found(shown + " has errors, listed above; nothing was written"));
    }
}
