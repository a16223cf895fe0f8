package io.github.alertspec.runtime;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The names of all alerts as one tree of letters, in which case and what joins words do not count: {@code unknown_ca},
 * {@code Unknown CA} and {@code UnknownCA} are one path.
 */
final class RecogniserNames {
    /** The bit of the kind of names that are words in messages. */
    private static final int TEXT = 1;

    /** No node, or no entry. */
    private static final int NONE = -1;

    /** By how much an array grows. */
    private static final int GROWTH = 2;

    /** So much of a line is read for a name at most. */
    private static final int MAX_NAME = 300;

    /** So many letters can be missing from a name. */
    private static final int MAX_TAIL = 200;

    /** A name that a line cuts off is taken from so many letters on. */
    private static final int MIN_CUT = 5;

    /** By node, its letter. */
    private char[] label = new char[1024];

    /** By node, its first child. */
    private int[] child = new int[1024];

    /** By node, the next child of its parent. */
    private int[] sibling = new int[1024];

    /** By node, the last entry of a name that ends there. */
    private int[] entry = new int[1024];

    /** By letter, the node of the names that begin with it. */
    private final int[] first = new int[RecogniserEscapes.ASCII];

    /** The number of nodes. */
    private int nodes = 1;

    /** By entry, the code. */
    private int[] codeOf = new int[512];

    /** By entry, the stack. */
    private int[] stackOf = new int[512];

    /** By entry, the bit of the kind. */
    private int[] kindOf = new int[512];

    /** By entry, whether words stand apart in it. */
    private boolean[] spaced = new boolean[512];

    /** By entry, the next of the same node. */
    private int[] nextOf = new int[512];

    /** The number of entries. */
    private int entries;

    /** By stack and code, whether the stack has words for the alert. */
    private final BitSet worded = new BitSet();

    /** An empty tree. */
    RecogniserNames() {
        Arrays.fill(first, NONE);
        Arrays.fill(child, NONE);
        Arrays.fill(sibling, NONE);
        Arrays.fill(entry, NONE);
    }

    /**
     * Adds a name.
     *
     * @param text in lower case, with a blank between words
     * @param code the alert's code
     * @param stack the number of the stack, or 0 for a registered name
     * @param kind one bit
     */
    void add(String text, int code, int stack, int kind) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                int next = step(node, c);
                node = next == NONE ? grow(node, c) : next;
            }
        }
        if (entries == codeOf.length) {
            codeOf = Arrays.copyOf(codeOf, entries * GROWTH);
            stackOf = Arrays.copyOf(stackOf, entries * GROWTH);
            kindOf = Arrays.copyOf(kindOf, entries * GROWTH);
            spaced = Arrays.copyOf(spaced, entries * GROWTH);
            nextOf = Arrays.copyOf(nextOf, entries * GROWTH);
        }
        worded.set(stack << 8 | code, kind == TEXT || worded.get(stack << 8 | code));
        codeOf[entries] = code;
        stackOf[entries] = stack;
        kindOf[entries] = kind;
        spaced[entries] = text.indexOf(' ') >= 0;
        nextOf[entries] = entry[node];
        entry[node] = entries++;
    }

    /**
     * Adds a child.
     *
     * @param node a node
     * @param c a letter
     * @return the child
     */
    private int grow(int node, char c) {
        if (nodes == label.length) {
            label = Arrays.copyOf(label, nodes * GROWTH);
            child = grown(child);
            sibling = grown(sibling);
            entry = grown(entry);
        }
        label[nodes] = c;
        if (node == 0) {
            first[c] = nodes;
        }
        sibling[nodes] = child[node];
        child[node] = nodes;
        return nodes++;
    }

    /**
     * A longer array with the same content.
     *
     * @param old the array
     * @return filled up with NONE
     */
    private static int[] grown(int[] old) {
        int[] all = Arrays.copyOf(old, old.length * GROWTH);
        Arrays.fill(all, old.length, all.length, NONE);
        return all;
    }

    /**
     * The child with a letter.
     *
     * @param node a node
     * @param c a letter
     * @return a node, or NONE
     */
    private int step(int node, int c) {
        if (node == 0) {
            return c < first.length ? first[c] : NONE;
        }
        int next = child[node];
        while (next != NONE && label[next] != c) {
            next = sibling[next];
        }
        return next;
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
        int node = 0;
        int found = NONE;
        int end = from;
        int letters = 0;
        int lettersFound = 0;
        boolean apart = false;
        boolean gap = false;
        int i = from;
        int limit = from + MAX_NAME;
        while (i < limit) {
            int c = text.look(i);
            int width = text.width();
            if (c == RecogniserText.SOFT && letters > 0) {
                i += width;
                gap = true;
                continue;
            }
            int next = c == RecogniserText.END ? NONE : step(node, c);
            if (next == NONE) {
                break;
            }
            node = next;
            i += width;
            letters++;
            apart |= gap;
            if (entry[node] != NONE && !(RecogniserText.isWord(c) && RecogniserText.isWord(text.look(i)))) {
                int code = code(node, form, apart);
                if (code >= 0) {
                    found = code;
                    lettersFound = letters;
                    end = i;
                }
            }
        }
        if (letters >= MIN_CUT && letters > lettersFound && isCutOff(text, i)) {
            int code = completion(node, form, apart, letters);
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
        int node = 0;
        int letters = 0;
        int i = from;
        int limit = from + MAX_NAME;
        while (i < limit) {
            int c = text.look(i);
            if (c == RecogniserText.SOFT && letters > 0) {
                i += text.width();
                continue;
            }
            int next = c == RecogniserText.END ? NONE : step(node, c);
            if (next == NONE) {
                break;
            }
            node = next;
            letters++;
            i += text.width();
            if (entry[node] != NONE && !(RecogniserText.isWord(c) && RecogniserText.isWord(text.look(i)))) {
                return true;
            }
        }
        return letters >= MIN_CUT && isCutOff(text, i);
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
     * @param apart whether its words stand apart
     * @param letters how many letters are there
     * @return a code, or -1
     */
    private int completion(int from, RecogniserForm form, boolean apart, int letters) {
        int node = from;
        for (int i = 0; i < MAX_TAIL; i++) {
            if (i > 0 && entry[node] != NONE && code(node, form, apart) >= 0) {
                return letters > i ? code(node, form, apart) : -1;
            }
            int only = NONE;
            for (int next = child[node]; next != NONE; next = sibling[next]) {
                if (leads(next, form, apart, MAX_TAIL)) {
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
     * @param apart whether its words stand apart
     * @param depth how far to look
     * @return whether the form takes one
     */
    private boolean leads(int node, RecogniserForm form, boolean apart, int depth) {
        if (entry[node] != NONE && code(node, form, apart) >= 0) {
            return true;
        }
        for (int next = child[node]; next != NONE && depth > 0; next = sibling[next]) {
            if (leads(next, form, apart, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The code of the name that ends at a node. In the form of a stack its own names go before registered ones, and it
     * joins the words of a name always in the same way; elsewhere registered names go first, and stacks must agree.
     *
     * @param node a node
     * @param form the form
     * @param apart whether its words stand apart
     * @return a code, or -1
     */
    private int code(int node, RecogniserForm form, boolean apart) {
        int code = -1;
        int registered = -1;
        boolean disagree = false;
        for (int e = entry[node]; e != NONE; e = nextOf[e]) {
            boolean asWritten = form.stack() == 0 || stackOf[e] == 0 || spaced[e] == apart;
            if (asWritten && takes(e, form)) {
                if (stackOf[e] == 0) {
                    registered = codeOf[e];
                } else {
                    disagree |= code >= 0 && code != codeOf[e];
                    code = codeOf[e];
                }
            }
        }
        if (registered >= 0 && (code < 0 || form.stack() == 0)) {
            return registered;
        }
        return disagree ? -1 : code;
    }

    /**
     * Whether a form takes a name. Where words stand before the name, the form of a stack takes a registered name for
     * an alert that the stack has no words for.
     *
     * @param e an entry
     * @param form the form
     * @return whether it may stand in the form
     */
    private boolean takes(int e, RecogniserForm form) {
        if ((form.kinds() & kindOf[e]) == 0 || !form.allows(codeOf[e])) {
            return false;
        }
        boolean registered = stackOf[e] == 0 && form.hasWordsBeforeName();
        return form.stack() == 0
                || form.stack() == stackOf[e]
                || (registered && !worded.get(form.stack() << 8 | codeOf[e]));
    }
}
