package io.github.alertspec.text;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 writes them, with line feeds, safe to open in a spreadsheet. */
public final class Csv {
    private Csv() {}

    /** One line with its line feed. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(String text) {
        // A spreadsheet runs a cell that begins like a formula; the apostrophe makes it text again.
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quote = safe.indexOf('"') >= 0
                || safe.indexOf(',') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0
                || !safe.equals(safe.strip());
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
