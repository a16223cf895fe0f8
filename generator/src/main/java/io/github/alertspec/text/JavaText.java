package io.github.alertspec.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Java string literals in plain ASCII, so that no source encoding can change what they say. */
public final class JavaText {
    private static final int WIDTH = 80;

    private JavaText() {}

    /** A literal that stands for exactly this text; a long one is joined from several, which javac folds into one. */
    public static String literal(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int breakable = -1;
        for (int i = 0; i < text.length(); i++) {
            String next = escape(text.charAt(i));
            if (piece.length() + next.length() > WIDTH) {
                int end = breakable > 0 ? breakable : piece.length();
                pieces.add(piece.substring(0, end));
                piece.delete(0, end);
                breakable = -1;
            }
            piece.append(next);
            if (next.equals(" ")) {
                breakable = piece.length();
            }
        }
        if (piece.length() > 0 || pieces.isEmpty()) {
            pieces.add(piece.toString());
        }
        return "\"" + String.join("\"\n        + \"", pieces) + "\"";
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
