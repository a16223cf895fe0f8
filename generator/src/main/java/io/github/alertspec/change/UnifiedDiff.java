package io.github.alertspec.change;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code diff -u} says of a file that lies there and the one that shall. Ours, and no library: a goal that compares two
 * texts needs a page of code for it, and every build that has the plugin would download the jar.
 *
 * @param line the first line that differs, as the file that lies there counts them
 * @param lines without line ends
 */
public record UnifiedDiff(int line, List<String> lines) {
    /** What is to be said where nothing can be shown. */
    public static final String LINE_ENDS = "its lines do not end in LF alone";

    private static final int CONTEXT = 3;
    private static final String UNENDED = "\n\\ No newline at end of file";

    public UnifiedDiff {
        lines = List.copyOf(lines);
    }

    /**
     * Compares.
     *
     * @param path as the diff names both files
     * @return nothing where one is binary, or where only the ends of lines differ, which a diff does not show
     */
    public static Optional<UnifiedDiff> between(String path, byte[] found, byte[] wanted) {
        if (isBinary(found) || isBinary(wanted) || differInLineEnds(found, wanted)) {
            return Optional.empty();
        }
        byte[] before = isAllCrLf(found) && !isAllCrLf(wanted) ? withLf(found) : found;
        return Optional.of(between(path, lines(text(before)), lines(text(wanted))));
    }

    private static UnifiedDiff between(String path, List<String> before, List<String> after) {
        LineEdits edits = LineEdits.between(before, after);
        List<Row> rows = rows(before, after, edits);
        List<String> lines = new ArrayList<>(List.of("--- a/" + path, "+++ b/" + path));
        int first = -1;
        int from = nextChange(rows, 0);
        while (from < rows.size()) {
            first = first < 0 ? from : first;
            int to = from + 1;
            for (int next = nextChange(rows, to); next < rows.size() && next - to <= 2 * CONTEXT; ) {
                to = next + 1;
                next = nextChange(rows, to);
            }
            addHunk(rows, Math.max(0, from - CONTEXT), Math.min(rows.size(), to + CONTEXT), lines);
            from = nextChange(rows, to);
        }
        int line = first < 0 ? 1 : rows.get(first).before() + 1;
        return new UnifiedDiff(Math.max(1, Math.min(line, before.size())), lines);
    }

    /** A line of either text, or of both, and how many lines of each stand before it. */
    private record Row(char sign, String text, int before, int after) {}

    private static List<Row> rows(List<String> before, List<String> after, LineEdits edits) {
        List<Row> rows = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            if (a < before.size() && edits.removes(a)) {
                rows.add(new Row('-', before.get(a), a, b));
                a++;
            } else if (b < after.size() && edits.adds(b)) {
                rows.add(new Row('+', after.get(b), a, b));
                b++;
            } else {
                rows.add(new Row(' ', before.get(a), a, b));
                a++;
                b++;
            }
        }
        return rows;
    }

    private static int nextChange(List<Row> rows, int from) {
        int next = from;
        while (next < rows.size() && rows.get(next).sign() == ' ') {
            next++;
        }
        return next;
    }

    private static void addHunk(List<Row> rows, int from, int to, List<String> lines) {
        List<Row> hunk = rows.subList(from, to);
        long removed = hunk.stream().filter(row -> row.sign() != '+').count();
        long added = hunk.stream().filter(row -> row.sign() != '-').count();
        Row first = hunk.get(0);
        lines.add("@@ -" + range(first.before(), removed) + " +" + range(first.after(), added) + " @@");
        hunk.forEach(row -> lines.addAll(List.of((row.sign() + row.text()).split("\n", -1))));
    }

    /** {@code 12,7}: the first line and how many; of no line at all, the one before them. */
    private static String range(int before, long count) {
        return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
    }

    /** Whether the same lines end in CR LF in one of two texts, and in LF alone in the other. */
    static boolean differInLineEnds(byte[] found, byte[] wanted) {
        String a = new String(found, StandardCharsets.ISO_8859_1);
        String b = new String(wanted, StandardCharsets.ISO_8859_1);
        return !a.equals(b) && a.replace("\r\n", "\n").equals(b.replace("\r\n", "\n"));
    }

    /** A text as it was before git gave its lines CR LF; of a binary file, its bytes. */
    static byte[] withLf(byte[] bytes) {
        return isBinary(bytes)
                ? bytes
                : new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isAllCrLf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("\n") && !text.replace("\r\n", "").contains("\n");
    }

    /** As git tells: no text has a NUL. */
    static boolean isBinary(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Without their ends, and the last one marked where it has none. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + UNENDED);
        }
        return lines;
    }
}
