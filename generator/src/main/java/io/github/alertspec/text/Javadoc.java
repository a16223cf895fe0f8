package io.github.alertspec.text;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Text inside a Javadoc comment: it cannot end the comment, open a tag, start a block tag or hide a unicode escape. */
public final class Javadoc {
    /** Not the one inside the tag that opens a link. */
    private static final Pattern SPACE = Pattern.compile("(?<!<a) ");

    private Javadoc() {}

    /** The text as HTML in plain ASCII. */
    public static String text(String text) {
        StringBuilder html = new StringBuilder();
        text.chars().forEach(c -> html.append(escape((char) c)));
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
        StringBuilder filled = new StringBuilder();
        int column = 0;
        for (String word : SPACE.split(html, -1)) {
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
