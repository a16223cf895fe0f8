package io.github.alertspec.runtime;

import java.util.Arrays;
import java.util.BitSet;

/** Whose names those are that read alike, and which of them a form takes. */
final class RecogniserEntries {
    /** No entry. */
    private static final int NONE = RecogniserLetters.NONE;

    /** The bit of the kind of names that are words in messages. */
    private static final int TEXT = 1;

    /** By how much an array grows. */
    private static final int GROWTH = 2;

    /** By entry, the code. */
    private int[] codeOf = new int[512];

    /** By entry, the stack. */
    private int[] stackOf = new int[512];

    /** By entry, the bit of the kind. */
    private int[] kindOf = new int[512];

    /** By entry, whether words stand apart in it. */
    private boolean[] spaced = new boolean[512];

    /** By entry, the next that reads alike. */
    private int[] nextOf = new int[512];

    /** The number of entries. */
    private int size;

    /** By stack and code, whether the stack has words for the alert. */
    private final BitSet worded = new BitSet();

    /** No entries. */
    RecogniserEntries() {}

    /**
     * Adds an entry.
     *
     * @param code the alert's code
     * @param stack the number of the stack, or 0 for a registered name
     * @param kind one bit
     * @param isSpaced whether words stand apart in it
     * @param next the entry that reads alike, or NONE
     * @return the entry
     */
    int add(int code, int stack, int kind, boolean isSpaced, int next) {
        if (size == codeOf.length) {
            codeOf = Arrays.copyOf(codeOf, size * GROWTH);
            stackOf = Arrays.copyOf(stackOf, size * GROWTH);
            kindOf = Arrays.copyOf(kindOf, size * GROWTH);
            spaced = Arrays.copyOf(spaced, size * GROWTH);
            nextOf = Arrays.copyOf(nextOf, size * GROWTH);
        }
        worded.set(stack << 8 | code, kind == TEXT || worded.get(stack << 8 | code));
        codeOf[size] = code;
        stackOf[size] = stack;
        kindOf[size] = kind;
        spaced[size] = isSpaced;
        nextOf[size] = next;
        return size++;
    }

    /**
     * The code of a name. In the form of a stack its own names go before registered ones, and it
     * joins the words of a name always in the same way; elsewhere registered names go first, and stacks must agree.
     *
     * @param first an entry, or NONE
     * @param form the form
     * @param apart whether its words stand apart
     * @param cutOff whether the line does not show all its words
     * @return a code, or -1
     */
    int code(int first, RecogniserForm form, boolean apart, boolean cutOff) {
        int code = -1;
        int registered = -1;
        boolean disagree = false;
        for (int e = first; e != NONE; e = nextOf[e]) {
            boolean asWritten = cutOff || form.stack() == 0 || stackOf[e] == 0 || spaced[e] == apart;
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
