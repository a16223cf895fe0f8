package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.runtime.Recognition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some whole lines of a log in a buffer that is used again and again, and what they report. */
final class LogBlock {
    /** So much is kept of a line: one octet more than is read, and its line end. A buffer never has to be larger. */
    static final int MOST = Recogniser.MAX_LINE + 2;

    /** Finds alerts in lines; asked by several threads at once. */
    interface Finder {
        /** An index within the next line that may report an alert, or -1. */
        int candidate(byte[] bytes, int from, int to);

        /** The alerts of a line, in its order, their places counted from its first octet. */
        List<Recognition> find(byte[] bytes, int from, int to);
    }

    /**
     * A line that reports an alert.
     *
     * @param line counted from 0 in the block
     * @param alerts at least one
     */
    record Hit(int line, List<Recognition> alerts) {}

    private final List<Hit> hits = new ArrayList<>();
    private byte[] bytes;
    private int length;
    private int lines;
    private boolean cut;

    LogBlock(int size) {
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

    /** Reads the lines. */
    void read(Finder finder) {
        hits.clear();
        lines = 0;
        int from = 0;
        for (int place = finder.candidate(bytes, 0, length);
                place >= 0;
                place = finder.candidate(bytes, from, length)) {
            int start = Math.max(Newlines.last(bytes, from, place) + 1, from);
            int end = Newlines.first(bytes, place, length);
            end = end < 0 ? length : end;
            lines += Newlines.count(bytes, from, start);
            List<Recognition> alerts = finder.find(bytes, start, withoutReturn(start, end));
            if (!alerts.isEmpty()) {
                hits.add(new Hit(lines, alerts));
            }
            lines++;
            from = end + 1;
        }
        lines += Newlines.count(bytes, from, length);
        boolean open = from < length && bytes[length - 1] != '\n';
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

    List<Hit> hits() {
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
