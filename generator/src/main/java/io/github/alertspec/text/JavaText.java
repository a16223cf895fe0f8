package io.github.alertspec.text;

import java.util.HexFormat;

/** Java string literals in plain ASCII, so that no source encoding can change what they say. */
public final class JavaText {
    private static final int WIDTH = 80;
    private static final int UNICODE_ESCAPE = "\\u0000".length();

    private JavaText() {}

    /** A literal that stands for exactly this text; a long one is joined from several, which javac folds into one. */
    public static String literal(String text) {
        String escaped = escape(text);
        StringBuilder literal = new StringBuilder(escaped.length() + escaped.length() / 4 + 2).append('"');
        int start = 0;
        while (escaped.length() - start > WIDTH) {
            int end = endOfPiece(escaped, start);
            literal.append(escaped.substring(start, end)).append("\"\n        + \"");
            start = end;
        }
        return literal.append(escaped.substring(start)).append('"').toString();
    }

    /** Behind the last space that fits, or else behind the last character that fits, and never within an escape. */
    private static int endOfPiece(String escaped, int start) {
        int space = escaped.lastIndexOf(' ', start + WIDTH - 1);
        if (space >= start) {
            return space + 1;
        }
        int end = start + WIDTH;
        int escape = escaped.indexOf('\\', start);
        while (escape >= 0 && escape < end) {
            int next = escape + (escaped.charAt(escape + 1) == 'u' ? UNICODE_ESCAPE : 2);
            if (next > end) {
                return escape;
            }
            escape = escaped.indexOf('\\', next);
        }
        return end;
    }

    private static String escape(String text) {
        if (Plain.isPlain(text, "\"\\")) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            escaped.append(escape(text.charAt(i)));
        }
        return escaped.toString();
    }

    /** A comment's worth of text: one line in which no unicode escape and no end of a block comment can hide. */
    public static String comment(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(c == '\\' ? "/" : c < ' ' || c > '~' ? "?" : String.valueOf(c));
        }
        return line.toString().replace("*/", "* /");
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                c >= ' ' && c <= '~'
                        ? String.valueOf(c)
                        : "\\u" + HexFormat.of().toHexDigits(c);
        };
    }
}
