package io.github.alertspec.text;

import java.util.List;
import java.util.stream.Collectors;

/** Text inside Markdown: it stays text in every renderer, in a paragraph as in a table cell. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&:@^$=\"'/";

    private Markdown() {}

    /** One line of text that renders as itself. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.append(' ');
            } else if (needsEscape(text, i)) {
                out.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '|' ? "&#124;" : escaped(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Words shown as code. A backtick or a pipe inside is written so that neither the code nor a table cell ends. */
    public static String code(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;");
        if (safe.equals(text) && !text.contains("`")) {
            return "`" + text + "`";
        }
        return text(text);
    }

    /** A link; nothing but {@code http}, {@code https} and a place on the page becomes one. */
    public static String link(String url, String title) {
        if (!url.startsWith("https://") && !url.startsWith("http://") && !url.startsWith("#")) {
            return text(title);
        }
        return "[" + text(title) + "](" + url.replace("(", "%28").replace(")", "%29").replace("&", "&amp;") + ")";
    }

    /** A table row of cells that are Markdown already. */
    public static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(char c) {
        return "\\" + c;
    }

    /**
     * Escapes what could begin or end something; ordinary punctuation inside a sentence stays as a person writes it.
     */
    private static boolean needsEscape(String text, int index) {
        char c = text.charAt(index);
        if (SPECIAL.indexOf(c) < 0) {
            return false;
        }
        boolean first = text.substring(0, index).isBlank();
        return switch (c) {
            case '(', ')', '\'', '"', '/', '-', '+', '=' -> first;
            case '.' -> text.substring(0, index).matches("\\s*[0-9]+") || autolinks(text, index);
            case ':' -> text.startsWith("://", index) || first;
            case '!' -> text.startsWith("![", index);
            default -> true;
        };
    }

    /** GitHub turns {@code www.} into a link by itself. */
    private static boolean autolinks(String text, int index) {
        return index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3);
    }
}
