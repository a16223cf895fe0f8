package io.github.alertspec.change;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes files so that nobody ever sees half of one. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes a temporary file in the same folder and moves it into place; the folder is made where it is missing. */
    static void write(Path target, byte[] bytes) throws IOException {
        Path folder = folder(target);
        step(folder, () -> Files.createDirectories(folder));
        writeAll(Map.of(target, bytes), (file, temporary) -> {});
    }

    /** Moves a whole file to where it shall be, in place of what is there. */
    static void move(Path from, Path to) throws IOException {
        step(to, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * Gives files that are there other contents; the new ones have the permissions of the old. None is changed before
     * all have been found to be writable and their new contents lie beside them.
     */
    static void replaceAll(Map<Path, byte[]> contents) throws IOException {
        for (Path target : contents.keySet()) {
            refuseUnwritable(target);
        }
        writeAll(contents, AtomicFile::takePermissions);
    }

    /** Removes a file, if it is there. */
    static void remove(Path target) throws IOException {
        step(target, () -> Files.deleteIfExists(target));
    }

    private static void refuseUnwritable(Path target) throws IOException {
        if (!Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "is no file any more");
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void takePermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (old != null && now != null) {
            now.setPermissions(old.readAttributes().permissions());
        }
    }

    /** What is to be done with a temporary file before any takes its place. */
    private interface Finish {
        void accept(Path target, Path temporary) throws IOException;
    }

    private static void writeAll(Map<Path, byte[]> contents, Finish finish) throws IOException {
        Map<Path, Path> temporaries = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Path target = file.getKey();
                Path temporary = TemporaryFile.of(target);
                temporaries.put(target, temporary);
                step(target, () -> {
                    Files.write(temporary, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    finish.accept(target, temporary);
                });
            }
            for (Map.Entry<Path, Path> file : temporaries.entrySet()) {
                move(file.getValue(), file.getKey());
            }
        } finally {
            for (Path temporary : temporaries.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Takes a step, and names the file where it cannot be taken: the temporary one means nothing to the user. */
    private static void step(Path target, Step step) throws IOException {
        try {
            step.run();
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(target.toString(), null, e.getReason());
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new WriteFailure(target, e);
        }
    }

    static Path folder(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file lies in a folder");
    }
}
