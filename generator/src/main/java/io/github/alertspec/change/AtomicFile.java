package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file so that nobody ever sees half of it. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes a temporary file in the same folder and moves it into place; the folder is made where it is missing. */
    static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, temporary -> {});
    }

    /** As {@link #write}, for a file that is there: the new one has its permissions. */
    static void replace(Path target, byte[] bytes) throws IOException {
        write(target, bytes, temporary -> {
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            PosixFileAttributeView now = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
            if (old != null && now != null) {
                now.setPermissions(old.readAttributes().permissions());
            }
        });
    }

    /** What is to be done with the temporary file before it takes its place. */
    private interface Finish {
        void accept(Path temporary) throws IOException;
    }

    private static void write(Path target, byte[] bytes, Finish finish) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        // No UUID: to be safe from guesses is not needed, and would take a new JVM longer than to write the file.
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path temporary = folder.resolve(".alertspec-" + unique + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            finish.accept(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            // The temporary file means nothing to the user.
            throw new AccessDeniedException(target.toString(), null, e.getReason());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
