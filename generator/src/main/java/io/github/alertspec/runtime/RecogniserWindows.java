package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds windows, texts of one length, in big steps.
 *
 * <p>Wherever a window lies, one of its blocks of six characters begins at a place that is looked at, if places are as
 * far apart as a window has blocks. Where a block may stand, eight characters of the window are looked up: those that
 * begin with the block, or two before it.
 */
final class RecogniserWindows {
    /** The longest windows there are. */
    static final int MAX_LENGTH = 10;

    /** The characters that are looked up where a block may stand, or as many as a window has. */
    private static final int CONTEXT = 8;

    /** So far before a block the context may begin. */
    private static final int AHEAD = CONTEXT - RecogniserBits.LENGTH;

    /** The length of all windows. */
    private final int length;

    /** The length of what is looked up. */
    private final int context;

    /** Takes as many characters of eight as are looked up. */
    private final long mask;

    /** How far it is from one place to the next. */
    private final int step;

    /** The blocks. */
    private final RecogniserBits blocks = new RecogniserBits();

    /** The contexts. */
    private final RecogniserKeys contexts = new RecogniserKeys();

    /**
     * No windows.
     *
     * @param length that all will have, six to ten; shorter ones are found in smaller steps
     */
    RecogniserWindows(int length) {
        this.length = length;
        context = Math.min(CONTEXT, length);
        mask = -1L >>> (Long.SIZE - Byte.SIZE * context);
        step = length == MAX_LENGTH ? length - RecogniserBits.LENGTH + 1 : length - context + 1;
    }

    /** Is told of each window. */
    interface Listener {
        /**
         * Takes a window, of which at least eight characters stand there.
         *
         * @param window its number
         * @param at where it would begin
         */
        void found(int window, int at);
    }

    /**
     * Adds a window.
     *
     * @param text in lower case; a blank stands for what joins words, {@link RecogniserAnchor#ANY} for any character
     * @param number of the window
     */
    void add(String text, int number) {
        for (int c = 0; c + context <= length; c++) {
            add(text.substring(c, c + context), 0, 0, number, c);
        }
    }

    /**
     * Adds a context with every way of joining words.
     *
     * @param text the context
     * @param n how many of its characters are taken
     * @param value these characters
     * @param number of the window
     * @param place of the context in the window
     */
    private void add(String text, int n, long value, int number, int place) {
        long key = value;
        int i = n;
        while (i < context && text.charAt(i) != ' ' && text.charAt(i) != RecogniserAnchor.ANY) {
            key |= (text.charAt(i) | 0x20L) << (Byte.SIZE * i);
            i++;
        }
        if (i == context) {
            contexts.add(key, number, place);
            blocks.add(key);
            blocks.add(key >>> (Byte.SIZE * AHEAD));
        } else if (text.charAt(i) == ' ') {
            for (int v = 0; v < RecogniserAnchor.JOINS.length(); v++) {
                add(text, i + 1, key | (RecogniserAnchor.JOINS.charAt(v) | 0x20L) << (Byte.SIZE * i), number, place);
            }
        } else {
            for (long any = 0x20; any < 0x100; any++) {
                if ((any & 0x20) != 0) {
                    add(text, i + 1, key | any << (Byte.SIZE * i), number, place);
                }
            }
        }
    }

    /**
     * Finds each window in a range of octets, in their order; tells of some that are not there too.
     *
     * @param bytes holds the range
     * @param from where it begins, within the array
     * @param to where it ends, within the array
     * @param listener is told of each
     */
    void find(byte[] bytes, int from, int to, Listener listener) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int last = Math.min(to, bytes.length - CONTEXT);
        int[] found = new int[Math.min(RecogniserBits.PLACES, (to - from) / step + 1) + 1];
        // The first character of a window may be any, and stand before the range.
        int p = from - 1;
        if (p < 0) {
            tell(read(bytes, p - AHEAD), read(bytes, p), p, listener);
            p += step;
        }
        while (p <= last) {
            int count = Math.min(found.length - 1, (last - p) / step + 1);
            int n = blocks.find(buffer, p, count, step, found);
            for (int i = 0; i < n; i++) {
                int at = found[i];
                long behind = buffer.getLong(at) | RecogniserBits.FOLD;
                int before = at - AHEAD;
                long ahead = before < 0 ? read(bytes, before) : buffer.getLong(before) | RecogniserBits.FOLD;
                tell(ahead, behind, at, listener);
            }
            p += count * step;
        }
        for (; p < to; p += step) {
            tell(read(bytes, p - AHEAD), read(bytes, p), p, listener);
        }
    }

    /**
     * Eight characters, with blanks outside the array.
     *
     * @param bytes holds the range
     * @param at where they begin
     * @return the characters without letter case
     */
    private static long read(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < CONTEXT; i++) {
            long c = at + i >= 0 && at + i < bytes.length ? bytes[at + i] & 0xFF : 0;
            value |= c << (Byte.SIZE * i);
        }
        return value | RecogniserBits.FOLD;
    }

    /**
     * Tells of the windows that stand around a place, if some do.
     *
     * @param ahead the eight characters that begin two before it
     * @param behind those that begin there
     * @param at the place
     * @param listener is told
     */
    private void tell(long ahead, long behind, int at, Listener listener) {
        if (length == MAX_LENGTH) {
            for (int e = contexts.entry(ahead); e > 0; e = contexts.before(e)) {
                if (contexts.place(e) > 0) {
                    listener.found(contexts.window(e), at - AHEAD - contexts.place(e));
                }
            }
        }
        for (int e = contexts.entry(behind & mask); e > 0; e = contexts.before(e)) {
            listener.found(contexts.window(e), at - contexts.place(e));
        }
    }
}
