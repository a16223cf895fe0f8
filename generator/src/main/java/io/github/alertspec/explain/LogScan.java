package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recogniser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a log of any size and hands over each line that reports an alert. It keeps one buffer, however long a line is. */
final class LogScan {
    /** Takes the lines that report an alert, in their order. */
    interface Listener {
        /** A line, numbered from 1, and its alerts, of which there is at least one. */
        void line(long number, List<Sighting> sightings) throws ClosedOutput;
    }

    private static final int BUFFER = 4 * Recogniser.MAX_LINE;
    private static final int BEGINNING = 1 << 13;

    private final LineReader reader;
    private final Listener listener;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean skipping;
    private long ended;
    private long begun;
    private long cut;
    private long firstCut;
    private boolean wide;
    private boolean binary;

    LogScan(LineReader reader, Listener listener) {
        this.reader = reader;
        this.listener = listener;
    }

    /**
     * Reads to the end.
     *
     * @throws ClosedOutput if the listener cannot go on
     * @throws IOException if the log cannot be read further; the lines before that place were handed over
     */
    void read(InputStream in) throws IOException {
        try {
            for (int n = fill(in); n >= 0; n = fill(in)) {
                take(n);
            }
        } catch (ClosedOutput e) {
            throw e;
        } catch (IOException e) {
            last();
            throw e;
        }
        last();
    }

    private int fill(InputStream in) throws IOException {
        return in.read(buffer, filled, buffer.length - filled);
    }

    private void take(int n) throws ClosedOutput {
        if (begun == 0 && filled == 0 && n > 0) {
            begun = 1;
            look(Math.min(n, BEGINNING));
        }
        int from = filled;
        filled += n;
        if (skipping) {
            int end = newline(0, filled);
            if (end < 0) {
                filled = 0;
                return;
            }
            ended++;
            skipping = false;
            keep(end + 1);
            from = 0;
        }
        int end = lastNewline(from, filled);
        if (end >= 0) {
            lines(end + 1);
            keep(end + 1);
        } else if (filled == buffer.length) {
            line(0, filled);
            filled = 0;
            skipping = true;
        }
    }

    /** Notes what the beginning tells of the kind of file. */
    private void look(int length) {
        int first = buffer[0] & 0xFF;
        int second = length > 1 ? buffer[1] & 0xFF : 0;
        wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        for (int i = 0; i < length; i++) {
            binary |= buffer[i] == 0;
        }
    }

    /** The last line may have no line feed, and be cut off where reading failed. */
    private void last() throws ClosedOutput {
        if (skipping) {
            ended++;
        } else if (filled > 0) {
            line(0, filled);
            ended++;
        }
        skipping = false;
        filled = 0;
    }

    private void keep(int from) {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
    }

    /** Whole lines from the beginning of the buffer. */
    private void lines(int to) throws ClosedOutput {
        int from = 0;
        while (from < to) {
            int place = reader.candidate(buffer, from, to);
            if (place < 0) {
                ended += newlines(from, to);
                return;
            }
            int start = lastNewline(from, place) + 1;
            start = start == 0 ? from : start;
            ended += newlines(from, start);
            int end = newline(place, to);
            line(start, end);
            ended++;
            from = end + 1;
        }
    }

    private void line(int from, int to) throws ClosedOutput {
        boolean returns = to > from && buffer[to - 1] == '\r';
        int end = returns ? to - 1 : to;
        if (end - from > Recogniser.MAX_LINE) {
            cut++;
            firstCut = firstCut == 0 ? ended + 1 : firstCut;
        }
        List<Sighting> sightings = reader.read(buffer, from, end);
        if (!sightings.isEmpty()) {
            listener.line(ended + 1, sightings);
        }
    }

    private int newline(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int lastNewline(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** How many lines were read, one without a final line feed among them. */
    long lines() {
        return ended;
    }

    /** How many lines were too long to be read to their end. */
    long cutLines() {
        return cut;
    }

    /** The first of them, from 1. */
    long firstCutLine() {
        return firstCut;
    }

    /** Whether the log begins as UTF-16 does. */
    boolean isWide() {
        return wide;
    }

    /** Whether there are zeros near the beginning, which text does not have. */
    boolean isBinary() {
        return binary;
    }
}
