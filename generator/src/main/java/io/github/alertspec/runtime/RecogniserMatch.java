package io.github.alertspec.runtime;

import java.util.Arrays;

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

    /** By part of the form tried last: in the low half where it was looked for, in the high one what was read. */
    private long[] trail = new long[64];

    /** The part up to which the trail goes. */
    private int trailEnd;

    /** The part with which that form began. */
    private int trailBegin;

    /** Whether the form failed at the end of the trail. */
    private boolean failed;

    /** The code that the words of that form imply, or -1; one that implies another shares only words with it. */
    private int code;

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

    /**
     * Where a form ends, part of which has been read.
     *
     * @param next the form
     * @param pc the part to begin with
     * @param from an index into the line
     * @param shared so many parts were tried with the form before, from the same place on; or 0
     * @return an index, or FAIL
     */
    int match(RecogniserForm next, int pc, int from, int shared) {
        int begin = pc;
        int i = from;
        values.restart(next);
        if (shared > pc && trailBegin == pc) {
            if (failed && trailEnd < shared) {
                return FAIL;
            }
            begin = Math.min(shared, trailEnd);
            i = (int) trail[begin];
            if (next.code() == code) {
                values.restore((int) (trail[begin] >> 32));
            }
        }
        program = next.parts();
        code = next.code();
        if (trail.length <= program.length) {
            trail = Arrays.copyOf(trail, 2 * program.length);
        }
        trailBegin = pc;
        int end = match(begin, i);
        return end != FAIL && next.allows(values.code()) ? end : FAIL;
    }

    /**
     * Where the form ends that goes on with its part {@code pc} at {@code from}, leaving a trail up to what can be
     * read in several ways.
     *
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    private int match(int pc, int from) {
        int i = from;
        long state = (long) values.state() << 32;
        for (int p = pc; p < program.length; p++) {
            char part = program[p];
            trail[p] = state | i;
            trailEnd = p;
            if (part >= 'A' && part <= 'Z') {
                if (part == 'A' || part == 'K') {
                    int end = part == 'A' ? any(p + 1, i) : link(p + 1, i);
                    trailEnd = p;
                    failed = false;
                    return end;
                }
                i = values.read(part, i);
                state = (long) values.state() << 32;
            } else {
                i = part == ' ' ? text.skipSoft(i) : literal(p, i);
            }
            if (i == FAIL) {
                failed = true;
                return FAIL;
            }
        }
        failed = false;
        return i;
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
