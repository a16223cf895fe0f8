package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in a line the words with which forms begin, and passes over everything else in big steps.
 *
 * <p>Of each anchor it knows a window of as many characters as the shortest anchor has. Wherever the window lies, one of
 * its blocks of four characters begins at a place that is looked at, if one looks at each place whose distance is the
 * number of blocks in a window. A look is one load, one hash, and one bit of a table that the processor keeps near.
 */
final class RecogniserAnchors {
    /** What an anchor's blank can be in a line. */
    static final String JOINS = " _-+\t";

    private static final int BLOCK = 4;
    private static final int FOLD = 0x20202020;
    private static final int HASH = 0x9E3779B1;
    private static final int BIT_SHIFT = 32 - 17;
    private static final int SLOT_SHIFT = 32 - 12;
    private static final int NONE = -1;
    private static final int LOW = 0xFF;
    private static final int MAX_WINDOW = 16;

    private final String[] anchors;
    private final int stride;
    private final long[] bits = new long[1 << (32 - BIT_SHIFT - 6)];
    private final int[] slots = new int[1 << (32 - SLOT_SHIFT)];
    private int[] block = new int[1024];
    private int[] place = new int[1024];
    private int[] window = new int[1024];
    private int[] next = new int[1024];
    private int size;
    private final int[][] anchorsOf;
    private final int[] offsetOf;

    /**
     * Prepares the tables.
     *
     * @param all anchors in lower case, each of four characters or more; a blank stands for any one of {@link #JOINS}
     */
    RecogniserAnchors(List<String> all) {
        anchors = all.toArray(new String[0]);
        offsetOf = new int[anchors.length];
        int length = MAX_WINDOW;
        for (String anchor : anchors) {
            length = Math.min(length, anchor.length());
        }
        stride = length - BLOCK + 1;
        Arrays.fill(slots, NONE);
        Map<String, Integer> windows = new HashMap<String, Integer>();
        Map<String, Integer> shared = shared(length);
        int[][] members = new int[anchors.length][0];
        for (int a = 0; a < anchors.length; a++) {
            offsetOf[a] = best(anchors[a], length, shared);
            String text = anchors[a].substring(offsetOf[a], offsetOf[a] + length);
            Integer known = windows.get(text);
            int w = known == null ? windows.size() : known;
            if (known == null) {
                windows.put(text, w);
                addWindow(text, w);
            }
            members[w] = Arrays.copyOf(members[w], members[w].length + 1);
            members[w][members[w].length - 1] = a;
        }
        anchorsOf = Arrays.copyOf(members, windows.size());
    }

    /** How many anchors have each window: the more share one, the fewer there are to look for. */
    private Map<String, Integer> shared(int length) {
        Map<String, Integer> shared = new HashMap<String, Integer>();
        for (String anchor : anchors) {
            for (int i = 0; i + length <= anchor.length(); i++) {
                String text = anchor.substring(i, i + length);
                Integer count = shared.get(text);
                shared.put(text, count == null ? 1 : count + 1);
            }
        }
        return shared;
    }

    private static int best(String anchor, int length, Map<String, Integer> shared) {
        int best = 0;
        for (int i = 1; i + length <= anchor.length(); i++) {
            if (shared.get(anchor.substring(i, i + length)) > shared.get(anchor.substring(best, best + length))) {
                best = i;
            }
        }
        return best;
    }

    private void addWindow(String text, int w) {
        for (int k = 0; k < stride; k++) {
            addBlock(text, k, 0, 0, w);
        }
    }

    private void addBlock(String text, int k, int n, int value, int w) {
        if (n == BLOCK) {
            add(value | FOLD, k, w);
            return;
        }
        char c = text.charAt(k + n);
        String variants = c == ' ' ? JOINS : String.valueOf(c);
        for (int v = 0; v < variants.length(); v++) {
            addBlock(text, k, n + 1, value | variants.charAt(v) << (8 * n), w);
        }
    }

    private void add(int value, int k, int w) {
        if (size == block.length) {
            block = Arrays.copyOf(block, size * 2);
            place = Arrays.copyOf(place, size * 2);
            window = Arrays.copyOf(window, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        int hash = value * HASH;
        int bit = hash >>> BIT_SHIFT;
        bits[bit >>> 6] |= 1L << bit;
        block[size] = value;
        place[size] = k;
        window[size] = w;
        next[size] = slots[hash >>> SLOT_SHIFT];
        slots[hash >>> SLOT_SHIFT] = size++;
    }

    /** Is told of each anchor. */
    interface Listener {
        /**
         * Takes an anchor.
         *
         * @param anchor its number
         * @param start where it begins
         * @return whether to go on
         */
        boolean found(int anchor, int start);
    }

    /**
     * Finds each anchor that lies wholly in a range of octets.
     *
     * @param bytes holds the range
     * @param from where it begins, within the array
     * @param to where it ends, within the array
     * @param listener is told of each
     */
    void find(byte[] bytes, int from, int to, Listener listener) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] table = bits;
        for (int p = from; p <= to - BLOCK; p += stride) {
            int value = buffer.getInt(p) | FOLD;
            int bit = value * HASH >>> BIT_SHIFT;
            if ((table[bit >>> 6] >>> bit & 1) != 0 && !check(value, p, "", bytes, from, to, listener)) {
                return;
            }
        }
    }

    /**
     * Finds each anchor that lies wholly in a range of characters.
     *
     * @param chars holds the range
     * @param from where it begins
     * @param to where it ends
     * @param listener is told of each
     */
    void find(CharSequence chars, int from, int to, Listener listener) {
        byte[] none = new byte[0];
        for (int p = from; p <= to - BLOCK; p += stride) {
            int value =
                    (low(chars, p) | low(chars, p + 1) << 8 | low(chars, p + 2) << 16 | low(chars, p + 3) << 24) | FOLD;
            int bit = value * HASH >>> BIT_SHIFT;
            if ((bits[bit >>> 6] >>> bit & 1) != 0 && !check(value, p, chars, none, from, to, listener)) {
                return;
            }
        }
    }

    private static int low(CharSequence chars, int i) {
        int c = chars.charAt(i);
        return c < 0x80 ? c : LOW;
    }

    private boolean check(int value, int p, CharSequence chars, byte[] bytes, int from, int to, Listener listener) {
        for (int e = slots[value * HASH >>> SLOT_SHIFT]; e != NONE; e = next[e]) {
            if (block[e] == value) {
                for (int anchor : anchorsOf[window[e]]) {
                    int start = p - place[e] - offsetOf[anchor];
                    boolean inside = start >= from && start + anchors[anchor].length() <= to;
                    if (inside && matches(anchors[anchor], start, chars, bytes) && !listener.found(anchor, start)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean matches(String anchor, int start, CharSequence chars, byte[] bytes) {
        for (int i = 0; i < anchor.length(); i++) {
            int c = bytes.length > 0 ? bytes[start + i] & LOW : chars.charAt(start + i);
            if (!matches(anchor.charAt(i), c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character of a line is that of an anchor.
     *
     * @param expected of the anchor
     * @param c of the line
     * @return whether letter case or what joins words is the only difference
     */
    static boolean matches(char expected, int c) {
        if (expected == ' ') {
            return JOINS.indexOf(c) >= 0;
        }
        return c == expected || expected >= 'a' && expected <= 'z' && c == expected - 32;
    }
}
