package io.github.alertspec.explain;

import java.io.IOException;

/** Nobody reads the output any longer: the pipe was closed, or the disk is full. */
public final class ClosedOutput extends IOException {
    private static final long serialVersionUID = 1;

    ClosedOutput(IOException cause) {
        super(cause);
    }
}
