package io.github.alertspec.runtime;

import java.util.Arrays;

/** The way of a line through the tree of names, from one place on: gone once for all forms that take a name there. */
final class RecogniserPath {
    /** No node, or no entry. */
    private static final int NONE = RecogniserLetters.NONE;

    /** So much of a line is read for a name at most. */
    private static final int MAX_NAME = 300;

    /** A name that a line cuts off is taken from so many letters on. */
    private static final int MIN_CUT = 5;

    /** The tree. */
    private final RecogniserNames names;

    /** The place in the array, plus one. */
    private int at;

    /** By name that ends on the way, its last entry. */
    private int[] entry = new int[8];

    /** By name that ends on the way, the index behind it. */
    private int[] end = new int[8];

    /** By name that ends on the way, how many letters it has. */
    private int[] letters = new int[8];

    /** By name that ends on the way, whether its words stand apart. */
    private boolean[] apart = new boolean[8];

    /** How many names end on the way. */
    private int size;

    /** Where the way ends in the tree. */
    private int node;

    /** How many letters were read. */
    private int read;

    /** Where the way ends in the line. */
    private int last;

    /** Whether the line is cut off there, within a name. */
    private boolean cutOff;

    /**
     * No way yet.
     *
     * @param names the tree
     */
    RecogniserPath(RecogniserNames names) {
        this.names = names;
    }

    /**
     * Whether some name begins at an index, or the begin of one where the line is cut off.
     *
     * @param text the line
     * @param from where the name would begin
     * @return false only if {@link #read} finds none for any form
     */
    boolean mayBegin(RecogniserText text, int from) {
        go(text, from);
        return size > 0 || cutOff;
    }

    /**
     * Reads the longest name that begins at an index and that a form takes.
     *
     * @param text the line
     * @param from where the name begins
     * @param form whose names count
     * @return the code in the high half, the index behind the name in the low one; or -1
     */
    long read(RecogniserText text, int from, RecogniserForm form) {
        go(text, from);
        int n = size - 1;
        int code = -1;
        while (n >= 0 && code < 0) {
            code = names.code(entry[n], form, apart[n]);
            n -= code < 0 ? 1 : 0;
        }
        if (cutOff && (n < 0 || read > letters[n])) {
            int completed = names.completion(node, form, read);
            if (completed >= 0) {
                return (long) completed << 32 | trimmed(text, last);
            }
        }
        return code < 0 ? -1 : (long) code << 32 | end[n];
    }

    /**
     * Goes the way from an index on, unless it was gone last.
     *
     * @param text the line
     * @param from where the names begin
     */
    private void go(RecogniserText text, int from) {
        if (at == text.offset() + from + 1) {
            return;
        }
        at = text.offset() + from + 1;
        size = 0;
        node = RecogniserLetters.ROOT;
        read = 0;
        boolean gap = false;
        int i = from;
        int c = text.look(i);
        while (i < from + MAX_NAME) {
            if (c == RecogniserText.SOFT && read > 0) {
                gap = true;
                i += text.width();
                c = text.look(i);
                continue;
            }
            int next = c == RecogniserText.END ? NONE : names.step(node, c);
            if (next == NONE) {
                break;
            }
            node = next;
            read++;
            i += text.width();
            int behind = text.look(i);
            if (names.entry(node) != NONE && !(RecogniserText.isWord(c) && RecogniserText.isWord(behind))) {
                add(i, gap);
            }
            c = behind;
        }
        last = i;
        cutOff = read >= MIN_CUT && isCutOff(text, i);
    }

    /**
     * Keeps a name that ends on the way.
     *
     * @param behind the index behind it
     * @param isApart whether its words stand apart
     */
    private void add(int behind, boolean isApart) {
        if (size == end.length) {
            entry = Arrays.copyOf(entry, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            letters = Arrays.copyOf(letters, 2 * size);
            apart = Arrays.copyOf(apart, 2 * size);
        }
        entry[size] = names.entry(node);
        end[size] = behind;
        letters[size] = read;
        apart[size] = isApart;
        size++;
    }

    /**
     * An index without the blanks before it.
     *
     * @param text the line
     * @param to an index
     * @return an index
     */
    private static int trimmed(RecogniserText text, int to) {
        int i = to;
        while (i > 0 && text.raw(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    /**
     * Whether the line ends here, or goes on in dots.
     *
     * @param text the line
     * @param i an index
     * @return whether it is cut off
     */
    private static boolean isCutOff(RecogniserText text, int i) {
        return text.raw(i) == RecogniserText.END || RecogniserEscapes.isEllipsis(text, i);
    }
}
