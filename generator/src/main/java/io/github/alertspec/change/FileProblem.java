package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Says what went wrong with a file, which the exceptions of the JDK leave to be guessed. */
public final class FileProblem {
    private FileProblem() {}

    /**
     * {@code docs/a.md does not exist}; with a hint where there is more to say.
     *
     * @param base what messages are relative to
     */
    public static String describe(IOException problem, Path base) {
        if (!(problem instanceof FileSystemException file) || file.getFile() == null) {
            return "a file could not be read or written: " + problem.getMessage();
        }
        String folder = base + base.getFileSystem().getSeparator();
        String name = file.getFile();
        return (name.startsWith(folder) ? name.substring(folder.length()) : name) + " " + reason(file)
                + hint(file).map(hint -> "\n  hint: " + hint).orElse("");
    }

    /** The end of a sentence that begins with the file. */
    static String reason(FileSystemException problem) {
        if (problem instanceof AccessDeniedException) {
            return "may not be read or written by this user";
        }
        if (problem instanceof NoSuchFileException) {
            return "does not exist";
        }
        return isUnexplained(problem)
                ? "is a file where a folder should be"
                : Optional.ofNullable(problem.getReason()).orElse("cannot be read or written");
    }

    /** Whether the JDK says what is wrong by the type of the exception alone. */
    static boolean isUnexplained(FileSystemException problem) {
        return problem.getReason() == null
                && (problem instanceof AccessDeniedException
                        || problem instanceof NoSuchFileException
                        || problem instanceof FileAlreadyExistsException);
    }

    private static Optional<String> hint(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return Optional.empty();
        }
        if (problem instanceof AccessDeniedException) {
            return Optional.of("check its owner and permissions, and those of its folder");
        }
        return Optional.of(
                problem instanceof WriteFailure
                        ? "what was written so far is whole; run again when this is mended, and the rest follows"
                        : "nothing else was changed; run again when this is mended");
    }
}
