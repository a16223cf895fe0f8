package io.github.alertspec.runtime;

import java.util.List;
import java.util.Random;

/** Makes of a line one that was changed at random places, by what makes reading hard. */
public final class ChangedLine {
    private static final List<String> SCRAPS = List.of(
            "\u0000",
            "\uD800",
            "\uDC00",
            "\uFFFF",
            "\u241B[",
            "\u001B[31m",
            "%20",
            "%",
            "&lt;",
            "&",
            "\\n",
            "\\u00",
            "\\",
            "alert",
            "fatal ",
            "received fatal alert: ",
            "TLS alert ",
            "(48)",
            ":",
            "[2:",
            "0x",
            "error:14",
            "error:0A000",
            "268436",
            "unknown_ca",
            "handshake",
            "\"",
            "'",
            "...",
            "\u2026",
            "\u00FC",
            "\u6F22",
            "\uFF1A",
            "<<<",
            ">>>",
            " ");

    private ChangedLine() {}

    /** Leaves out, doubles, cuts off, or puts in, once to four times. */
    public static String of(String line, Random random) {
        StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(10));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.setLength(from);
                case 3 -> text.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
                default -> text.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return text.toString();
    }
}
