package io.github.alertspec.cli;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.diff.Extended;
import io.github.alertspec.output.View;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which spec a command reads. */
final class SpecOption {
    @Option(
            names = "--spec",
            paramLabel = "FILE",
            defaultValue = Source.BUILT_IN,
            description = "The spec: a YAML or JSON file, or tls for the one that is built in (default: tls).")
    String spec = Source.BUILT_IN;

    @Mixin
    PathOption path = new PathOption();

    private final boolean isRelease;

    SpecOption() {
        isRelease = false;
    }

    /** A spec that was named in another way than by this option, to be compared: of a jar, what it was made from. */
    SpecOption(String spec, PathOption path) {
        this.spec = spec;
        this.path = path;
        isRelease = true;
    }

    /** Where the artifacts are that specs extend. */
    static final class PathOption {
        @Option(
                names = "--spec-path",
                paramLabel = "PATH",
                defaultValue = "",
                description =
                        "The jars and folders of the artifacts that a spec extends, separated by commas or as places"
                                + " of a class path are.")
        String places = "";

        SpecPath read() {
            return SpecPath.of(places);
        }
    }

    /** A spec, how much it has, what generated files and messages call it, and what it extends. */
    record Loaded(AlertSpec spec, String size, String sourceName, String shown, Extended extended) {}

    /** Reads the spec; errors, and if asked for warnings, go to standard error. */
    Loaded load(PrintStream err, boolean warnings) throws IOException {
        return load(err, warnings, List.of());
    }

    /** The same, limited to protocol versions with these ids; none for all. */
    Loaded load(PrintStream err, boolean warnings, List<String> protocols) throws IOException {
        return load(printing(err, warnings), protocols);
    }

    /** Reads the spec, and tells all that was found. */
    Loaded load(Consumer<Diagnostic> told) throws IOException {
        return load(told, List.of());
    }

    private Loaded load(Consumer<Diagnostic> told, List<String> protocols) throws IOException {
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
        String sourceName = builtIn ? spec : String.valueOf(file.getFileName());
        Extended extended = new Extended();
        View view = View.of(read(source, shown, path, told, extended), protocols, sourceName);
        return new Loaded(view.spec(), view.size(), sourceName, shown, extended);
    }

    private Source inJar(Path jar) throws IOException {
        return (isRelease ? Source.ofRelease(spec, jar) : Source.ofArtifact(spec, jar))
                .orElseThrow(
                        () -> Problem.use(spec + " brings no spec, or several", "a jar has it as " + Source.PUBLISHED));
    }

    /** Reads a spec; errors go to standard error. */
    static AlertSpec read(Source source, String shown, PathOption path, PrintStream err, Extended extended) {
        return read(source, shown, path, printing(err, false), extended);
    }

    private static Consumer<Diagnostic> printing(PrintStream err, boolean warnings) {
        return each -> {
            if (warnings || each.severity() == Severity.ERROR) {
                err.println(each);
            }
        };
    }

    private static AlertSpec read(
            Source source, String shown, PathOption path, Consumer<Diagnostic> told, Extended extended) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<AlertSpec> read = SpecReader.create()
                .withArtifacts(artifact -> path.read().find(artifact))
                .tellingBases(extended::note)
                .read(source, diagnostics);
        diagnostics.inFileOrder().forEach(told);
        return read.orElseThrow(() -> Problem.found(shown + " has errors, listed above; nothing was written"));
    }
}
