package io.github.alertspec.explain;

import java.io.IOException;
import java.util.Locale;

/** The output cannot be written any further: the pipe was closed, or the disk is full. */
public final class ClosedOutput extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean readEnough;

    /** What went wrong in writing. */
    public ClosedOutput(IOException cause) {
        super(cause.getMessage(), cause);
        readEnough = isBrokenPipe(cause);
    }

    /** Whether it was a pipe, and whoever reads from it has read enough: that is no error. */
    public boolean isReadEnough() {
        return readEnough;
    }

    /** The JDK has only the words of the operating system for it: of Linux and macOS, of Windows. */
    private static boolean isBrokenPipe(IOException problem) {
        String words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("broken pipe")
                || words.contains("pipe is being closed")
                || words.contains("pipe has been ended");
    }
}
