package io.github.alertspec.cli;

import io.github.alertspec.change.FileProblem;
import java.io.IOException;
import java.nio.file.Path;

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
        return new Problem(
                Main.WRONG_USE, FileProblem.describe(problem, Path.of("").toAbsolutePath()));
    }

    int exitCode() {
        return exitCode;
    }
}
