package io.github.alertspec.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Something that the user can mend: one message, no stack trace. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Problem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong use, or input that cannot be read. */
    static Problem use(String message, String hint) {
        return new Problem(Main.WRONG_USE, message + "\n  hint: " + hint);
    }

    /** Input that was read and has problems. */
    static Problem found(String message) {
        return new Problem(Main.FOUND, message);
    }

    /** A file that cannot be read or written. */
    static Problem of(IOException problem) {
        if (!(problem instanceof FileSystemException file) || file.getFile() == null) {
            return new Problem(Main.WRONG_USE, "a file could not be read or written: " + problem.getMessage());
        }
        String reason = problem instanceof NoSuchFileException
                ? "does not exist"
                : problem instanceof AccessDeniedException
                        ? "may not be read or written by this user"
                        : Optional.ofNullable(file.getReason()).orElse("cannot be read or written");
        return new Problem(Main.WRONG_USE, file.getFile() + " " + reason);
    }

    int exitCode() {
        return exitCode;
    }
}
