package io.github.alertspec.runtime;

/**
 * The names of all alerts as one tree of letters, in which case and what joins words do not count: {@code unknown_ca},
 * {@code Unknown CA} and {@code UnknownCA} are one path.
 */
final class RecogniserNames {
    /** No node, or no entry. */
    private static final int NONE = RecogniserLetters.NONE;

    /** So many letters can be missing from a name. */
    private static final int MAX_TAIL = 200;

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
     * The node that a letter leads to.
     *
     * @param node a node
     * @param c a letter or digit
     * @return a node, or NONE
     */
    int step(int node, int c) {
        return letters.step(node, c);
    }

    /**
     * Whose names end at a node.
     *
     * @param node a node
     * @return an entry, or NONE
     */
    int entry(int node) {
        return letters.number(node);
    }

    /**
     * The code of names that read alike.
     *
     * @param entry the last of them
     * @param form the form
     * @param apart whether words stand apart in the line
     * @return a code, or -1 if the form takes none of them
     */
    int code(int entry, RecogniserForm form, boolean apart) {
        return entries.code(entry, form, apart, false);
    }

    /**
     * The code of the one name that goes on from here, or that all others go on from, if more than half is there.
     *
     * @param from a node
     * @param form the form
     * @param read how many letters are there
     * @return a code, or -1
     */
    int completion(int from, RecogniserForm form, int read) {
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
