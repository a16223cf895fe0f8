package io.github.alertspec.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of one spec, and the name by which messages call it. */
public final class Source {
    /** The id under which the canonical spec is built in, and which an overlay extends. */
    public static final String BUILT_IN = "tls";

    /** Where a jar that publishes a spec for others to extend has it. */
    public static final String PUBLISHED = "META-INF/alertspec/spec.yaml";

    private static final Pattern RESOLVED = Pattern.compile("META-INF/alertspec/[^/]+(?<!-vectors|\\.schema)\\.json");
    private static final String CANONICAL = "io/github/alertspec/spec/alerts.yaml";

    private static final String RESOURCE = "alerts.yaml";
    private static final String COMPILED_RESOURCE = "alerts.bin";
    private static final String COMPILED_FORMS = "/io/github/alertspec/forms/forms.tsv";

    private final String name;

    /** Of the canonical spec they are fetched when somebody asks for them. */
    private final Optional<byte[]> bytes;

    private Source(String name, Optional<byte[]> bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Bytes from memory; {@code name} as messages shall show it. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, Optional.of(bytes.clone()));
    }

    /**
     * A file, read now.
     *
     * @param name the file as messages shall show it
     * @throws IOException if the file cannot be read; its message names no more than the operating system does
     */
    public static Source file(String name, Path file) throws IOException {
        return new Source(name, Optional.of(Files.readAllBytes(file)));
    }

    /**
     * The spec that a jar brings: {@code META-INF/alertspec/spec.yaml}, where an artifact publishes one; or the resolved
     * spec that the output {@code lookup} puts beside the classes; or the canonical one of a jar of this project.
     *
     * @param name the jar as messages shall show it
     * @return empty if it has none, or several of the second kind
     * @throws IOException if the file cannot be read or is no jar
     */
    public static Optional<Source> ofJar(String name, Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            List<ZipEntry> resolved = jar.stream()
                    .filter(entry -> RESOLVED.matcher(entry.getName()).matches())
                    .map(ZipEntry.class::cast)
                    .toList();
            ZipEntry entry = Optional.ofNullable(jar.getEntry(PUBLISHED))
                    .or(() -> resolved.size() == 1 ? Optional.of(resolved.get(0)) : Optional.empty())
                    .orElseGet(() -> resolved.isEmpty() ? jar.getEntry(CANONICAL) : null);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream stream = jar.getInputStream(entry)) {
                return Optional.of(of(name + "!/" + entry.getName(), stream.readAllBytes()));
            }
        }
    }

    /** The canonical spec that ships in this jar. */
    public static Source builtIn() {
        return new Source(BUILT_IN, Optional.empty());
    }

    /** The same to be read from its YAML, although it may have been compiled. */
    Source asWritten() {
        return new Source(name, Optional.of(bytes()));
    }

    boolean isBuiltIn() {
        return bytes.isEmpty();
    }

    /** What {@link SpecCompiler} made of it, if it is the canonical spec and was built by Maven. */
    Optional<byte[]> compiled() {
        return bytes.isPresent() ? Optional.empty() : resource(COMPILED_RESOURCE);
    }

    /** What {@code forms} made of the canonical spec, if it was built by Maven. */
    public static Optional<String> compiledForms() {
        return resource(COMPILED_FORMS).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The source text of a class of {@code runtime}, which ships in this jar to be copied into generated code. */
    public static String ofRuntimeClass(String type) {
        String resource = "/io/github/alertspec/runtime/" + type + ".java";
        return new String(resource(resource).orElseThrow(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** A style sheet or script that the output of this name puts into its page. */
    public static String ofOutput(String output, String file) {
        String resource = "/io/github/alertspec/output/" + output + "/" + file;
        return new String(resource(resource).orElseThrow(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.or(() -> resource(RESOURCE)).orElseThrow();
    }

    private static Optional<byte[]> resource(String resource) {
        try (InputStream stream = Source.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
