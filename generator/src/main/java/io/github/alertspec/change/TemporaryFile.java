package io.github.alertspec.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** Files that are to be moved into place. The name of each tells whose place that is, so that nobody sweeps up another's. */
final class TemporaryFile {
    private static final String PREFIX = ".alertspec-";
    private static final String SUFFIX = ".tmp";

    /** The pattern of their names. */
    static final String ALL = PREFIX + "*" + SUFFIX;

    /** Where a name is longer, its hash is taken; with what is put around it, it would be too long for a file. */
    private static final int MOST_OCTETS = 200;

    /** Far longer than a file takes to be written. */
    private static final long LONG_MILLIS = 60_000;

    private TemporaryFile() {}

    /** A new one beside the file that it is for. */
    static Path of(Path target) {
        // No UUID: to be safe from guesses is not needed, and would take a new JVM longer than to write the file.
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return AtomicFile.folder(target).resolve(PREFIX + label(target) + "-" + unique + SUFFIX);
    }

    /** Removes those of some files that nobody moves into place any more; to be called where no other run can be writing. */
    static void sweep(Collection<Path> targets) throws IOException {
        sweep(targets, Long.MAX_VALUE);
    }

    /**
     * As {@link #sweep}, where another run can be writing: removes those that have lain there for a while.
     *
     * @param fresh a file that was just written, whose time is that of the file system
     */
    static void sweepOld(Collection<Path> targets, Path fresh) {
        try {
            sweep(targets, Files.getLastModifiedTime(fresh).toMillis() - LONG_MILLIS);
        } catch (IOException | DirectoryIteratorException e) {
            // What was to be written has been: that somebody's folder is not tidy is no reason to fail.
            return;
        }
    }

    private static void sweep(Collection<Path> targets, long before) throws IOException {
        Map<Path, Set<String>> labels = new TreeMap<>();
        for (Path target : targets) {
            labels.computeIfAbsent(AtomicFile.folder(target), folder -> new TreeSet<>())
                    .add(label(target));
        }
        for (Map.Entry<Path, Set<String>> folder : labels.entrySet()) {
            if (Files.isDirectory(folder.getKey())) {
                sweep(folder.getKey(), folder.getValue(), before);
            }
        }
    }

    private static void sweep(Path folder, Set<String> labels, long before) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (labels.contains(labelIn(String.valueOf(entry.getFileName())))
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        && lastModified(entry) < before) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    /** The end of time for a file that has its place meanwhile, by the run that it is of. */
    private static long lastModified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
        } catch (NoSuchFileException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String label(Path target) {
        String name = String.valueOf(target.getFileName());
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        return octets.length > MOST_OCTETS ? Manifest.hash(octets) : name;
    }

    /** The label in the name of a temporary file: all but the last part, which has no hyphen in it. */
    private static String labelIn(String name) {
        int end = name.lastIndexOf('-');
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX) && end > PREFIX.length()
                ? name.substring(PREFIX.length(), end)
                : "";
    }
}
