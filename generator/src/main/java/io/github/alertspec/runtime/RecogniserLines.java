package io.github.alertspec.runtime;

import java.util.List;

/** Finds the alerts of each line of a buffer, looking at a line only where an anchor is. */
final class RecogniserLines implements RecogniserAnchors.Listener {
    /** The buffer. */
    private final byte[] bytes;

    /** Where it ends. */
    private final int to;

    /** What finds anchors. */
    private final RecogniserAnchors anchors;

    /** Is told of each line with an alert. */
    private final Recogniser.Lines lines;

    /** Where the line of the last anchor begins. */
    private int lineStart;

    /** Where its line feed is, or the end of the buffer. */
    private int lineEnd;

    /** Where what is read of it ends. */
    private int readEnd;

    /** Reads that line. */
    private final RecogniserScan line;

    /**
     * Prepares the reading of a buffer.
     *
     * @param bytes the buffer
     * @param from where to begin
     * @param to where to end
     * @param tables what is known
     * @param lines is told of each line with an alert
     */
    RecogniserLines(byte[] bytes, int from, int to, RecogniserTables tables, Recogniser.Lines lines) {
        this.bytes = bytes;
        this.to = to;
        this.anchors = tables.anchors();
        this.lines = lines;
        lineStart = from;
        lineEnd = from;
        readEnd = from;
        line = new RecogniserScan(RecogniserText.of(bytes, from, from), tables);
    }

    /** Reads the buffer. */
    void read() {
        anchors.find(bytes, lineStart, to, this);
        tell();
    }

    /** Tells of the line of the last anchor. */
    private void tell() {
        if (line.hasFound()) {
            List<Recognition> alerts = line.settled();
            if (!alerts.isEmpty()) {
                lines.found(lineStart, lineEnd, alerts);
            }
        }
    }

    /**
     * Goes on to a line.
     *
     * @param within a place in the line
     */
    private void next(int within) {
        tell();
        int i = within;
        while (i > lineEnd && bytes[i - 1] != '\n') {
            i--;
        }
        lineStart = i;
        i = within;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        lineEnd = i;
        readEnd = i > lineStart && bytes[i - 1] == '\r' ? i - 1 : i;
        readEnd = Math.min(readEnd, lineStart + Math.min(Recogniser.MAX_LINE, to - lineStart));
        line.restart(RecogniserText.of(bytes, lineStart, readEnd));
    }

    @Override
    public boolean mayBegin(RecogniserAnchor anchor, int begin) {
        if (begin >= lineEnd) {
            next(begin);
        }
        return begin >= lineStart && begin < readEnd && line.mayBegin(anchor, begin);
    }

    @Override
    public void found(RecogniserAnchor anchor, RecogniserStart start, int from, int next) {
        if (from >= lineStart) {
            line.found(anchor, start, from, next);
        }
    }
}
