package io.github.alertspec.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which files of an output directory are ours, which execution wrote each, and with what bytes. */
final class Manifest {
    private static final String HEAD =
            "# Written by alertspec: the files in this folder that it may overwrite and remove.";

    private static final int HASH_DIGITS = 64;

    private static final int WARM_UP_BYTES = 1 << 18;

    /** @param hash SHA-256 in hexadecimal */
    record Line(String hash, String executionId) {}

    private static final String CONFLICT = "<<<<<<<";

    private final SortedMap<String, Line> lines;

    /** What else is listed of a path, where a merge kept both sides. */
    private final SortedMap<String, List<Line>> others;

    private final boolean hasMarkers;

    private Manifest(SortedMap<String, Line> lines, SortedMap<String, List<Line>> others, boolean hasMarkers) {
        this.lines = lines;
        this.others = others;
        this.hasMarkers = hasMarkers;
    }

    /**
     * The manifest in a file; an empty one where there is no file. A line that cannot be read lists nothing.
     *
     * @throws FileSystemException if there is something else in the file's place
     */
    static Manifest read(Path file) throws IOException {
        TreeMap<String, Line> lines = new TreeMap<>();
        TreeMap<String, List<Line>> others = new TreeMap<>();
        boolean hasMarkers = false;
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // Not strictly: an octet that somebody damaged is to cost its line alone.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                String[] parts = (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).split("\t", 3);
                if (parts.length == 3 && isHash(parts[0]) && isInside(parts[2])) {
                    Line before = lines.put(parts[2], new Line(parts[0], parts[1]));
                    if (before != null) {
                        others.computeIfAbsent(parts[2], path -> new ArrayList<>())
                                .add(before);
                    }
                }
                hasMarkers |= line.startsWith(CONFLICT);
            }
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    file.toString(), null, "is no plain file, as the list of generated files should be");
        }
        return new Manifest(lines, others, hasMarkers);
    }

    /** Whether it was merged and nobody has decided between the sides. */
    boolean hasConflicts() {
        return hasMarkers || !others.isEmpty();
    }

    /** Whether a file with these bytes is listed; after a merge, those of either side are. */
    boolean lists(String path, byte[] bytes) {
        Line line = lines.get(path);
        String hash = line == null ? "" : hash(bytes);
        return line != null
                && (line.hash().equals(hash)
                        || others.getOrDefault(path, List.of()).stream()
                                .anyMatch(other -> other.hash().equals(hash)));
    }

    private static boolean isHash(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return text.length() == HASH_DIGITS;
    }

    /** Whether a path is that of a file in the folder, by its plainest name. */
    private static boolean isInside(String text) {
        try {
            Path path = Path.of(text);
            return !text.isEmpty()
                    && !path.isAbsolute()
                    && !path.startsWith("..")
                    && path.normalize().equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    Optional<Line> line(String path) {
        return Optional.ofNullable(lines.get(path));
    }

    /** A listed path that differs from another in letter case alone. */
    Optional<String> sameButForCase(String path) {
        return lines.keySet().stream()
                .filter(other -> other.equalsIgnoreCase(path) && !other.equals(path))
                .findFirst();
    }

    /** Every listed file, by path. */
    Map<String, Line> lines() {
        return lines;
    }

    /** This manifest without some paths, and with others. */
    Manifest with(Map<String, Line> added, Iterable<String> removed) {
        TreeMap<String, Line> all = new TreeMap<>(lines);
        TreeMap<String, List<Line>> undecided = new TreeMap<>(others);
        removed.forEach(all::remove);
        removed.forEach(undecided::remove);
        all.putAll(added);
        undecided.keySet().removeAll(added.keySet());
        return new Manifest(all, undecided, hasMarkers);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        lines.forEach((path, line) -> {
            others.getOrDefault(path, List.of()).forEach(other -> append(other, path, text));
            append(line, path, text);
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Line line, String path, StringBuilder text) {
        text.append(line.hash())
                .append('\t')
                .append(line.executionId())
                .append('\t')
                .append(path)
                .append('\n');
    }

    /** Hashes something, beside what the caller does meanwhile, until the JVM has found out how to do it fast. */
    static void warmUp() {
        Thread thread = new Thread(() -> hash(new byte[WARM_UP_BYTES]), "alertspec-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** SHA-256 in hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
