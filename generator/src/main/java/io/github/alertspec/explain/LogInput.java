package io.github.alertspec.explain;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The octets of a log, unpacked where it begins as gzip does, whatever its name. */
final class LogInput {
    private static final int BUFFER = 1 << 16;
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private LogInput() {}

    /** @throws DamagedInput if the log begins as gzip does and is none; reading may throw it too */
    static InputStream open(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = new byte[2];
        int n = start.readNBytes(magic, 0, 2);
        start.unread(magic, 0, n);
        if (n < 2 || (magic[0] & 0xFF) != FIRST || (magic[1] & 0xFF) != SECOND) {
            return start;
        }
        try {
            return new Unzipped(new GZIPInputStream(new Members(start), BUFFER));
        } catch (EOFException | ZipException e) {
            throw new DamagedInput(e);
        }
    }

    /** Says that there may be more: without that the JDK stops behind the first of several members in a pipe. */
    private static final class Members extends FilterInputStream {
        Members(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private static final class Unzipped extends FilterInputStream {
        Unzipped(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (EOFException | ZipException e) {
                throw new DamagedInput(e);
            }
        }
    }
}
