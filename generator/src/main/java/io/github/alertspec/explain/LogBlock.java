package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recogniser;
import java.util.Arrays;

/** Some whole lines of a log in a buffer that is used again and again, and what they report. */
final class LogBlock {
    /** So much is kept of a line: one octet more than is read, and its line end. A buffer never has to be larger. */
    static final int MOST = Recogniser.MAX_LINE + 2;

    /** Finds alerts in lines; asked by several threads at once. */
    interface Finder {
        /** Tells of each line of a buffer that reports an alert, in their order. */
        void find(byte[] bytes, int from, int to, Recogniser.Lines lines);
    }

    private final LogHits hits = new LogHits();
    private final int size;
    private byte[] bytes;
    private int length;
    private int lines;
    private int counted;
    private boolean cut;

    LogBlock(int size) {
        this.size = size;
        bytes = new byte[size];
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many octets of the buffer are the lines. */
    int length() {
        return length;
    }

    /** Sets how many octets of the buffer are the lines. */
    void fill(int octets) {
        length = octets;
    }

    /** Makes room for a line that is longer than the buffer; false if it is long enough for any line already. */
    boolean grow() {
        if (bytes.length >= MOST) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, MOST));
        return true;
    }

    /** Makes a buffer that grew for one line small again; what is in it is lost. */
    void shrink() {
        if (bytes.length > size) {
            bytes = new byte[size];
        }
    }

    /** Reads the lines. */
    void read(Finder finder) {
        hits.clear();
        lines = 0;
        counted = 0;
        finder.find(bytes, 0, length, (start, end, alerts) -> {
            lines += Newlines.count(bytes, counted, start);
            hits.add(lines, alerts);
            counted = start;
        });
        lines += Newlines.count(bytes, counted, length);
        boolean open = length > 0 && bytes[length - 1] != '\n';
        lines += open ? 1 : 0;
        cut = length > Recogniser.MAX_LINE && isCut();
    }

    /** A block as long as that was filled up for its first line. */
    private boolean isCut() {
        int end = Newlines.first(bytes, 0, length);
        return withoutReturn(0, end < 0 ? length : end) > Recogniser.MAX_LINE;
    }

    private int withoutReturn(int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /** What they report. */
    LogHits hits() {
        return hits;
    }

    /** How many lines there are, one without a line feed among them. */
    int lines() {
        return lines;
    }

    /** Whether the first line is too long to be read to its end. */
    boolean isFirstCut() {
        return cut;
    }
}
