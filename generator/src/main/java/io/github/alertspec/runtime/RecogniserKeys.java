package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A set of short texts, each in one number, and the windows that have them.
 *
 * <p>A table of bits that fits into the fastest cache answers for nearly all other text that it is not in the set.
 */
final class RecogniserKeys {
    /** Takes letter case away, from eight characters at once. */
    static final long FOLD = 0x2020202020202020L;

    /** The same for four characters. */
    private static final int FOLD_BLOCK = (int) FOLD;

    /** Spreads keys over the tables: the golden ratio in 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Leaves of a spread key, in its lowest six bits, the number of a bit of the word. */
    private static final int BIT_SHIFT = 40;

    /** The same for a second bit. */
    private static final int SECOND_BIT_SHIFT = 46;

    /** The end of a chain. */
    private static final int NONE = -1;

    /** Each key sets two bits. */
    private final long[] bits;

    /** Leaves of a spread key the number of a word of bits. */
    private final int wordShift;

    /** By slot, the first entry of a chain. */
    private final int[] slots;

    /** Leaves of a spread key the number of a slot. */
    private final int slotShift;

    /** By entry, the key. */
    private long[] key = new long[1 << 11];

    /** By entry, the next of its chain. */
    private int[] next = new int[1 << 11];

    /** By entry, a window. */
    private int[] window = new int[1 << 11];

    /** By entry, where in the window the key stands. */
    private int[] place = new int[1 << 11];

    /** The number of entries. */
    private int size;

    /**
     * An empty set.
     *
     * @param log of the number of words of bits, to the base of two
     */
    RecogniserKeys(int log) {
        bits = new long[1 << log];
        wordShift = 64 - log;
        slots = new int[4 << log];
        slotShift = wordShift - 2;
        Arrays.fill(slots, NONE);
    }

    /**
     * Adds a key to the set alone.
     *
     * @param value a text without letter case
     */
    void add(long value) {
        long spread = value * SPREAD;
        bits[(int) (spread >>> wordShift)] |= 1L << (spread >>> BIT_SHIFT) | 1L << (spread >>> SECOND_BIT_SHIFT);
    }

    /**
     * Adds a key of a window.
     *
     * @param value a text without letter case
     * @param number of the window
     * @param at where in the window it stands
     */
    void add(long value, int number, int at) {
        add(value);
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
            window = Arrays.copyOf(window, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
        }
        int slot = (int) ((value * SPREAD) >>> slotShift);
        key[size] = value;
        window[size] = number;
        place[size] = at;
        next[size] = slots[slot];
        slots[slot] = size++;
    }

    /**
     * Whether a key may be in the set.
     *
     * @param value a text without letter case
     * @return false only if it is not
     */
    boolean mayHave(long value) {
        long spread = value * SPREAD;
        long word = bits[(int) (spread >>> wordShift)];
        return (word >>> (spread >>> BIT_SHIFT) & word >>> (spread >>> SECOND_BIT_SHIFT) & 1) != 0;
    }

    /**
     * The next place in steps where four characters may be in the set.
     *
     * @param buffer the text, in little-endian order
     * @param from where to begin
     * @param last the last place where four characters stand
     * @param step the size of a step
     * @return the place, or one behind the last
     */
    int find(ByteBuffer buffer, int from, int last, int step) {
        long[] table = bits;
        int shift = wordShift;
        int p = from;
        while (p <= last) {
            long spread = (buffer.getInt(p) | FOLD_BLOCK) * SPREAD;
            long word = table[(int) (spread >>> shift)];
            if ((word >>> (spread >>> BIT_SHIFT) & word >>> (spread >>> SECOND_BIT_SHIFT) & 1) != 0) {
                return p;
            }
            p += step;
        }
        return p;
    }

    /**
     * The first entry of a key.
     *
     * @param value a text without letter case
     * @return an entry, or -1
     */
    int first(long value) {
        return same(slots[(int) ((value * SPREAD) >>> slotShift)], value);
    }

    /**
     * The next entry of the same key.
     *
     * @param entry an entry
     * @return an entry, or -1
     */
    int next(int entry) {
        return same(next[entry], key[entry]);
    }

    /**
     * The first entry of the rest of a chain that has a key.
     *
     * @param from an entry, or -1
     * @param value the key
     * @return an entry, or -1
     */
    private int same(int from, long value) {
        int e = from;
        while (e != NONE && key[e] != value) {
            e = next[e];
        }
        return e;
    }

    /**
     * The window of an entry.
     *
     * @param entry an entry
     * @return the number of the window
     */
    int window(int entry) {
        return window[entry];
    }

    /**
     * Where in its window the key of an entry stands.
     *
     * @param entry an entry
     * @return an index
     */
    int place(int entry) {
        return place[entry];
    }
}
