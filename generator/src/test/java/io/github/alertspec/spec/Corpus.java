package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The good and the bad specs among the test resources, and the canonical one. */
final class Corpus {
    /** Every bad spec but {@code too-large} is smaller. */
    static final long MAX_BYTES = 5000;

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Pattern PLACE_IN_BASE = Pattern.compile("tls:<([^>]+)>");

    private Corpus() {}

    static List<Path> good() {
        return specsIn("good-specs");
    }

    static List<Path> bad() {
        return specsIn("bad-specs");
    }

    private static List<Path> specsIn(String folder) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(Path file) {
        try {
            return Reading.of(Source.file(file.getFileName().toString(), file), MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that must be reported for a bad spec: it stands beside it. */
    static String expected(Path bad) {
        Path beside = bad.resolveSibling(bad.getFileName().toString().replace(".yaml", ".txt"));
        return withPlaces(new String(bytes(beside), StandardCharsets.UTF_8).stripTrailing());
    }

    /** Puts line and column of a field of the canonical spec where a text says {@code tls:<code: 48>}. */
    static String withPlaces(String text) {
        return PLACE_IN_BASE.matcher(text).replaceAll(found -> placeInBase(found.group(1)));
    }

    private static String placeInBase(String field) {
        List<String> lines = new String(Source.builtIn().bytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Pattern whole = Pattern.compile("^(?!#).*?" + Pattern.quote(field) + "(?=[,}]|$)");
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = whole.matcher(lines.get(i));
            if (found.find()) {
                int column = found.end() - field.length() + field.indexOf(": ") + 2;
                return "tls:" + (i + 1) + ":" + (column + 1);
            }
        }
        throw new AssertionError("the canonical spec has no " + field);
    }

    /** A folder of {@code bases}. */
    private static Source artifact(Coordinates artifact) throws NoSuchSpec, IOException {
        Path folder = RESOURCES.resolve("bases").resolve(artifact.artifactId());
        if (!Files.isDirectory(folder)) {
            throw new NoSuchSpec("there is no artifact " + artifact, "this test has folders in place of artifacts");
        }
        return Source.ofArtifact(artifact.toString(), folder).orElseThrow();
    }

    /** What reading one spec gave. */
    record Reading(Optional<AlertSpec> spec, Diagnostics diagnostics) {
        static Reading of(String name, byte[] bytes, long maxBytes) {
            return of(Source.of(name, bytes), maxBytes);
        }

        static Reading of(Source source, long maxBytes) {
            Diagnostics diagnostics = new Diagnostics();
            SpecReader reader = SpecReader.create().withMaxBytes(maxBytes).withArtifacts(Corpus::artifact);
            return new Reading(reader.read(source, diagnostics), diagnostics);
        }

        static Reading of(String text) {
            return of("spec.yaml", text.getBytes(StandardCharsets.UTF_8), SpecReader.DEFAULT_MAX_BYTES);
        }
    }
}
