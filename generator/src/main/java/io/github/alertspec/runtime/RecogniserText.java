package io.github.alertspec.runtime;

import java.nio.charset.StandardCharsets;

/** A line, of characters or of octets in any encoding that extends ASCII, read with letter case and escapes undone. */
class RecogniserText {
    /** What is read behind the last character. */
    static final int END = -1;

    /** What is read for a blank, a quote, an underscore, a hyphen, an escape sequence. */
    static final int SOFT = ' ';

    /** What is read for a character that no form has. */
    static final int OTHER = 0x100;

    /** So many blanks and the like are passed over. */
    private static final int MAX_SOFT = 40;

    /** So many characters are shown. */
    private static final int MAX_WORDS = 240;

    /** Holds the line, each character in one octet or in several. */
    private final byte[] bytes;

    /** Where the line begins in them. */
    private final int offset;

    /** The length of the line. */
    private final int length;

    /** The line as it came, where its characters are not octets; else empty. */
    private final CharSequence chars;

    /** How much of the line the last character took. */
    private int width = 1;

    /**
     * A line.
     *
     * @param bytes holds the line
     * @param offset where the line begins
     * @param length its length
     * @param chars the line as it came, where its characters are not octets; else empty
     */
    RecogniserText(byte[] bytes, int offset, int length, CharSequence chars) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.chars = chars;
    }

    /**
     * A line of characters.
     *
     * @param line the characters
     * @param length how many of them are read
     * @return the line
     */
    static RecogniserText of(CharSequence line, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            bytes[i] = (byte) (c < RecogniserEscapes.ASCII ? c : RecogniserEscapes.narrow(c));
        }
        return new RecogniserText(bytes, 0, length, line);
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
        return new RecogniserText(bytes, from, to - from, "");
    }

    /**
     * The number of characters or octets.
     *
     * @return at least 0
     */
    final int length() {
        return length;
    }

    /**
     * Tells of the anchors of the line; their places count from the begin of the array.
     *
     * @param anchors what finds them
     * @param listener is told
     */
    final void find(RecogniserAnchors anchors, RecogniserAnchors.Listener listener) {
        anchors.find(bytes, offset, offset + length, listener);
    }

    /**
     * Where the line begins in the array that holds it.
     *
     * @return an index
     */
    final int offset() {
        return offset;
    }

    /**
     * Whether characters beyond ASCII take several octets.
     *
     * @return whether the line is of octets
     */
    final boolean isOfOctets() {
        return chars.length() == 0;
    }

    /**
     * The character at an index, as it stands there.
     *
     * @param i any index
     * @return the character or octet, from 0x80 on if it is not in ASCII, or {@link #END} outside the line
     */
    int raw(int i) {
        return i < 0 || i >= length ? END : bytes[offset + i] & 0xFF;
    }

    /**
     * Reads one character: in lower case, escapes undone, everything that joins or quotes words as {@link #SOFT}.
     *
     * @param i any index
     * @return the character, or {@link #END}; {@link #width()} tells how much of the line it takes
     */
    int look(int i) {
        width = 1;
        if (i < 0 || i >= length) {
            return END;
        }
        int c = bytes[offset + i];
        if (c >= 0) {
            int plain = RecogniserEscapes.PLAIN[c];
            if (plain != 0) {
                return plain;
            }
        }
        return special(i, c & 0xFF);
    }

    /**
     * Reads what may be an escape, or is no character of ASCII.
     *
     * @param i an index into the line
     * @param c the character as it stands there
     * @return a character
     */
    private int special(int i, int c) {
        long read = c < RecogniserEscapes.ASCII
                ? RecogniserEscapes.escape(this, i, c)
                : RecogniserEscapes.beyondAscii(this, i, c);
        width = (int) (read >> 32);
        return (int) read;
    }

    /**
     * How much of the line the last character took.
     *
     * @return at least 1
     */
    final int width() {
        return width;
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
     * A part of the line as it stands there.
     *
     * @param from where the part begins
     * @param to where it ends
     * @return at most a few hundred characters
     */
    final String words(int from, int to) {
        int end = Math.min(to, from + MAX_WORDS);
        return isOfOctets()
                ? new String(bytes, offset + from, end - from, StandardCharsets.UTF_8)
                : chars.subSequence(from, end).toString();
    }

    /**
     * Passes over blanks, quotes, escapes and what else joins words.
     *
     * @param from any index
     * @return the first index behind them
     */
    final int skipSoft(int from) {
        int i = from;
        for (int n = 0; n < MAX_SOFT && look(i) == SOFT; n++) {
            i += width;
        }
        return i;
    }
}
