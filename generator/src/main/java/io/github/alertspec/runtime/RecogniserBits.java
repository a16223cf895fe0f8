package io.github.alertspec.runtime;

import java.nio.ByteBuffer;

/**
 * A table of bits that answers for nearly all texts of six characters that they are not in a set.
 *
 * <p>It is asked without a branch, because a processor cannot guess the answer.
 */
final class RecogniserBits {
    /** The characters of a text. */
    static final int LENGTH = 6;

    /** Takes letter case away, from eight characters at once. */
    static final long FOLD = 0x2020202020202020L;

    /** So many places are asked for at once. */
    static final int PLACES = 512;

    /** Spreads six characters over the table, and drops two more: the golden ratio in 64 bits, times 2^16. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L << 16;

    /** Of a spread text, these bits give a word of the table. */
    private static final int WORD_SHIFT = 50;

    /** Of a spread text, the lowest six of these bits give a bit of the word. */
    private static final int BIT_SHIFT = 40;

    /** The table. */
    private final long[] bits = new long[1 << (Long.SIZE - WORD_SHIFT)];

    /** An empty set. */
    RecogniserBits() {}

    /**
     * Adds a text.
     *
     * @param text its characters without letter case, the first in the lowest octet; the highest two do not count
     */
    void add(long text) {
        long spread = text * SPREAD;
        bits[(int) (spread >>> WORD_SHIFT)] |= 1L << (spread >>> BIT_SHIFT);
    }

    /**
     * Asks for places in steps.
     *
     * @param buffer holds the characters, in little-endian order
     * @param from the first place
     * @param count how many places, at most {@link #PLACES}; behind each eight octets stand in the buffer
     * @param step from one place to the next
     * @param found takes the places where a text of the set may stand
     * @return how many these are
     */
    int find(ByteBuffer buffer, int from, int count, int step, int[] found) {
        int n = 0;
        int p = from;
        for (int i = 0; i < count; i++) {
            long spread = (buffer.getLong(p) | FOLD) * SPREAD;
            found[n] = p;
            n += (int) (bits[(int) (spread >>> WORD_SHIFT)] >>> (spread >>> BIT_SHIFT) & 1);
            p += step;
        }
        return n;
    }
}
