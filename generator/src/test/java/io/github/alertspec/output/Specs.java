package io.github.alertspec.output;

import io.github.alertspec.Generator;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The specs that the tests generate from, and the settings they do it with. */
public final class Specs {
    public static final String PACKAGE = "com.example.tls";

    private static final long MAX_BYTES = 1 << 26;

    private Specs() {}

    /** The canonical spec. */
    public static AlertSpec builtIn() {
        return read(Source.builtIn());
    }

    /** The small spec of the golden files. */
    public static AlertSpec sixAlerts() {
        try {
            return read(Source.file("six-alerts.yaml", Path.of("src/test/resources/golden/six-alerts.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spec from its text, which must be without fault. */
    public static AlertSpec read(String name, String text) {
        return read(Source.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static AlertSpec read(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        return SpecReader.create()
                .withMaxBytes(MAX_BYTES)
                .read(source, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.toString()));
    }

    public static Settings settings() {
        return settings("tls", "TlsAlert", Optional.empty());
    }

    public static Settings settings(String sourceName, DocsSettings docs) {
        return new Settings(
                sourceName, PACKAGE, "TlsAlert", 8, StandardCharsets.UTF_8, List.of(), Optional.empty(), docs);
    }

    /** With the names of these stacks alone. */
    public static Settings settings(List<String> stacks, DocsSettings docs) {
        return new Settings("tls", PACKAGE, "TlsAlert", 8, StandardCharsets.UTF_8, stacks, Optional.empty(), docs);
    }

    public static Settings settings(String sourceName, String typeName, Optional<String> generatedAnnotation) {
        return new Settings(
                sourceName,
                PACKAGE,
                typeName,
                8,
                StandardCharsets.UTF_8,
                List.of(),
                generatedAnnotation,
                DocsSettings.DEFAULT);
    }

    /** What every installed output makes of a spec. */
    public static OutputSet generate(AlertSpec spec, Settings settings) {
        return Generator.generate(spec, Outputs.installed().all(), settings);
    }

    /** The text of the one file whose path ends so. */
    public static String text(OutputSet files, String pathEnd) {
        List<OutputFile> found = files.files().stream()
                .filter(file -> file.path().endsWith(pathEnd))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " files end with " + pathEnd);
        }
        return found.get(0).text();
    }
}
