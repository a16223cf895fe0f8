package io.github.alertspec.text;

import java.util.Locale;

/** Text inside a Javadoc comment: it cannot end the comment, open a tag, start a block tag or hide a unicode escape. */
public final class Javadoc {
    private Javadoc() {}

    /** The text as HTML in plain ASCII. */
    public static String text(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(c -> html.append(escape(c)));
        return html.toString();
    }

    /** A link; nothing but {@code http} and {@code https} becomes one. */
    public static String link(String url, String title) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return text(title);
        }
        return "<a href=\"" + text(url) + "\">" + text(title) + "</a>";
    }

    /** The text on lines of about 100 columns, as a person would fill them. */
    public static String filled(String html) {
        StringBuilder filled = new StringBuilder();
        int column = 0;
        for (String word : html.split(" ")) {
            if (column > 0 && column + 1 + word.length() > 100) {
                filled.append('\n');
                column = 0;
            } else if (column > 0) {
                filled.append(' ');
                column++;
            }
            filled.append(word);
            column += word.length();
        }
        return filled.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '@', '*', '/', '\\', '{', '}' -> c == '/' ? "/" : String.format(Locale.ROOT, "&#%d;", c);
            default -> c >= ' ' && c <= '~' ? Character.toString(c) : String.format(Locale.ROOT, "&#x%x;", c);
        };
    }
}
