package io.github.alertspec.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells of a table: code that begins in one ends there, as a table is cut into cells before anything else is read. */
final class TableCells {
    /** The line below the header, in a quote or an item of a list perhaps. */
    private static final Pattern DELIMITERS =
            Pattern.compile("[\\s>]*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)*+\\|?+\\s*+");

    private TableCells() {}

    /** The passage as it is, or what stands above the table in it, followed by the cells. */
    static Stream<Passage> of(Passage passage, String text, Lines lines) {
        if (passage.isHtml()) {
            return Stream.of(passage);
        }
        List<Passage> parts = new ArrayList<>();
        Lines.Line header = lines.at(passage.from());
        while (header.next() < passage.to()) {
            Lines.Line below = lines.at(header.next());
            if (isHeader(text.substring(header.from(), header.to()), text.substring(below.from(), below.to()))) {
                if (header.from() > passage.from()) {
                    parts.add(new Passage(passage.from(), header.from(), passage.html()));
                }
                cut(new Passage(header.from(), passage.to(), passage.html()), text, lines, parts);
                return parts.stream();
            }
            header = below;
        }
        return Stream.of(passage);
    }

    private static boolean isHeader(String line, String below) {
        return below.indexOf('|') >= 0 && DELIMITERS.matcher(below).matches() && columns(line) == columns(below);
    }

    private static int columns(String line) {
        String row = line.replaceFirst("^[\\s>]+", "").stripTrailing();
        int bars = 0;
        for (int i = 0; i < row.length(); i++) {
            bars += isBar(row, i) ? 1 : 0;
        }
        boolean opens = row.startsWith("|");
        boolean closes = row.length() > 1 && isBar(row, row.length() - 1);
        return bars + 1 - (opens ? 1 : 0) - (closes ? 1 : 0);
    }

    private static void cut(Passage table, String text, Lines lines, List<Passage> cells) {
        int at = table.from();
        for (Lines.Line line = lines.at(at); line.from() < table.to(); line = lines.at(line.next())) {
            for (int i = line.from(); i < line.to(); i++) {
                if (isBar(text, i)) {
                    cells.add(new Passage(at, i, table.html()));
                    at = i + 1;
                }
            }
            cells.add(new Passage(at, line.to(), table.html()));
            at = line.next();
            if (at >= table.to()) {
                return;
            }
        }
    }

    /** Whether a bar ends a cell here; behind a backslash it is text. */
    private static boolean isBar(String text, int at) {
        return text.charAt(at) == '|' && (at == 0 || text.charAt(at - 1) != '\\');
    }
}
