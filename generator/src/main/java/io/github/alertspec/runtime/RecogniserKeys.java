package io.github.alertspec.runtime;

import java.util.Arrays;

/** Texts of eight characters, each in one number, and the windows that have them. */
final class RecogniserKeys {
    /** Spreads keys over the table: the golden ratio in 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The size of a new table, which is always a power of two. */
    private static final int SIZE = 1 << 12;

    /** No text: it has letter case. */
    private static final long EMPTY = 0;

    /** By slot, a key, at or behind its place; or EMPTY. */
    private long[] keys = new long[SIZE];

    /** By slot, the last entry of the key. */
    private int[] last = new int[SIZE];

    /** Leaves of a spread key the number of a slot. */
    private int shift = Long.numberOfLeadingZeros(SIZE) + 1;

    /** How many slots are taken. */
    private int taken;

    /** By entry, a window. */
    private int[] window = new int[SIZE];

    /** By entry, where in the window the key stands. */
    private byte[] place = new byte[SIZE];

    /** By entry, the entry of the same key before it, or 0. */
    private int[] before = new int[SIZE];

    /** The number of entries; the first is none. */
    private int size = 1;

    /** No texts. */
    RecogniserKeys() {}

    /**
     * Adds a text of a window.
     *
     * @param key the text, without letter case
     * @param number of the window
     * @param at where in the window it stands
     */
    void add(long key, int number, int at) {
        if (4 * taken >= 3 * keys.length) {
            grow();
        }
        if (size == window.length) {
            window = Arrays.copyOf(window, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            taken++;
        }
        window[size] = number;
        place[size] = (byte) at;
        before[size] = last[slot];
        last[slot] = size++;
    }

    /** Doubles the table. */
    private void grow() {
        long[] oldKeys = keys;
        int[] oldLast = last;
        keys = new long[2 * oldKeys.length];
        shift--;
        last = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                last[slot] = oldLast[i];
            }
        }
    }

    /**
     * The slot that has a key, or where it would be.
     *
     * @param key a text without letter case
     * @return a slot
     */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> shift);
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /**
     * An entry of a key.
     *
     * @param key a text without letter case
     * @return an entry, or 0
     */
    int entry(long key) {
        return last[slot(key)];
    }

    /**
     * Another entry of the same key.
     *
     * @param entry an entry
     * @return an entry, or 0
     */
    int before(int entry) {
        return before[entry];
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
