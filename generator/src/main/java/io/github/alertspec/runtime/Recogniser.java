package io.github.alertspec.runtime;

import java.util.Collections;
import java.util.List;

/**
 * Finds the alerts that a line of a log reports, in whatever form a product writes them.
 *
 * <p>It takes time in proportion to the length of the line, never throws for what a line holds, keeps no state, and
 * may be used by several threads at once.
 */
public final class Recogniser {
    /** So many characters or octets of a line are read; what stands behind them is not. */
    public static final int MAX_LINE = 1 << 20;

    /** What it knows. */
    private final RecogniserTables tables;

    /**
     * A recogniser.
     *
     * @param tables what it knows
     */
    public Recogniser(RecogniserTables tables) {
        this.tables = tables;
    }

    /**
     * Finds the alerts of a line.
     *
     * @param line a line
     * @return in the order of the line, each alert once; empty if it reports none
     */
    public List<Recognition> find(CharSequence line) {
        int length = Math.min(line.length(), MAX_LINE);
        return new RecogniserScan(RecogniserText.of(line, length), tables).result();
    }

    /**
     * Finds the alerts of a line of octets, in ASCII or any encoding that extends it.
     *
     * @param bytes holds the line
     * @param from where it begins
     * @param to where it ends; what lies outside the array is left out
     * @return in the order of the line, each alert once, their places counted from {@code from}
     */
    public List<Recognition> find(byte[] bytes, int from, int to) {
        int start = Math.max(from, 0);
        int end = Math.min(Math.min(to, bytes.length), start > Integer.MAX_VALUE - MAX_LINE ? to : start + MAX_LINE);
        if (end <= start) {
            return Collections.emptyList();
        }
        return new RecogniserScan(RecogniserText.of(bytes, start, end), tables).result();
    }

    /** Is told of each line of a buffer that reports an alert. */
    public interface Lines {
        /**
         * Takes a line.
         *
         * @param from where it begins in the buffer
         * @param to where its line feed is, or the end of the buffer
         * @param alerts what it reports, at least one; their places count from {@code from}
         */
        void found(int from, int to, List<Recognition> alerts);
    }

    /**
     * Finds the alerts of each line of a buffer, and passes over other lines much faster than by reading each.
     *
     * @param bytes the buffer, in ASCII or any encoding that extends it, with LF or CR LF at the ends of lines
     * @param from where to begin
     * @param to where to end
     * @param lines is told of each line with an alert, in their order
     */
    public void find(byte[] bytes, int from, int to, Lines lines) {
        int start = Math.max(from, 0);
        int end = Math.min(to, bytes.length);
        if (end > start) {
            new RecogniserLines(bytes, start, end, tables, lines).read();
        }
    }
}
