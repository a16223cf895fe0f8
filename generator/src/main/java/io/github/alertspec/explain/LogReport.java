package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of a log report of alerts. JSON is written line by line while the log is read; text, CSV and Markdown
 * list each distinct finding once, when all of it is read. Memory does not grow with the log.
 */
public final class LogReport {
    private final AlertSpec spec;
    private final LogFormat format;
    private final String source;
    private final OutputStream out;
    private final JsonLine json;
    private final LogTotals totals;
    private final LogScan scan;

    /**
     * A report.
     *
     * @param source the log as messages name it
     * @param out buffered, flushed by {@link #finish()} and never closed; UTF-8 is written
     */
    public LogReport(AlertSpec spec, LogFormat format, String source, OutputStream out) {
        this.spec = spec;
        this.format = format;
        this.source = source;
        this.out = out;
        LineReader reader = new LineReader(spec);
        this.json = new JsonLine(reader);
        this.totals = new LogTotals(spec, reader);
        this.scan = new LogScan(reader, new Lines());
    }

    /**
     * Reads a log to its end, unpacked where it begins as gzip does.
     *
     * @throws ClosedOutput if nobody takes the output any longer
     * @throws DamagedInput if it is gzip that cannot be unpacked; what was read before that is in the report
     * @throws IOException if it cannot be read; what was read before that is in the report
     */
    public void read(InputStream in) throws IOException {
        scan.read(LogInput.open(in));
    }

    /** Takes what is found. */
    private final class Lines implements LogScan.Listener {
        @Override
        public void line(long number, LogHits hits, int from, int to) throws ClosedOutput {
            totals.add(number, hits, from, to);
            if (format == LogFormat.JSON) {
                try {
                    json.write(number, hits, from, to, out);
                } catch (IOException e) {
                    throw new ClosedOutput(e);
                }
            }
        }

        @Override
        public void pause() throws ClosedOutput {
            flush();
        }
    }

    /** Writes what is told at the end. */
    public void finish() throws ClosedOutput {
        write(
                switch (format) {
                    case JSON -> "";
                    case TEXT -> LogTables.text(source, scan.lines(), totals);
                    case CSV -> LogTables.csv(totals);
                    case MARKDOWN -> LogTables.markdown(source, scan.lines(), totals);
                });
        flush();
    }

    private void flush() throws ClosedOutput {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ClosedOutput(e);
        }
    }

    private void write(String text) throws ClosedOutput {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ClosedOutput(e);
        }
    }

    /** How many lines were read so far. */
    public long lines() {
        return scan.lines();
    }

    /** What the reader of the report should know about how the log was read; one sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (spec.forms().isEmpty()) {
            notes.add("the spec " + spec.name() + " has no forms, so no line can be recognised");
        }
        if (scan.isWide()) {
            notes.add(source + " is UTF-16, which is not read; convert it first: iconv -f UTF-16 -t UTF-8");
        } else if (scan.isBinary()) {
            notes.add(source + " looks like a binary file; its lines are what stands between line feeds");
        }
        if (scan.cutLines() > 0) {
            String lines = scan.cutLines() == 1
                    ? "line " + scan.firstCutLine() + " of " + source + " is"
                    : scan.cutLines() + " lines of " + source + ", the first is line " + scan.firstCutLine() + ", are";
            notes.add(lines + " cut: of a line the first " + Recogniser.MAX_LINE + " octets are read");
        }
        return notes;
    }

    /**
     * Whether an alert of a level was found, or of one above it. Where a line states no level, it counts as the one that
     * the alert has in every version that defines it, if there is but one.
     */
    public boolean has(Level level) {
        return totals.has(Level.FATAL) || (level == Level.WARNING && totals.has(Level.WARNING));
    }
}
