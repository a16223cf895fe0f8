package io.github.alertspec.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the memory of this process small while it reads a long log. On a large machine the collector takes a heap of
 * hundreds of megabytes and lets garbage fill it; asked to collect before it does, it gives back what is not needed and
 * goes on with little. A short log does not fill it, and is not kept waiting. {@link FirstCompiler} spares a long one the
 * memory and time of another compiler.
 */
final class Thrift extends FilterInputStream {
    private static final long LONG_LOG = 1 << 20;

    /** A file of this length takes longer to read than to ask for another compiler. */
    private static final long VERY_LONG_LOG = 4 << 20;

    /** A stream that goes on so far beyond what it promised may go on for long. */
    private static final long STREAM = 1 << 18;

    private static final long STEP = 8 << 20;
    private static final long SMALL_HEAP = 64 << 20;

    /** So many octets there seemed to be at the begin. */
    private long promised = -1;

    private boolean asked;
    private long octets;
    private long next = LONG_LOG;

    private Thrift(InputStream in) {
        super(in);
    }

    /** The stream, watched for how long it is. */
    static InputStream over(InputStream in) {
        return new Thrift(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        octets += Math.max(n, 0);
        if (promised < 0) {
            promised = octets + available();
        }
        boolean isLong = promised > VERY_LONG_LOG || octets > Math.max(promised, STREAM);
        if (isLong && !asked) {
            asked = true;
            FirstCompiler.ask();
        }
        if (octets > next && Runtime.getRuntime().totalMemory() > SMALL_HEAP) {
            System.gc();
            // Where that much is needed, to ask for less all the time would only take time.
            next = octets + STEP;
        }
        return n;
    }
}
