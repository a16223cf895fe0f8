package io.github.alertspec.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the memory of this process small while it reads a long log. On a large machine the collector begins with a heap
 * of hundreds of megabytes and lets garbage fill it; asked to collect once, it gives back what it does not need and goes
 * on with little. A short log does not fill it, and is not kept waiting.
 */
final class Thrift extends FilterInputStream {
    private static final long LONG_LOG = 16 << 20;

    private long octets;

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
        if (octets < LONG_LOG && octets + n >= LONG_LOG) {
            System.gc();
        }
        octets += Math.max(n, 0);
        return n;
    }
}
