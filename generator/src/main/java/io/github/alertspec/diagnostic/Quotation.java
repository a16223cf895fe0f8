package io.github.alertspec.diagnostic;

import java.util.Locale;

/** A value of a user's, as a message quotes it: on one line, nothing in it invisible, and never very long. */
public final class Quotation {
    private static final int LONGEST = 80;

    private Quotation() {}

    /** {@code 'fatl'}. */
    public static String of(String value) {
        boolean whole = value.codePointCount(0, value.length()) <= LONGEST;
        String shown = whole ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST));
        StringBuilder quoted = new StringBuilder("'");
        shown.codePoints().forEach(c -> quoted.append(isVisible(c) ? Character.toString(c) : escape(c)));
        return quoted.append(whole ? "'" : "...'").toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int c) {
        return String.format(Locale.ROOT, "\\u%04X", c);
    }
}
