package io.github.alertspec.explain;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

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
    @SuppressWarnings("SystemConsoleNull")
    public static InputStream watch(InputStream in, PrintStream to) {
        return isTerminal(System.console()) ? new Progress(in, to) : in;
    }

    /** Since JDK 22 there is a console even where nobody looks at it, and it says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
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
