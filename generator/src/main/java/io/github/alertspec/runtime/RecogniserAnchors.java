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
 * <p>Of each anchor it knows a window of as many characters as the shortest anchor has. Wherever the window lies, one
 * of its blocks of four characters begins at a place that is looked at, if one looks at each place whose distance is
 * the number of blocks in a window. A look is one load, one hash, and one bit of a table that fits into the cache.
 */
final class RecogniserAnchors {
    /** What an anchor's blank can be in a line. */
    static final String JOINS = " _-+\t";

    /** Words that stand in many lines which report no alert; their blocks are avoided where an anchor has others. */
    private static final String COMMON = ""
            + " error warning failed failure connection connected connecting request response client"
            + " server upstream backend received returned sending send sent read reading write writing"
            + " certificate protocol version message number internal application content process"
            + " processing service thread exception while the and for from with was not this that has"
            + " handshake ssl tls https http info debug fatal unable to process user name type code level"
            + " description status session state remote local peer host port address closed close timeout"
            + " timed out file line record alert extension required generated unknown expected missing"
            + " access denied illegal decode unsupported certificate error: error [error] level= message:"
            + " ing ed tion ";

    /** The characters of a block. */
    private static final int BLOCK = 4;

    /** Takes letter case away, from four characters at once. */
    private static final int FOLD = 0x20202020;

    /** Spreads blocks over the tables. */
    private static final int HASH = 0x9E3779B1;

    /** Leaves of a hash the number of a bit. */
    private static final int BIT_SHIFT = 32 - 17;

    /** Leaves of a hash the number of a slot. */
    private static final int SLOT_SHIFT = 32 - 12;

    /** The end of a chain. */
    private static final int NONE = -1;

    /** The low octet of a number. */
    private static final int LOW = 0xFF;

    /** The longest window there is. */
    private static final int MAX_WINDOW = 16;

    /** What is looked for. */
    private final String[] anchors;

    /** The distance of two places that are looked at. */
    private final int stride;

    /** One bit for each hash that a block has. */
    private final long[] bits = new long[1 << (32 - BIT_SHIFT - 6)];

    /** By hash, the first entry of a chain. */
    private final int[] slots = new int[1 << (32 - SLOT_SHIFT)];

    /** By entry, a block with letter case taken away. */
    private int[] block = new int[1024];

    /** By entry, where in its window the block stands. */
    private int[] place = new int[1024];

    /** By entry, the window. */
    private int[] window = new int[1024];

    /** By entry, the next of its chain. */
    private int[] next = new int[1024];

    /** The number of entries. */
    private int size;

    /** By window, the anchors that have it. */
    private final int[][] anchorsOf;

    /** By anchor, where in it its window begins. */
    private final int[] offsetOf;

    /** By window, its text. */
    private final String[] windowText;

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
        windowText = new String[windows.size()];
        for (Map.Entry<String, Integer> each : windows.entrySet()) {
            windowText[each.getValue()] = each.getKey();
        }
    }

    /**
     * How many anchors have each window: the more share one, the fewer there are to look for.
     *
     * @param length of a window
     * @return how many anchors have each window
     */
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

    /**
     * The window of an anchor that is looked for.
     *
     * @param anchor its words
     * @param length of a window
     * @param shared how many anchors have each window
     * @return where in the anchor it begins
     */
    private static int best(String anchor, int length, Map<String, Integer> shared) {
        int best = 0;
        long bestCost = Long.MAX_VALUE;
        for (int i = 0; i + length <= anchor.length(); i++) {
            String text = anchor.substring(i, i + length);
            long cost = 1000L * common(text) - shared.getOrDefault(text, 0);
            if (cost < bestCost) {
                best = i;
                bestCost = cost;
            }
        }
        return best;
    }

    /**
     * How many blocks of a window are common in logs.
     *
     * @param window its text
     * @return a number of blocks
     */
    private static int common(String window) {
        int common = 0;
        for (int k = 0; k + BLOCK <= window.length(); k++) {
            common += COMMON.contains(window.substring(k, k + BLOCK)) ? 1 : 0;
        }
        return common;
    }

    /**
     * Adds the blocks of a window.
     *
     * @param text its text
     * @param w the number of the window
     */
    private void addWindow(String text, int w) {
        for (int k = 0; k < stride; k++) {
            addBlock(text, k, 0, 0, w);
        }
    }

    /**
     * Adds a block with every way of joining words.
     *
     * @param text its text
     * @param k the block within the window
     * @param n how many of its characters are taken
     * @param value the block
     * @param w the number of the window
     */
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

    /**
     * Adds an entry.
     *
     * @param value the block
     * @param k the block within the window
     * @param w the number of the window
     */
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

    /**
     * The number of anchors.
     *
     * @return at least 0
     */
    int size() {
        return anchors.length;
    }

    /**
     * An anchor.
     *
     * @param anchor its number
     * @return its words
     */
    String text(int anchor) {
        return anchors[anchor];
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
            int bit = (value * HASH) >>> BIT_SHIFT;
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
            int low = low(chars, p) | low(chars, p + 1) << 8;
            int value = low | low(chars, p + 2) << 16 | low(chars, p + 3) << 24 | FOLD;
            int bit = (value * HASH) >>> BIT_SHIFT;
            if ((bits[bit >>> 6] >>> bit & 1) != 0 && !check(value, p, chars, none, from, to, listener)) {
                return;
            }
        }
    }

    /**
     * The character in one octet; what is not ASCII is no part of an anchor.
     *
     * @param chars the characters, if it is a line of those
     * @param i an index
     * @return an octet
     */
    private static int low(CharSequence chars, int i) {
        int c = chars.charAt(i);
        return c < 0x80 ? c : LOW;
    }

    /**
     * Looks for the anchors around a place where a block is, and tells the listener.
     *
     * @param value the block
     * @param p where the block is
     * @param chars the characters, if it is a line of those
     * @param bytes the octets, if it is a line of those
     * @param from where the range begins
     * @param to where the range ends
     * @param listener is told
     * @return whether to go on
     */
    private boolean check(int value, int p, CharSequence chars, byte[] bytes, int from, int to, Listener listener) {
        for (int e = slots[(value * HASH) >>> SLOT_SHIFT]; e != NONE; e = next[e]) {
            if (block[e] == value && isWindow(window[e], p - place[e], chars, bytes, from, to)) {
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

    /**
     * Whether a window begins at a place.
     *
     * @param w the number of the window
     * @param start where it begins
     * @param chars the characters, if it is a line of those
     * @param bytes the octets, if it is a line of those
     * @param from where the range begins
     * @param to where the range ends
     * @return whether all of it is there
     */
    private boolean isWindow(int w, int start, CharSequence chars, byte[] bytes, int from, int to) {
        String text = windowText[w];
        return start >= from && start + text.length() <= to && matches(text, start, chars, bytes);
    }

    /**
     * Whether words begin at a place.
     *
     * @param anchor its words
     * @param start where it begins
     * @param chars the characters, if it is a line of those
     * @param bytes the octets, if it is a line of those
     * @return whether all of them are there
     */
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
        return c == expected || (expected >= 'a' && expected <= 'z' && c == expected - 32);
    }
}
