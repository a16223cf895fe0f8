package io.github.alertspec.text;

import java.util.HexFormat;

/** Text inside a Javadoc comment: it cannot end the comment, open a tag, start a block tag or hide a unicode escape. */
public final class Javadoc {
    private static final String SPECIAL = "&<>\"@*\\{}";

    private Javadoc() {}

    /** The text as HTML in plain ASCII. */
    public static String text(String text) {
        if (Plain.isPlain(text, SPECIAL)) {
            return text;
        }
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            html.append(escape(text.charAt(i)));
        }
        return html.toString();
    }

    /** A link; nothing but {@code http} and {@code https} becomes one. */
    public static String link(String url, String title) {
        if (!Urls.isWeb(url)) {
            return text(title);
        }
        // No numeric entities here: doclint takes their # for the start of a fragment.
        return "<a href=\"" + Urls.encoded(url).replace("&", "&amp;") + "\">" + text(title) + "</a>";
    }

    /** The text on lines of about 100 columns, as a person would fill them. */
    public static String filled(String html) {
        StringBuilder filled = new StringBuilder(html.length());
        int column = 0;
        int start = 0;
        while (start <= html.length()) {
            int end = endOfWord(html, start);
            if (column > 0 && column + 1 + end - start > 100) {
                filled.append('\n');
                column = 0;
            } else if (column > 0) {
                filled.append(' ');
                column++;
            }
            filled.append(html.substring(start, end));
            column += end - start;
            start = end + 1;
        }
        return filled.toString();
    }

    /** The space behind a word, but not the one inside the tag that opens a link. */
    private static int endOfWord(String html, int start) {
        int space = html.indexOf(' ', start);
        while (space >= 2 && html.startsWith("<a", space - 2)) {
            space = html.indexOf(' ', space + 1);
        }
        return space < 0 ? html.length() : space;
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '@', '*', '\\', '{', '}' -> "&#" + (int) c + ";";
            // Not an entity: the Javadoc of JDK 8 and 11 refuses those of most characters.
            default ->
                c >= ' ' && c <= '~'
                        ? String.valueOf(c)
                        : "\\u" + HexFormat.of().toHexDigits(c);
        };
    }
}
