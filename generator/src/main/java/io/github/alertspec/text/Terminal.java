package io.github.alertspec.text;

import java.util.List;

/** Plain text for a terminal: wrapped, indented, with nothing in it that a terminal would obey. */
public final class Terminal {
    private static final int WIDTH = 100;

    private Terminal() {}

    /** The text filled to lines of at most 100 columns, each begun by {@code indent}, the first by {@code first}. */
    public static String wrap(String text, String first, String indent) {
        StringBuilder out = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        for (String word : safe(text).split(" ", -1)) {
            if (begun && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (begun) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            begun = true;
        }
        return out.append('\n').toString();
    }

    /** Items, each begun by a hyphen. */
    public static String bullets(List<String> items, String indent) {
        StringBuilder out = new StringBuilder();
        items.forEach(item -> out.append(wrap(item, indent + "- ", indent + "  ")));
        return out.toString();
    }

    /** The text with every control character shown as {@code \xNN}. */
    public static String safe(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format(java.util.Locale.ROOT, "\\x%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
