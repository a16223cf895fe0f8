package io.github.alertspec.output;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180, and refuses what is not. */
final class CsvReader {
    private CsvReader() {}

    static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                if (cell.length() > 0) {
                    throw new AssertionError("a quote inside a cell without quotes: " + cell);
                }
                i = quoted(csv, i + 1, cell);
                if (",\n".indexOf(csv.charAt(i + 1)) < 0) {
                    throw new AssertionError("text behind a quoted cell: " + cell);
                }
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || cell.length() > 0) {
            throw new AssertionError("the last line does not end");
        }
        return rows;
    }

    /** Appends up to the closing quote and returns its place. */
    private static int quoted(String csv, int start, StringBuilder cell) {
        int i = start;
        while (csv.charAt(i) != '"' || csv.charAt(i + 1) == '"') {
            cell.append(csv.charAt(i));
            i += csv.charAt(i) == '"' ? 2 : 1;
        }
        return i;
    }
}
