package io.github.alertspec.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** The bytes of one spec, and the name by which messages call it. */
public final class Source {
    /** The id under which the canonical spec is built in, and which an overlay extends. */
    public static final String BUILT_IN = "tls";

    /** Where a jar that publishes a spec for others to extend has it. */
    public static final String PUBLISHED = "META-INF/alertspec/spec.yaml";

    private static final String PUBLISHED_FOLDER = "META-INF/alertspec";

    private static final Pattern RESOLVED = Pattern.compile(".+(?<!-vectors|\\.schema)\\.json");
    private static final String CANONICAL = "io/github/alertspec/spec/alerts.yaml";

    private static final String RESOURCE = "alerts.yaml";
    private static final String COMPILED_RESOURCE = "alerts.bin";
    private static final String COMPILED_FORMS = "/io/github/alertspec/forms/forms.tsv";

    private final String name;

    /** Of the canonical spec they are fetched when somebody asks for them. */
    private final Optional<byte[]> bytes;

    /** Only of what stands among files. */
    private final Optional<Siblings> siblings;

    private Source(String name, Optional<byte[]> bytes, Optional<Siblings> siblings) {
        this.name = name;
        this.bytes = bytes;
        this.siblings = siblings;
    }

    /** Bytes from memory; {@code name} as messages shall show it. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, Optional.of(bytes.clone()), Optional.empty());
    }

    /** Bytes of a file that is not on the disk, but in a revision. */
    static Source among(Siblings siblings, String name, byte[] bytes) {
        return new Source(name, Optional.of(bytes), Optional.of(siblings));
    }

    /**
     * A file, read now.
     *
     * @param name the file as messages shall show it
     * @throws IOException if the file cannot be read; its message names no more than the operating system does
     */
    public static Source file(String name, Path file) throws IOException {
        return new Source(name, Optional.of(Files.readAllBytes(file)), Optional.of(new OnDisk(name, file)));
    }

    /**
     * The spec that an artifact brings for others to extend: {@code META-INF/alertspec/spec.yaml}, where it publishes one; or
     * the resolved spec that the output {@code lookup} puts beside the classes; or the canonical one of a jar of this project.
     *
     * @param name the artifact as messages shall show it
     * @param artifact a jar, or the folder of what will be in it
     * @return empty if it has none, or several of the second kind
     * @throws IOException if it cannot be read or is no jar
     */
    public static Optional<Source> ofArtifact(String name, Path artifact) throws IOException {
        return ofArtifact(name, artifact, false);
    }

    /**
     * The spec that an artifact was made from, as it stood then: the resolved one before a published one, whose bases may
     * have changed since. Otherwise as {@link #ofArtifact}.
     */
    public static Optional<Source> ofRelease(String name, Path artifact) throws IOException {
        return ofArtifact(name, artifact, true);
    }

    private static Optional<Source> ofArtifact(String name, Path artifact, boolean resolvedFirst) throws IOException {
        if (Files.isDirectory(artifact)) {
            return inside(name, artifact, resolvedFirst);
        }
        try (FileSystem jar = FileSystems.newFileSystem(artifact)) {
            return inside(name, jar.getPath("/"), resolvedFirst);
        } catch (ProviderNotFoundException | ZipException e) {
            throw (IOException) new FileSystemException(name, null, "is no jar").initCause(e);
        }
    }

    private static Optional<Source> inside(String name, Path root, boolean resolvedFirst) throws IOException {
        List<Path> all = resolved(root.resolve(PUBLISHED_FOLDER));
        Optional<Path> resolved = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        Optional<Path> published = Optional.of(root.resolve(PUBLISHED)).filter(Files::exists);
        Optional<Path> found = resolvedFirst ? resolved.or(() -> published) : published.or(() -> resolved);
        if (found.isEmpty() && all.isEmpty()) {
            found = Optional.of(root.resolve(CANONICAL)).filter(Files::exists);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String entry = root.relativize(found.get()).toString().replace('\\', '/');
        return Optional.of(of(name + "!/" + entry, Files.readAllBytes(found.get())));
    }

    private static List<Path> resolved(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            RESOLVED.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** The canonical spec that ships in this jar. */
    public static Source builtIn() {
        return new Source(BUILT_IN, Optional.empty(), Optional.empty());
    }

    /** The same to be read from its YAML, although it may have been compiled. */
    Source asWritten() {
        return new Source(name, Optional.of(bytes()), Optional.empty());
    }

    /** Whether it is the canonical spec that ships in this jar. */
    public boolean isBuiltIn() {
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

    /** The file on the disk that it was read from, if it was. */
    public Optional<Path> path() {
        return siblings.flatMap(Siblings::path);
    }

    /** Whether it stands among files, of which it may extend one. */
    public boolean isFile() {
        return siblings.isPresent();
    }

    /**
     * The file that a path leads to from here.
     *
     * @throws NoSuchSpec if there is none
     */
    Source sibling(String path) throws NoSuchSpec, IOException {
        return siblings.orElseThrow().read(path);
    }

    /** Whether both are one file, or have one name. */
    boolean isSameAs(Source other) {
        return (path().isPresent() && other.path().isPresent())
                ? path().get().equals(other.path().get())
                : name.equals(other.name);
    }

    /** What there is to read; not to be changed. */
    public byte[] bytes() {
        return bytes.or(() -> resource(RESOURCE)).orElseThrow();
    }

    private static Optional<byte[]> resource(String resource) {
        try (InputStream stream = Source.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source beside(String name, Path file, String other) throws NoSuchSpec, IOException {
        Path found = file.toAbsolutePath().resolveSibling(other).normalize();
        String shown = Siblings.from(name, other);
        if (Files.notExists(found)) {
            throw new NoSuchSpec("there is no file " + shown, "a path is relative to the folder of this file");
        }
        if (Files.isDirectory(found)) {
            throw new NoSuchSpec(shown + " is a folder where a spec should be", "name the file in it");
        }
        try {
            return file(shown, found);
        } catch (AccessDeniedException e) {
            throw new NoSuchSpec(shown + " may not be read by this user", "check its owner and permissions");
        }
    }

    private record OnDisk(String name, Path file) implements Siblings {
        @Override
        public Source read(String other) throws NoSuchSpec, IOException {
            return beside(name, file, other);
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(file.toAbsolutePath().normalize());
        }
    }
}
