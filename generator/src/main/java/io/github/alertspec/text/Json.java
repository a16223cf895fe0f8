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
        writeFlat(value, ",", ":", out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        StringBuilder flat = new StringBuilder();
        writeFlat(value, ", ", ": ", flat);
        if (indent.length() + flat.length() <= WIDTH && !indent.isEmpty()) {
            out.append(flat);
            return;
        }
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
            out.append(flat);
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

    private static void writeFlat(Object value, String comma, String colon, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quote(String.valueOf(entry.getKey()), out);
                out.append(colon);
                writeFlat(entry.getValue(), comma, colon, out);
                separator = comma;
            }
            out.append('}');
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            String separator = "";
            for (Object item : list) {
                out.append(separator);
                writeFlat(item, comma, colon, out);
                separator = comma;
            }
            out.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(String.valueOf(value), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' '
                    || (c >= 0x7F && c < 0xA0)
                    || Character.isSurrogate(c)
                    || (c >= '\u2028' && c <= '\u202E')) {
                out.append("\\u" + HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
