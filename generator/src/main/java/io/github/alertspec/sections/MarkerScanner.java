package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the markers in a Markdown text; in code, fenced, indented or inline, there are none. */
final class MarkerScanner {
    private static final String END = "-->";
    static final Pattern START = Pattern.compile("<!--[ \\t]*(/?)alertspec(?=[\\s]|-->|$)");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    private final String file;
    private final String text;
    private final Lines lines;
    private final Diagnostics diagnostics;
    private final List<Marker> markers = new ArrayList<>();
    private int nextEnd;

    private MarkerScanner(String file, String text, Lines lines, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    static List<Marker> scan(String file, String text, Lines lines, Diagnostics diagnostics) {
        MarkerScanner scanner = new MarkerScanner(file, text, lines, diagnostics);
        Blocks.passages(text, lines).stream()
                .flatMap(passage -> TableCells.of(passage, text, lines))
                .forEach(scanner::scan);
        return scanner.markers;
    }

    private void scan(Passage passage) {
        // Where no run of so many backticks follows, none is looked for again: that would take the square of the
        // length.
        Map<Integer, Boolean> unmatched = new HashMap<>();
        int at = passage.from();
        while (at < passage.to()) {
            char c = text.charAt(at);
            if (c == '<' && text.startsWith("<!--", at)) {
                at = comment(passage, at);
            } else if (c == '`' && !passage.isHtml()) {
                at = code(passage, at, unmatched);
            } else if (c == '\\' && !passage.isHtml() && isEscape(passage, at)) {
                at += 2;
            } else {
                at++;
            }
        }
    }

    private boolean isEscape(Passage passage, int at) {
        return at + 1 < passage.to()
                && PUNCTUATION.matcher(text.substring(at + 1, at + 2)).matches();
    }

    /** The offset behind code that begins at a run of backticks, or behind the run where it is text. */
    private int code(Passage passage, int at, Map<Integer, Boolean> unmatched) {
        int length = ticks(passage, at);
        int behind = at + length;
        if (unmatched.containsKey(length)) {
            return behind;
        }
        int next = text.indexOf('`', behind);
        while (next >= 0 && next < passage.to()) {
            int run = ticks(passage, next);
            if (run == length) {
                return next + run;
            }
            next = text.indexOf('`', next + run);
        }
        unmatched.put(length, true);
        return behind;
    }

    private int ticks(Passage passage, int at) {
        int end = at;
        while (end < passage.to() && text.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** Where the next comment ends, or -1; looked for once, however many comments begin before it. */
    private int nextEnd(int from) {
        if (nextEnd >= 0 && nextEnd < from) {
            nextEnd = text.indexOf(END, from);
        }
        return nextEnd;
    }

    /** Reports a comment that was surely meant for a marker; it marks the place of one. */
    private void misspelt(Passage passage, int at, int close) {
        Optional<MisspeltMarker> misspelt = MisspeltMarker.of(text.substring(at, close));
        if (misspelt.isPresent()) {
            diagnostics.report(
                    Rule.MARKER_SYNTAX,
                    lines.location(file, at),
                    "this comment is no marker, although it looks like one",
                    misspelt.get().hint());
            boolean closes = misspelt.get().closes();
            markers.add(new Marker(at, close + END.length(), closes, close, "", passage.isVerbatim(), true));
        }
    }

    /** The offset behind a comment, whether it is a marker or not. */
    private int comment(Passage passage, int at) {
        int close = nextEnd(at + 2);
        boolean isClosed = close >= 0 && close + END.length() <= passage.to();
        Matcher start = START.matcher(text).region(at, passage.to());
        if (!start.lookingAt()) {
            if (!isClosed) {
                return at + 1;
            }
            misspelt(passage, at, close);
            return close + END.length();
        }
        int lineEnd = Math.min(lines.at(at).to(), passage.to());
        boolean isBroken = !isClosed || close > lineEnd;
        if (isBroken) {
            diagnostics.report(
                    Rule.MARKER_SYNTAX,
                    lines.location(file, at),
                    "the marker does not end on its line",
                    "write all of it on one line, up to -->");
        }
        int to = isClosed ? close + END.length() : lineEnd;
        String words = isBroken ? "" : text.substring(start.end(), close);
        boolean closes = !start.group(1).isEmpty();
        markers.add(new Marker(at, to, closes, start.end(), words, passage.isVerbatim(), isBroken));
        return to;
    }
}
