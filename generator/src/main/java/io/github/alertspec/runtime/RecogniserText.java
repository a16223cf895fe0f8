package io.github.alertspec.runtime;

import java.nio.charset.StandardCharsets;

/** A line, of characters or of octets in any encoding that extends ASCII, read with letter case and escapes undone. */
final class RecogniserText {
    /** What is read behind the last character. */
    static final int END = -1;

    /** What is read for a blank, a quote, an underscore, a hyphen, an escape sequence. */
    static final int SOFT = ' ';

    /** What is read for a character that no form has. */
    private static final int OTHER = 0x100;

    /** Begins a sequence that colors a terminal. */
    private static final int ESC = 0x1B;

    /** So long is such a sequence at most. */
    private static final int CSI_LIMIT = 24;

    /** So many blanks and the like are passed over. */
    private static final int MAX_SOFT = 40;

    /** So many characters are shown. */
    private static final int MAX_WORDS = 240;

    /** The digits of an escape. */
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** Names of characters in HTML, each before its character. */
    private static final String[] ENTITIES = {
        "quot;", "\"", "#34;", "\"", "#39;", "'", "#x27;", "'", "apos;", "'", "nbsp;", " ", "lt;", "<", "gt;", ">",
        "amp;", "&"
    };

    /** By ASCII character: what it is read as, 0 where that takes a closer look. */
    private static final char[] PLAIN = plain();

    /** The line, if it is of characters. */
    private final CharSequence chars;

    /** Holds the line, if it is of octets. */
    private final byte[] bytes;

    /** Where the line begins in them. */
    private final int offset;

    /** The length of the line. */
    private final int length;

    /** How much of the line the last character took. */
    private int width = 1;

    /** How many characters have been read. */
    private long work;

    /**
     * A line.
     *
     * @param chars the characters, or none
     * @param bytes the octets, or none
     * @param offset where the line begins
     * @param length its length
     */
    private RecogniserText(CharSequence chars, byte[] bytes, int offset, int length) {
        this.chars = chars;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /**
     * A line of characters.
     *
     * @param line the characters
     * @param length how many of them are read
     * @return the line
     */
    static RecogniserText of(CharSequence line, int length) {
        return new RecogniserText(line, new byte[0], 0, length);
    }

    /**
     * A line of octets.
     *
     * @param bytes holds the line
     * @param from where it begins
     * @param to where it ends
     * @return the line
     */
    static RecogniserText of(byte[] bytes, int from, int to) {
        return new RecogniserText("", bytes, from, to - from);
    }

    /**
     * What each character of ASCII is read as.
     *
     * @return a table
     */
    private static char[] plain() {
        char[] table = new char[0x80];
        for (char c = 0; c < table.length; c++) {
            if (c == '%' || c == '&' || c == '\\' || c == '#' || c == ESC) {
                table[c] = 0;
            } else if (c <= ' ' || "_-+\"'`{}*".indexOf(c) >= 0 || c == 0x7F) {
                table[c] = SOFT;
            } else {
                table[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            }
        }
        return table;
    }

    /**
     * The number of characters or octets.
     *
     * @return at least 0
     */
    int length() {
        return length;
    }

    /**
     * How many characters have been read so far, again and again included.
     *
     * @return a measure of the work done
     */
    long work() {
        return work;
    }

    /**
     * The character at an index, as it stands there.
     *
     * @param i any index
     * @return the character or octet, or {@link #END} outside the line
     */
    int raw(int i) {
        work++;
        if (i < 0 || i >= length) {
            return END;
        }
        return bytes.length > 0 ? bytes[offset + i] & 0xFF : chars.charAt(i);
    }

    /**
     * Reads one character: in lower case, escapes undone, everything that joins or quotes words as {@link #SOFT}.
     *
     * @param i any index
     * @return the character, or {@link #END}; {@link #width()} tells how much of the line it takes
     */
    int look(int i) {
        int c = raw(i);
        width = 1;
        if (c < 0) {
            return END;
        }
        if (c < PLAIN.length) {
            char plain = PLAIN[c];
            return plain == 0 ? escape(i, c) : plain;
        }
        return beyondAscii(i, c);
    }

    /**
     * How much of the line the last character took.
     *
     * @return at least 1
     */
    int width() {
        return width;
    }

    /**
     * Reads what may be an escape.
     *
     * @param i an index into the line
     * @param c a character
     * @return a character
     */
    private int escape(int i, int c) {
        if (c == '%') {
            int value = hex(i + 1, 2);
            if (value >= ' ' && value < PLAIN.length && value != '%') {
                width = 3;
                return lower(value);
            }
            return '%';
        }
        if (c == '&') {
            return entity(i);
        }
        if (c == '#') {
            boolean octal = raw(i + 1) == '0' && raw(i + 2) >= '0' && raw(i + 2) <= '3';
            if (octal && raw(i + 3) >= '0' && raw(i + 3) <= '7') {
                width = 4;
                return raw(i + 2) == '3' && raw(i + 3) == '3' ? sequence(i + 4, 4) : SOFT;
            }
            return '#';
        }
        return c == ESC ? sequence(i + 1, 1) : backslash(i);
    }

    /**
     * Reads what begins with a backslash.
     *
     * @param i an index into the line
     * @return a character
     */
    private int backslash(int i) {
        int next = raw(i + 1);
        if (next == 'u') {
            int value = hex(i + 2, 4);
            if (value >= 0) {
                width = 6;
                return value == ESC ? sequence(i + 6, 6) : value < PLAIN.length ? lower(value) : OTHER;
            }
        } else if (next == 'x' && hex(i + 2, 2) == ESC) {
            return sequence(i + 4, 4);
        } else if (next == '0' && raw(i + 2) == '3' && raw(i + 3) == '3') {
            return sequence(i + 4, 4);
        } else if (next == 'n' || next == 't' || next == 'r') {
            width = 2;
        }
        return SOFT;
    }

    /**
     * What follows ESC: {@code [31m}.
     *
     * @param i an index into the line
     * @param before how much of the line comes before what follows
     * @return SOFT
     */
    private int sequence(int i, int before) {
        width = before;
        if (raw(i) == '[') {
            for (int k = i + 1; k < i + CSI_LIMIT; k++) {
                int c = raw(k);
                if (c >= '@' && c <= '~') {
                    width = before + k + 1 - i;
                    break;
                }
                if (c != ';' && c != '?' && (c < '0' || c > '9')) {
                    break;
                }
            }
        }
        return SOFT;
    }

    /**
     * Reads what may be a character of HTML.
     *
     * @param i an index into the line
     * @return a character
     */
    private int entity(int i) {
        for (int k = 0; k < ENTITIES.length; k += 2) {
            String name = ENTITIES[k];
            int n = 0;
            while (n < name.length() && lower(raw(i + 1 + n)) == name.charAt(n)) {
                n++;
            }
            if (n == name.length()) {
                width = n + 1;
                int c = ENTITIES[k + 1].charAt(0);
                return c == '&' ? '&' : PLAIN[c];
            }
        }
        return '&';
    }

    /**
     * Reads what is not ASCII.
     *
     * @param i an index into the line
     * @param first the character as it stands there
     * @return a character
     */
    private int beyondAscii(int i, int first) {
        int c = first;
        if (bytes.length > 0) {
            int second = raw(i + 1);
            int third = raw(i + 2);
            if (first >= 0xE0 && first < 0xF0 && second >= 0x80 && third >= 0x80) {
                c = (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
                width = 3;
            } else if (first >= 0xC2 && first < 0xE0 && second >= 0x80) {
                c = (first & 0x1F) << 6 | (second & 0x3F);
                width = 2;
            }
        }
        if (c > 0xFF00 && c < 0xFF5F) {
            return lower(c - 0xFEE0);
        }
        if (c == 0xFE55) {
            return ':';
        }
        boolean soft =
                c == 0xA0 || (c >= 0x2000 && c <= 0x201F) || c == 0x3000 || c == 0xFEFF || c == 0xAB || c == 0xBB;
        return soft ? SOFT : OTHER;
    }

    /**
     * A character in lower case.
     *
     * @param c a character
     * @return as it is read
     */
    private static int lower(int c) {
        if (c < 0 || c >= PLAIN.length) {
            return c < 0 ? END : OTHER;
        }
        return PLAIN[c] == 0 ? c : PLAIN[c];
    }

    /**
     * Reads hexadecimal digits.
     *
     * @param i an index into the line
     * @param digits how many
     * @return their value, or -1
     */
    private int hex(int i, int digits) {
        int value = 0;
        for (int k = i; k < i + digits; k++) {
            int digit = digit(raw(k));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /**
     * The value of a hexadecimal digit.
     *
     * @param c a character
     * @return 0 to 15, or -1
     */
    static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int low = c | 0x20;
        return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    }

    /**
     * Whether a character is a letter of ASCII.
     *
     * @param c as {@link #raw} or {@link #look} reads it
     * @return whether it is
     */
    static boolean isLetter(int c) {
        int low = c | 0x20;
        return low >= 'a' && low <= 'z';
    }

    /**
     * Whether a character is a letter or a digit of ASCII.
     *
     * @param c as {@link #raw} or {@link #look} reads it
     * @return whether it is
     */
    static boolean isWord(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    /**
     * A part of the line as it can be shown anywhere: what is no visible character is escaped.
     *
     * @param from where the part begins
     * @param to where it ends
     * @return at most a few hundred characters
     */
    String words(int from, int to) {
        int end = Math.min(to, from + MAX_WORDS);
        CharSequence part = bytes.length > 0
                ? new String(bytes, offset + from, end - from, StandardCharsets.UTF_8)
                : chars.subSequence(from, end);
        StringBuilder words = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean visible = (c >= ' ' && c < 0x7F)
                    || (c >= 0xA1 && c < 0x2000 && c != 0xAD && c != 0x61C)
                    || (c >= 0x3001 && c < 0xD800)
                    || (c > 0xF900 && c < 0xFE00);
            if (visible) {
                words.append(c);
            } else {
                words.append('\\').append('u').append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
                words.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
            }
        }
        return words.toString();
    }

    /**
     * Passes over blanks, quotes, escapes and what else joins words.
     *
     * @param from any index
     * @return the first index behind them
     */
    int skipSoft(int from) {
        int i = from;
        for (int n = 0; n < MAX_SOFT && look(i) == SOFT; n++) {
            i += width;
        }
        return i;
    }
}
