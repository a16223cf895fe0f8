package io.github.alertspec.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Says what went wrong with a file, which the exceptions of the JDK leave to be guessed. */
final class FileProblem {
    private FileProblem() {}

    static String describe(IOException problem, Path base) {
        if (!(problem instanceof FileSystemException file) || file.getFile() == null) {
            return "a file could not be read or written: " + problem.getMessage();
        }
        String shown = file.getFile().replace(base + "/", "");
        if (problem instanceof AccessDeniedException) {
            return shown
                    + " may not be read or written by this user\n  hint: check its owner and permissions, and those of its folder";
        }
        if (problem instanceof NoSuchFileException) {
            return shown + " does not exist";
        }
        String reason = Optional.ofNullable(file.getReason()).orElse("cannot be read or written");
        return shown + " " + reason + "\n  hint: nothing else was changed; run again when this is mended";
    }
}
