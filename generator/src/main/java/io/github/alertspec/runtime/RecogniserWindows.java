package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds windows, texts of one length, in big steps.
 *
 * <p>Wherever a window lies, one of its blocks of four characters begins at a place that is looked at, if the
 * distance of such places is the number of blocks in a window. Where a block may stand, eight characters of the window
 * are looked at: those from the block on, or those that end with it, or, for a block in the middle, those at the end
 * of the window.
 */
final class RecogniserWindows {
    /** The longest windows there are. */
    static final int MAX_LENGTH = 10;

    /** The characters of a block. */
    private static final int BLOCK = 4;

    /** The characters that are looked at where a block may stand. */
    private static final int CONTEXT = 8;

    /** The length of all windows. */
    private final int length;

    /** All blocks; a search asks first whether one of them stands at a place. */
    private final RecogniserKeys blocks = new RecogniserKeys(12);

    /** The blocks that have no context in their window. */
    private final RecogniserKeys open = new RecogniserKeys(8);

    /** The contexts. */
    private final RecogniserKeys contexts = new RecogniserKeys(13);

    /**
     * No windows.
     *
     * @param length that all will have, four to ten
     */
    RecogniserWindows(int length) {
        this.length = length;
    }

    /** Is told of each window. */
    interface Listener {
        /**
         * Takes a window, of which at least a part stands there.
         *
         * @param window its number
         * @param at where it would begin
         * @return whether to go on
         */
        boolean found(int window, int at);
    }

    /**
     * Adds a window.
     *
     * @param text in lower case; a blank stands for what joins words, {@link RecogniserAnchor#ANY} for any character
     * @param number of the window
     */
    void add(String text, int number) {
        for (int k = 0; k + BLOCK <= length; k++) {
            add(text.substring(k, k + BLOCK), 0, 0, number, -1, blocks);
            if (!hasContext(text, k)) {
                add(text.substring(k, k + BLOCK), 0, 0, number, k, open);
            }
        }
        for (int c = 0; c + CONTEXT <= length; c++) {
            if (!isOpen(text, c)) {
                add(text.substring(c, c + CONTEXT), 0, 0, number, c, contexts);
            }
        }
    }

    /**
     * Whether a context is looked at where a block stands.
     *
     * @param text of the window
     * @param block where the block begins
     * @return whether there is one
     */
    private boolean hasContext(String text, int block) {
        int last = length - CONTEXT;
        int context = block <= last ? block : block == last + 1 ? last : block - BLOCK;
        return context >= 0 && context <= last && !isOpen(text, context);
    }

    /**
     * Whether a context has a character that may be any.
     *
     * @param text of the window
     * @param context where the context begins
     * @return whether it has
     */
    private static boolean isOpen(String text, int context) {
        return text.substring(context, context + CONTEXT).indexOf(RecogniserAnchor.ANY) >= 0;
    }

    /**
     * Adds a text with every way of joining words.
     *
     * @param text a block or a context
     * @param n how many of its characters are taken
     * @param value these characters
     * @param number of the window
     * @param place of the text in the window, or -1 if it has no entry
     * @param keys is added to
     */
    private static void add(String text, int n, long value, int number, int place, RecogniserKeys keys) {
        long key = value;
        int i = n;
        while (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != RecogniserAnchor.ANY) {
            key |= (text.charAt(i) | 0x20L) << (8 * i);
            i++;
        }
        if (i == text.length()) {
            if (place < 0) {
                keys.add(text.length() == BLOCK ? (int) key : key);
            } else {
                keys.add(text.length() == BLOCK ? (int) key : key, number, place);
            }
        } else if (text.charAt(i) == ' ') {
            for (int v = 0; v < RecogniserAnchor.JOINS.length(); v++) {
                long join = RecogniserAnchor.JOINS.charAt(v) | 0x20L;
                add(text, i + 1, key | join << (8 * i), number, place, keys);
            }
        } else {
            for (long any = 0x20; any < 0x100; any++) {
                if ((any & 0x20) != 0) {
                    add(text, i + 1, key | any << (8 * i), number, place, keys);
                }
            }
        }
    }

    /**
     * Finds each window in a range of octets; tells of some that are not there too.
     *
     * @param bytes holds the range
     * @param from where it begins, within the array
     * @param to where it ends, within the array
     * @param listener is told of each
     */
    void find(byte[] bytes, int from, int to, Listener listener) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int step = length - BLOCK + 1;
        int last = to - BLOCK;
        for (int p = blocks.find(buffer, from, last, step); p <= last; p = blocks.find(buffer, p + step, last, step)) {
            long block = buffer.getInt(p) | (int) RecogniserKeys.FOLD;
            long behind = context(buffer, p, from, to);
            long middle = context(buffer, p - 1, from, to);
            long before = context(buffer, p - BLOCK, from, to);
            boolean mayStand = open.mayHave(block)
                    || contexts.mayHave(behind)
                    || contexts.mayHave(middle)
                    || contexts.mayHave(before);
            boolean ends = mayStand
                    && !(tell(open, block, p, 0, listener)
                            && tell(contexts, behind, p, 0, listener)
                            && tell(contexts, middle, p - 1, length - CONTEXT, listener)
                            && tell(contexts, before, p - BLOCK, 0, listener));
            if (ends) {
                return;
            }
        }
    }

    /**
     * The context at a place.
     *
     * @param buffer the text, in little-endian order
     * @param at the place
     * @param from where the range begins
     * @param to where the range ends
     * @return eight characters without letter case, or 0 if there are fewer
     */
    private static long context(ByteBuffer buffer, int at, int from, int to) {
        return at < from || at > to - CONTEXT ? 0 : buffer.getLong(at) | RecogniserKeys.FOLD;
    }

    /**
     * Tells of the windows that have a key.
     *
     * @param keys blocks or contexts
     * @param key that stands at a place
     * @param at the place
     * @param least where in a window the key stands at least
     * @param listener is told
     * @return whether to go on
     */
    private static boolean tell(RecogniserKeys keys, long key, int at, int least, Listener listener) {
        for (int e = keys.first(key); e >= 0; e = keys.next(e)) {
            if (keys.place(e) >= least && !listener.found(keys.window(e), at - keys.place(e))) {
                return false;
            }
        }
        return true;
    }
}
