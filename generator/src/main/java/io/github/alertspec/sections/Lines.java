package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, whether they end in LF, CRLF or CR. */
final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Line> all = new ArrayList<>();

    /**
     * One line.
     *
     * @param from offset of its first character
     * @param to offset behind its last character
     * @param next offset of the next line, behind the line end
     */
    record Line(int from, int to, int next) {}

    Lines(String text) {
        this.text = text;
        int from = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? 1 : 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            int next = Math.min(text.length(), to + (text.startsWith("\r\n", to) ? 2 : 1));
            all.add(new Line(from, to, next));
            from = next;
        }
    }

    List<Line> all() {
        return all;
    }

    /** The line that an offset lies in. */
    Line at(int offset) {
        return all.get(index(offset));
    }

    /** The line end at an offset: that of its line, else that of the first line, else LF. */
    String endAt(int offset) {
        Line line = at(offset);
        Line ended = line.next > line.to ? line : all.get(0);
        return ended.next > ended.to ? text.substring(ended.to, ended.next) : "\n";
    }

    Location location(String file, int offset) {
        Line line = at(offset);
        return new Location(file, number(offset), text.codePointCount(line.from, offset) + 1);
    }

    /** The number of the line that an offset lies in, from 1. */
    int number(int offset) {
        return index(offset) + 1;
    }

    private int index(int offset) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).from <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
