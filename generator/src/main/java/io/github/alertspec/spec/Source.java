package io.github.alertspec.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The bytes of one spec, and the name by which messages call it. */
public final class Source {
    /** The id under which the canonical spec is built in, and which an overlay extends. */
    public static final String BUILT_IN = "tls";

    private static final String RESOURCE = "alerts.yaml";

    private final String name;
    private final byte[] bytes;

    private Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Bytes from memory; {@code name} as messages shall show it. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes.clone());
    }

    /**
     * A file, read now.
     *
     * @param name the file as messages shall show it
     * @throws IOException if the file cannot be read; its message names no more than the operating system does
     */
    public static Source file(String name, Path file) throws IOException {
        return new Source(name, Files.readAllBytes(file));
    }

    /** The canonical spec that ships in this jar. */
    public static Source builtIn() {
        try (InputStream stream = Source.class.getResourceAsStream(RESOURCE)) {
            return new Source(BUILT_IN, Objects.requireNonNull(stream, RESOURCE).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source text of a class of {@code runtime}, which ships in this jar to be copied into generated code. */
    public static String ofRuntimeClass(String type) {
        String resource = "/io/github/alertspec/runtime/" + type + ".java";
        try (InputStream stream = Source.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
