package io.github.alertspec.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A report that the user asked for: his own file, never listed in a manifest, and whole whenever it is read. */
public final class ReportFile {
    private ReportFile() {}

    /** Replaces what is there, and sweeps up what a killed run has left; the folder is made where it is missing. */
    public static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        TemporaryFile.sweepOld(List.of(file), file);
    }

    /** The root of the repository that a folder belongs to: the nearest one with a {@code .git} in it. */
    public static Optional<Path> repositoryOf(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        while (root != null && Files.notExists(root.resolve(".git"))) {
            root = root.getParent();
        }
        return Optional.ofNullable(root);
    }

    /**
     * The path of a file in a repository, parts joined by {@code /}; empty where it is not in it, or where the name is none of a
     * file, as that of the built-in spec.
     *
     * @param base what the file's name is relative to
     */
    public static Optional<String> inRepository(Path repository, Path base, String file) {
        Path path = base.resolve(file).toAbsolutePath().normalize();
        boolean isName = Files.exists(path) || (file.indexOf('/') >= 0 && file.indexOf(':') < 0);
        return isName && path.startsWith(repository) && !path.equals(repository)
                ? Optional.of(repository.relativize(path).toString().replace('\\', '/'))
                : Optional.empty();
    }
}
