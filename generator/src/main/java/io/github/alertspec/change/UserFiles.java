package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files that belong to the user and are read as a whole, to be written again with something in them replaced; never listed
 * in a manifest. A link to a file is followed, so that it stays a link; linked folders are not searched.
 */
public final class UserFiles {
    /** Larger than anything that a person reads. */
    public static final long MAX_BYTES = 16L << 20;

    private final Map<String, Path> paths;
    private final Map<String, byte[]> contents;
    private final Set<String> named;
    private final List<String> unmatched;

    private UserFiles(
            Map<String, Path> paths, Map<String, byte[]> contents, Set<String> named, List<String> unmatched) {
        this.paths = paths;
        this.contents = contents;
        this.named = named;
        this.unmatched = List.copyOf(unmatched);
    }

    /**
     * Reads all files that patterns choose, each once.
     *
     * @param base what patterns and messages are relative to, absolute
     * @param except a folder that is searched only where a pattern names it: that of a build, which holds copies
     * @throws IOException if a file cannot be read; with the file as messages shall show it where it is not there, is a
     *     folder, or is too large
     */
    public static UserFiles read(Path base, List<String> patterns, Path except) throws IOException {
        return read(base, patterns, except, false);
    }

    /** As {@link #read}, for patterns that nobody asked for: what is not there, or is no plain file, is passed over. */
    public static UserFiles readUsual(Path base, List<String> patterns, Path except) throws IOException {
        return read(base, patterns, except, true);
    }

    private static UserFiles read(Path base, List<String> patterns, Path except, boolean usual) throws IOException {
        Map<String, Path> paths = new LinkedHashMap<>();
        Map<Path, String> shownOf = new HashMap<>();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        List<String> unmatched = new ArrayList<>();
        for (String each : patterns) {
            FilePattern pattern = FilePattern.of(each, base);
            List<Path> found = pattern.isPlain()
                    ? Stream.of(pattern.start())
                            .filter(file -> !usual || Files.isRegularFile(file))
                            .toList()
                    : search(pattern, except.normalize());
            for (Path file : found) {
                String shown = shown(file, base);
                Path real = real(file, shown);
                if (shownOf.putIfAbsent(real, shown) == null) {
                    paths.put(shown, real);
                    contents.put(shown, content(real, shown));
                }
                if (pattern.isPlain() && !usual) {
                    named.add(shownOf.getOrDefault(real, shown));
                }
            }
            if (found.isEmpty() && !usual) {
                unmatched.add(pattern.written());
            }
        }
        return new UserFiles(paths, contents, named, unmatched);
    }

    /** The content of each, by the file as messages name it. */
    public Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /** Whether somebody asked for this one by its name, however written, and not by a pattern. */
    public boolean isNamed(String shown) {
        return named.contains(shown);
    }

    /** Patterns with wildcards that choose no file. */
    public List<String> unmatched() {
        return unmatched;
    }

    /**
     * Gives some of them other contents, or none where one may not be written. Each is whole at any time, old or new,
     * and keeps its permissions. What a killed run has left beside any of these files is swept up.
     *
     * @param changed by the file as messages name it
     */
    public void write(Map<String, byte[]> changed) throws IOException {
        Map<Path, byte[]> contentsByPath = new LinkedHashMap<>();
        changed.forEach((shown, bytes) -> contentsByPath.put(Objects.requireNonNull(paths.get(shown), shown), bytes));
        AtomicFile.replaceAll(contentsByPath);
        if (!contentsByPath.isEmpty()) {
            TemporaryFile.sweepOld(
                    paths.values(), contentsByPath.keySet().iterator().next());
        }
    }

    private static List<Path> search(FilePattern pattern, Path except) throws IOException {
        if (!Files.isDirectory(pattern.start())) {
            return List.of();
        }
        TreeSet<Path> found = new TreeSet<>();
        Files.walkFileTree(pattern.start(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isPassedOver =
                        folder.equals(except) || folder.endsWith(".git") || folder.endsWith("node_modules");
                return isPassedOver && !folder.equals(pattern.start())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (pattern.matches(file) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(found);
    }

    private static Path real(Path file, String shown) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    shown, null, "is a folder where a file should be; " + shown + "/**/*.md means all pages in it");
        }
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(shown);
        }
    }

    private static byte[] content(Path file, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(shown, null, "is no plain file");
        }
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new FileSystemException(
                    shown, null, "has " + size + " bytes, more than the " + MAX_BYTES + " that are read of a page");
        }
        return Files.readAllBytes(file);
    }

    private static String shown(Path file, Path base) {
        Path shown = file.startsWith(base) ? base.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
