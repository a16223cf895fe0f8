package io.github.alertspec.runtime;

/** Reads one form after the other from a place of a line on. */
final class RecogniserMatch {
    /** Stands for no match. */
    static final int FAIL = RecogniserValues.FAIL;

    /** So many characters may stand where a form allows any. */
    private static final int MAX_ANY = 80;

    /** So many words and marks may link. */
    private static final int MAX_LINK = 14;

    /** The line. */
    private RecogniserText text;

    /** Reads what varies. */
    private final RecogniserValues values;

    /** What is matched of it. */
    private char[] program = new char[0];

    /** The part at which the form failed that was tried last, if any form with the same parts so far fails too. */
    private int reached;

    /**
     * Prepares the reading of a line.
     *
     * @param text the line
     * @param tables what is known
     * @param context what the words near a number state
     */
    RecogniserMatch(RecogniserText text, RecogniserTables tables, RecogniserContext context) {
        this.text = text;
        values = new RecogniserValues(text, tables, context);
    }

    /**
     * Goes on to another line of the same array.
     *
     * @param line the line
     */
    void restart(RecogniserText line) {
        text = line;
        values.restart(line);
    }

    /** Forgets the form that was tried last. */
    void restart() {
        reached = 0;
    }

    /**
     * Where a form ends, part of which has been read.
     *
     * @param next the form
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    int match(RecogniserForm next, int pc, int from) {
        if (reached > 0 && isAlikeSoFar(next.parts())) {
            return FAIL;
        }
        program = next.parts();
        values.restart(next);
        reached = Integer.MAX_VALUE;
        int end = match(pc, from);
        return end != FAIL && next.allows(values.code()) ? end : FAIL;
    }

    /**
     * Whether a form has the same parts as the one before, up to the one at which that failed.
     *
     * @param parts of the form
     * @return whether it fails too
     */
    private boolean isAlikeSoFar(char[] parts) {
        if (reached >= Math.min(parts.length, program.length)) {
            return false;
        }
        for (int p = reached; p >= 0; p--) {
            if (parts[p] != program[p]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What was read of the form that was matched last.
     *
     * @return its code, level and direction
     */
    RecogniserValues values() {
        return values;
    }

    /**
     * Where the form ends that goes on with its part {@code pc} at {@code from}, or FAIL.
     *
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    private int match(int pc, int from) {
        int i = from;
        for (int p = pc; p < program.length; p++) {
            char part = program[p];
            if (part >= 'A' && part <= 'Z') {
                if (part == 'A' || part == 'K') {
                    int end = part == 'A' ? any(p + 1, i) : link(p + 1, i);
                    reached = Integer.MAX_VALUE;
                    return end;
                }
                i = values.read(part, i);
            } else if (part == ' ') {
                i = text.skipSoft(i);
            } else {
                i = literal(p, i);
            }
            if (i == FAIL) {
                // Whether a word ends depends on the part behind it too.
                reached = part == 'N' ? Integer.MAX_VALUE : p + 1;
                return FAIL;
            }
        }
        return i;
    }

    /**
     * Reads one character of fixed words.
     *
     * @param p the part
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int literal(int p, int from) {
        char part = program[p];
        if (!RecogniserText.isWord(part)) {
            int mark = text.skipSoft(from);
            return text.look(mark) == part ? text.skipSoft(mark + text.width()) : FAIL;
        }
        if (text.look(from) != part) {
            return FAIL;
        }
        int i = from + text.width();
        boolean ends = p + 1 == program.length || !RecogniserText.isWord(program[p + 1]);
        return ends && RecogniserText.isLetter(part) && RecogniserText.isLetter(text.look(i)) ? FAIL : i;
    }

    /**
     * The rest of the form within the next few characters.
     *
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    private int any(int pc, int from) {
        for (int i = from; i <= from + MAX_ANY && i <= text.length(); i++) {
            if (!RecogniserText.isWord(text.raw(i)) || !RecogniserText.isWord(text.raw(i - 1))) {
                int end = match(pc, i);
                if (end != FAIL) {
                    return end;
                }
            }
        }
        return FAIL;
    }

    /**
     * The rest of the form behind words and marks that only link it to what stands before.
     *
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    private int link(int pc, int from) {
        int i = from;
        for (int n = 0; n <= MAX_LINK; n++) {
            int start = text.skipSoft(i);
            int level = values.level();
            int direction = values.direction();
            values.linkedTo(start);
            int end = match(pc, start);
            if (end != FAIL) {
                return end;
            }
            values.back(level, direction);
            int c = text.look(start);
            if (RecogniserText.isWord(c)) {
                i = values.wordEnd(start);
                if (!values.links(start, i)) {
                    return FAIL;
                }
            } else if (c > 0 && c < RecogniserEscapes.ASCII && ":=,;()[]<>|/.!?#".indexOf(c) >= 0) {
                i = start + text.width();
            } else {
                return FAIL;
            }
        }
        return FAIL;
    }
}
