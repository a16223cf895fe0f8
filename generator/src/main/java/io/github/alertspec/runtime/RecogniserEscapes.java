package io.github.alertspec.runtime;

/**
 * The ways in which logs write a character in several: {@code %20}, {@code \n}, entities of HTML, colors of a terminal;
 * and what counts as a blank beyond ASCII. What is read comes with how much of the line it takes.
 */
final class RecogniserEscapes {
    /** The number of characters in ASCII. */
    static final int ASCII = 0x80;

    /** By ASCII character: what it is read as, 0 where that takes a closer look. */
    static final char[] PLAIN = plain();

    /** Begins a sequence that colors a terminal. */
    private static final int ESC = 0x1B;

    /** So long is such a sequence at most. */
    private static final int CSI_LIMIT = 24;

    /** Stands in one octet for a character that joins words. */
    private static final int NARROW_SOFT = 0x80;

    /** Stands in one octet for a character that no form has. */
    private static final int NARROW_OTHER = 0x81;

    /** Stands in one octet for three dots. */
    private static final int NARROW_ELLIPSIS = 0x82;

    /** Stands in one octet for a small colon. */
    private static final int NARROW_COLON = 0x83;

    /** Three dots. */
    private static final int ELLIPSIS = 0x2026;

    /** A small colon. */
    private static final int SMALL_COLON = 0xFE55;

    /** Between a character of full width and its like in ASCII. */
    private static final int FULL_WIDTH = 0xFEE0;

    /** Names of characters in HTML, each before its character. */
    private static final String[] ENTITIES = {
        "quot;", "\"", "#34;", "\"", "#39;", "'", "#x27;", "'", "apos;", "'", "nbsp;", " ", "lt;", "<", "gt;", ">",
        "amp;", "&"
    };

    /** Not to be made. */
    private RecogniserEscapes() {}

    /**
     * What each character of ASCII is read as.
     *
     * @return a table
     */
    private static char[] plain() {
        char[] table = new char[ASCII];
        for (char c = 0; c < table.length; c++) {
            if (c == '%' || c == '&' || c == '\\' || c == '#' || c == ESC) {
                table[c] = 0;
            } else if (c <= ' ' || "_-+\"'`{}*".indexOf(c) >= 0 || c == 0x7F) {
                table[c] = RecogniserText.SOFT;
            } else {
                table[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            }
        }
        return table;
    }

    /**
     * What was read.
     *
     * @param c a character
     * @param width how much of the line it takes
     * @return both
     */
    private static long read(int c, int width) {
        return (long) width << 32 | (c & 0xFFFFFFFFL);
    }

    /**
     * Reads what may be an escape.
     *
     * @param text the line
     * @param i an index into the line
     * @param c the character there
     * @return a character and its width
     */
    static long escape(RecogniserText text, int i, int c) {
        switch (c) {
            case '%':
                int value = hex(text, i + 1, 2);
                boolean escaped = value >= ' ' && value < ASCII && value != '%';
                return escaped ? read(lower(value), 3) : read('%', 1);
            case '&':
                return entity(text, i);
            case '#':
                return octal(text, i);
            case ESC:
                return sequence(text, i + 1, 1);
            default:
                return backslash(text, i);
        }
    }

    /**
     * Reads what may be a control character as syslog writes it: {@code #033}.
     *
     * @param text the line
     * @param i an index into the line
     * @return a character and its width
     */
    private static long octal(RecogniserText text, int i) {
        int high = text.raw(i + 2);
        int low = text.raw(i + 3);
        if (text.raw(i + 1) != '0' || high < '0' || high > '3' || low < '0' || low > '7') {
            return read('#', 1);
        }
        return high == '3' && low == '3' ? sequence(text, i + 4, 4) : read(RecogniserText.SOFT, 4);
    }

    /**
     * Reads what begins with a backslash.
     *
     * @param text the line
     * @param i an index into the line
     * @return a character and its width
     */
    private static long backslash(RecogniserText text, int i) {
        int next = text.raw(i + 1);
        if (next == 'u') {
            int value = hex(text, i + 2, 4);
            if (value >= 0) {
                return value == ESC
                        ? sequence(text, i + 6, 6)
                        : read(value < ASCII ? lower(value) : RecogniserText.OTHER, 6);
            }
        } else if (next == 'x' && hex(text, i + 2, 2) == ESC) {
            return sequence(text, i + 4, 4);
        } else if (next == '0' && text.raw(i + 2) == '3' && text.raw(i + 3) == '3') {
            return sequence(text, i + 4, 4);
        } else if (next == 'n' || next == 't' || next == 'r') {
            return read(RecogniserText.SOFT, 2);
        }
        return read(RecogniserText.SOFT, 1);
    }

    /**
     * What follows ESC: {@code [31m}.
     *
     * @param text the line
     * @param i an index into the line
     * @param before how much of the line comes before what follows
     * @return a blank and the width of all
     */
    private static long sequence(RecogniserText text, int i, int before) {
        if (text.raw(i) == '[') {
            for (int k = i + 1; k < i + CSI_LIMIT; k++) {
                int c = text.raw(k);
                if (c >= '@' && c <= '~') {
                    return read(RecogniserText.SOFT, before + k + 1 - i);
                }
                if (c != ';' && c != '?' && (c < '0' || c > '9')) {
                    break;
                }
            }
        }
        return read(RecogniserText.SOFT, before);
    }

    /**
     * Reads what may be a character of HTML.
     *
     * @param text the line
     * @param i an index into the line
     * @return a character and its width
     */
    private static long entity(RecogniserText text, int i) {
        for (int k = 0; k < ENTITIES.length; k += 2) {
            String name = ENTITIES[k];
            int n = 0;
            while (n < name.length() && lower(text.raw(i + 1 + n)) == name.charAt(n)) {
                n++;
            }
            if (n == name.length()) {
                return read(lower(ENTITIES[k + 1].charAt(0)), n + 1);
            }
        }
        return read('&', 1);
    }

    /**
     * Reads what is not in ASCII: in octets as UTF-8.
     *
     * @param text the line
     * @param i an index into the line
     * @param first the character as it stands there
     * @return a character and its width
     */
    static long beyondAscii(RecogniserText text, int i, int first) {
        if (!text.isOfOctets()) {
            return read(widened(first), 1);
        }
        int second = text.raw(i + 1);
        int third = text.raw(i + 2);
        if (first >= 0xE0 && first < 0xF0 && second >= ASCII && third >= ASCII) {
            return read(widened(narrow((first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F))), 3);
        }
        if (first >= 0xC2 && first < 0xE0 && second >= ASCII) {
            return read(widened(narrow((first & 0x1F) << 6 | (second & 0x3F))), 2);
        }
        return read(widened(narrow(first)), 1);
    }

    /**
     * One octet for a character beyond ASCII.
     *
     * @param c the character
     * @return 0x80 to 0xFF: one for each character of full width, and one for each kind of others
     */
    static int narrow(int c) {
        if (c > 0xFF00 && c < 0xFF5F) {
            return c - FULL_WIDTH | ASCII;
        }
        boolean soft =
                c == 0xA0 || (c >= 0x2000 && c <= 0x201F) || c == 0x3000 || c == 0xFEFF || c == 0xAB || c == 0xBB;
        return soft ? NARROW_SOFT : c == ELLIPSIS ? NARROW_ELLIPSIS : c == SMALL_COLON ? NARROW_COLON : NARROW_OTHER;
    }

    /**
     * What such an octet is read as.
     *
     * @param narrow 0x80 to 0xFF
     * @return a character
     */
    private static int widened(int narrow) {
        switch (narrow) {
            case NARROW_SOFT:
                return RecogniserText.SOFT;
            case NARROW_COLON:
                return ':';
            case NARROW_OTHER:
            case NARROW_ELLIPSIS:
                return RecogniserText.OTHER;
            default:
                return lower(narrow - ASCII);
        }
    }

    /**
     * Whether three dots stand at an index, in one character or three.
     *
     * @param text the line
     * @param i an index into the line
     * @return whether they do
     */
    static boolean isEllipsis(RecogniserText text, int i) {
        int c = text.raw(i);
        boolean one = text.isOfOctets() ? c == 0xE2 && text.raw(i + 2) == 0xA6 : c == NARROW_ELLIPSIS;
        return one || (c == '.' && text.raw(i + 1) == '.');
    }

    /**
     * A character in lower case.
     *
     * @param c a character
     * @return as it is read where it is no part of an escape
     */
    private static int lower(int c) {
        if (c < 0 || c >= ASCII) {
            return c < 0 ? RecogniserText.END : RecogniserText.OTHER;
        }
        return PLAIN[c] == 0 ? c : PLAIN[c];
    }

    /**
     * Reads hexadecimal digits.
     *
     * @param text the line
     * @param i an index into the line
     * @param digits how many
     * @return their value, or -1
     */
    private static int hex(RecogniserText text, int i, int digits) {
        int value = 0;
        for (int k = i; k < i + digits; k++) {
            int digit = RecogniserText.digit(text.raw(k));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
