package io.github.alertspec.explain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Tells a person at a terminal how much of a long log has been read, on one line that is wiped at the end. */
public final class Progress extends FilterInputStream {
    private static final int STEP = 26;
    private static final int MEGABYTE = 20;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream to;
    private long octets;

    private Progress(InputStream in, PrintStream to) {
        super(in);
        this.to = to;
    }

    /** The stream, watched where somebody looks at the terminal. */
    public static InputStream watch(InputStream in, PrintStream to) {
        return System.console() == null ? in : new Progress(in, to);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        long before = octets;
        octets += Math.max(n, 0);
        if (n > 0 && octets >>> STEP != before >>> STEP) {
            to.print(WIPE + (octets >>> MEGABYTE) + " MiB read");
            to.flush();
        } else if (n < 0 && octets >>> STEP > 0) {
            to.print(WIPE);
            to.flush();
        }
        return n;
    }
}
