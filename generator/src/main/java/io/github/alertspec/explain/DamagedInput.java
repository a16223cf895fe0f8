package io.github.alertspec.explain;

import java.io.IOException;

/** A compressed log that breaks off or is damaged. */
public final class DamagedInput extends IOException {
    private static final long serialVersionUID = 1;

    DamagedInput(IOException cause) {
        super("is gzip that breaks off or is damaged" + reason(cause), cause);
    }

    /** An end of file in the middle of a header has no message. */
    private static String reason(IOException cause) {
        return cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }
}
