package io.github.alertspec.text;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** JSON, indented by two spaces: maps, lists, strings, numbers and truth values; a nested list of words stays on one line. */
public final class Json {
    private static final int WIDTH = 110;

    private Json() {}

    /** The value over several lines, without a final line feed. */
    public static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "", out);
        return out.toString();
    }

    /** The value on one line, without spaces. */
    public static String compact(Object value) {
        StringBuilder out = new StringBuilder();
        writeFlat(value, ",", ":", Integer.MAX_VALUE, out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        int start = out.length();
        boolean outermost = indent.isEmpty();
        if (!outermost && writeFlat(value, ", ", ": ", start + WIDTH - indent.length(), out)) {
            return;
        }
        out.setLength(start);
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            writeLines(map.entrySet().iterator(), '{', '}', indent, out, entry -> {
                Map.Entry<?, ?> pair = (Map.Entry<?, ?>) entry;
                quote(String.valueOf(pair.getKey()), out);
                out.append(": ");
                write(pair.getValue(), deeper, out);
            });
        } else if (value instanceof Iterable<?> list && list.iterator().hasNext()) {
            writeLines(list.iterator(), '[', ']', indent, out, item -> write(item, deeper, out));
        } else {
            writeFlat(value, ", ", ": ", Integer.MAX_VALUE, out);
        }
    }

    private static void writeLines(
            Iterator<?> items,
            char open,
            char close,
            String indent,
            StringBuilder out,
            java.util.function.Consumer<Object> writer) {
        out.append(open).append('\n');
        while (items.hasNext()) {
            out.append(indent).append("  ");
            writer.accept(items.next());
            out.append(items.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append(close);
    }

    /** Writes on one line, but gives up as soon as {@code out} would grow beyond a length; whether it did not. */
    private static boolean writeFlat(Object value, String comma, String colon, int end, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quote(String.valueOf(entry.getKey()), out);
                out.append(colon);
                if (!writeFlat(entry.getValue(), comma, colon, end, out)) {
                    return false;
                }
                separator = comma;
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            String separator = "[";
            for (Object item : list) {
                out.append(separator);
                if (!writeFlat(item, comma, colon, end, out)) {
                    return false;
                }
                separator = comma;
            }
            out.append(list.iterator().hasNext() ? "]" : "[]");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            String text = String.valueOf(value);
            if (text.length() > end - out.length()) {
                return false;
            }
            quote(text, out);
        }
        return out.length() <= end;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        if (Plain.isPlain(text, "\"\\")) {
            out.append(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                escape(text.charAt(i), out);
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || Character.isSurrogate(c) || (c >= '\u2028' && c <= '\u202E')) {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
            out.append(c);
        }
    }
}
