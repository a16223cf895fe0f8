package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that cannot be written or removed, halfway through a run; by its own name, not by that of a temporary one. */
final class WriteFailure extends FileSystemException {
    private static final long serialVersionUID = 1;

    WriteFailure(Path target, IOException cause) {
        super(target.toString(), null, reason(cause));
        initCause(cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileAlreadyExistsException exists) {
            return FileProblem.reason(exists);
        }
        if (cause instanceof NoSuchFileException) {
            return "cannot be written: its folder is gone";
        }
        String words = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return "cannot be written: " + Objects.requireNonNullElse(words, "the system does not say why");
    }
}
