package io.github.alertspec.runtime;

/**
 * The names of all alerts as one tree of letters, in which case and what joins words do not count: {@code unknown_ca},
 * {@code Unknown CA} and {@code UnknownCA} are one path.
 */
final class RecogniserNames {
    /** No node, or no entry. */
    private static final int NONE = RecogniserLetters.NONE;

    /** So much of a line is read for a name at most. */
    private static final int MAX_NAME = 300;

    /** So many letters can be missing from a name. */
    private static final int MAX_TAIL = 200;

    /** A name that a line cuts off is taken from so many letters on. */
    private static final int MIN_CUT = 5;

    /** The tree; a node at which names end has the number of their last entry. */
    private final RecogniserLetters letters = new RecogniserLetters();

    /** Whose names they are. */
    private final RecogniserEntries entries = new RecogniserEntries();

    /** No names. */
    RecogniserNames() {}

    /**
     * Adds a name.
     *
     * @param text in lower case, with a blank between words
     * @param code the alert's code
     * @param stack the number of the stack, or 0 for a registered name
     * @param kind one bit
     */
    void add(String text, int code, int stack, int kind) {
        int node = letters.add(text);
        letters.number(node, entries.add(code, stack, kind, text.indexOf(' ') >= 0, letters.number(node)));
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
        int node = RecogniserLetters.ROOT;
        int found = NONE;
        int end = from;
        int read = 0;
        int readFound = 0;
        boolean apart = false;
        boolean gap = false;
        int i = from;
        int limit = from + MAX_NAME;
        while (i < limit) {
            int c = text.look(i);
            int width = text.width();
            if (c == RecogniserText.SOFT && read > 0) {
                i += width;
                gap = true;
                continue;
            }
            int next = c == RecogniserText.END ? NONE : letters.step(node, c);
            if (next == NONE) {
                break;
            }
            node = next;
            i += width;
            read++;
            apart |= gap;
            boolean goesOn = RecogniserText.isWord(c) && RecogniserText.isWord(text.look(i));
            if (letters.number(node) != NONE && !goesOn) {
                int code = entries.code(letters.number(node), form, apart, false);
                if (code >= 0) {
                    found = code;
                    readFound = read;
                    end = i;
                }
            }
        }
        if (read >= MIN_CUT && read > readFound && isCutOff(text, i)) {
            int code = completion(node, form, read);
            if (code >= 0) {
                found = code;
                end = trimmed(text, i);
            }
        }
        return found < 0 ? -1 : (long) found << 32 | end;
    }

    /**
     * Whether some name begins at an index, or the begin of one where the line is cut off.
     *
     * @param text the line
     * @param from where the name would begin
     * @return false only if {@link #read} finds none for any form
     */
    boolean mayBegin(RecogniserText text, int from) {
        int node = RecogniserLetters.ROOT;
        int read = 0;
        int i = from;
        int limit = from + MAX_NAME;
        while (i < limit) {
            int c = text.look(i);
            if (c == RecogniserText.SOFT && read > 0) {
                i += text.width();
                continue;
            }
            int next = c == RecogniserText.END ? NONE : letters.step(node, c);
            if (next == NONE) {
                break;
            }
            node = next;
            read++;
            i += text.width();
            boolean goesOn = RecogniserText.isWord(c) && RecogniserText.isWord(text.look(i));
            if (letters.number(node) != NONE && !goesOn) {
                return true;
            }
        }
        return read >= MIN_CUT && isCutOff(text, i);
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

    /**
     * The code of the one name that goes on from here, or that all others go on from, if more than half is there.
     *
     * @param from a node
     * @param form the form
     * @param read how many letters are there
     * @return a code, or -1
     */
    private int completion(int from, RecogniserForm form, int read) {
        int node = from;
        for (int i = 0; i < MAX_TAIL; i++) {
            if (i > 0 && letters.number(node) != NONE && code(node, form) >= 0) {
                return read > i ? code(node, form) : -1;
            }
            int only = NONE;
            for (int next = letters.child(node); next != NONE; next = letters.sibling(next)) {
                if (leads(next, form, MAX_TAIL)) {
                    if (only != NONE) {
                        return -1;
                    }
                    only = next;
                }
            }
            if (only == NONE) {
                return -1;
            }
            node = only;
        }
        return -1;
    }

    /**
     * Whether some name goes on from a node.
     *
     * @param node a node
     * @param form the form
     * @param depth how far to look
     * @return whether the form takes one
     */
    private boolean leads(int node, RecogniserForm form, int depth) {
        if (letters.number(node) != NONE && code(node, form) >= 0) {
            return true;
        }
        for (int next = letters.child(node); next != NONE && depth > 0; next = letters.sibling(next)) {
            if (leads(next, form, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The code of the name that ends at a node, of which a line shows only a part.
     *
     * @param node a node
     * @param form the form
     * @return a code, or -1
     */
    private int code(int node, RecogniserForm form) {
        return entries.code(letters.number(node), form, false, true);
    }
}
