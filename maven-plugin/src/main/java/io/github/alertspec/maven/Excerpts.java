package io.github.alertspec.maven;

import io.github.alertspec.text.Terminal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much of each diff as anybody reads in a log: some lines of each file, and not too many in all. */
final class Excerpts {
    static final int OF_A_FILE = 40;
    static final int IN_ALL = 200;
    private static final int WIDTH = 200;

    private int left = IN_ALL;

    /** The lines to show, none of which a terminal would obey; the last one says how many more there are. */
    List<String> of(List<String> diff) {
        int most = Math.min(OF_A_FILE, left);
        boolean whole = diff.size() <= most;
        // Two lines that name the file say nothing by themselves.
        int count = whole ? diff.size() : most < 5 ? 0 : most - 1;
        left -= count;
        List<String> shown = new ArrayList<>();
        diff.subList(0, count).forEach(line -> shown.add(safe(line)));
        if (!whole) {
            int more = diff.size() - count;
            shown.add("... " + more + (count == 0 ? " lines of a diff" : more == 1 ? " more line" : " more lines"));
        }
        return shown;
    }

    private static String safe(String line) {
        String cut = line.codePointCount(0, line.length()) <= WIDTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "...";
        return Stream.of(cut.split("\t", -1)).map(Terminal::safe).collect(Collectors.joining("\t"));
    }

    /** What none of the lines can be. */
    static String hash(List<String> lines) {
        try {
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
