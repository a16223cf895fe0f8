package io.github.alertspec.runtime;

/** Reads one form after the other from a place of a line on. */
final class RecogniserMatch {
    /** Stands for no match. */
    static final int FAIL = -1;

    /** The highest code. */
    private static final int MAX_CODE = 255;

    /** So many characters may stand where a form allows any. */
    private static final int MAX_ANY = 80;

    /** So many words and marks may link. */
    private static final int MAX_LINK = 14;

    /** So long may a word be. */
    private static final int MAX_WORD = 24;

    /** So long may words be that say nothing. */
    private static final int MAX_OTHER = 48;

    /** The line. */
    private final RecogniserText text;

    /** What is known. */
    private final RecogniserTables tables;

    /** The words that count or link. */
    private final RecogniserWords words;

    /** What they say near a number. */
    private final RecogniserContext context;

    /** The form that is tried. */
    private RecogniserForm form;

    /** What is matched of it. */
    private char[] program = new char[0];

    /** The code that was read, or -1. */
    private int code;

    /** The level that was read, or 0. */
    private int level;

    /** The direction that was read, or 0. */
    private int direction;

    /** Where the last link ended. */
    private int linked;

    /** By family of forms, where a name was read last, plus one. */
    private final int[] nameAt;

    /** By family of forms, its code in the high half, where it ends in the low one; or -1. */
    private final long[] name;

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
        this.tables = tables;
        this.context = context;
        this.words = tables.words();
        this.form = tables.form(0);
        this.nameAt = new int[tables.families()];
        this.name = new long[tables.families()];
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
        form = next;
        program = next.parts();
        code = next.code();
        level = 0;
        direction = 0;
        reached = Integer.MAX_VALUE;
        int end = match(pc, from);
        return end != FAIL && form.allows(code) ? end : FAIL;
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
     * The code that the form has.
     *
     * @return a code, or -1
     */
    int code() {
        return code;
    }

    /**
     * The level that was read.
     *
     * @return a level, or 0
     */
    int level() {
        return level;
    }

    /**
     * The direction that was read.
     *
     * @return a direction, or 0
     */
    int direction() {
        return direction;
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
                i = value(part, i);
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
     * Reads what varies.
     *
     * @param part what varies
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int value(char part, int from) {
        int i = part == 'O' || part == 'R' ? from : text.skipSoft(from);
        switch (part) {
            case 'N':
                return name(i);
            case 'L':
            case 'W':
                return word(part, i);
            case 'T':
                return other(i);
            case 'D':
                int end = RecogniserNumbers.digits(text, i);
                return end == i ? FAIL : end;
            default:
                return number(part, i);
        }
    }

    /**
     * Reads a name.
     *
     * @param i an index into the line
     * @return an index behind it, or FAIL
     */
    private int name(int i) {
        int family = form.family();
        if (nameAt[family] != i + 1) {
            nameAt[family] = i + 1;
            name[family] = tables.names().read(text, i, form);
        }
        long read = name[family];
        if (read < 0) {
            return FAIL;
        }
        // A number that the form has elsewhere goes before the name.
        code = code < 0 ? (int) (read >> 32) : code;
        return (int) read;
    }

    /**
     * Reads a level or a direction.
     *
     * @param part which of them
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int word(char part, int from) {
        int end = wordEnd(from);
        int kinds = words.kinds(text, from, end);
        if (part == 'W') {
            direction = RecogniserWords.direction(kinds) != 0 ? RecogniserWords.direction(kinds) : direction;
            return RecogniserWords.direction(kinds) != 0 ? end : FAIL;
        }
        int read = levelOf(from, end, kinds);
        level = read != 0 ? read : level;
        return read != 0 ? end : FAIL;
    }

    /**
     * The level that a word or its number states.
     *
     * @param from where it begins
     * @param end where it ends
     * @param kinds of the word
     * @return a level, or 0
     */
    private int levelOf(int from, int end, int kinds) {
        boolean digit = end == from + 1 && (text.raw(from) == '1' || text.raw(from) == '2');
        return digit ? text.raw(from) - '0' : RecogniserWords.level(kinds);
    }

    /**
     * Where a word ends.
     *
     * @param from an index into the line
     * @return an index behind it
     */
    private int wordEnd(int from) {
        int i = from;
        while (i < from + MAX_WORD && RecogniserText.isWord(text.look(i))) {
            i += text.width();
        }
        return i;
    }

    /**
     * Words that stand for no known alert, as before a number that says which one it is.
     *
     * @param from an index into the line
     * @return an index behind them, or FAIL
     */
    private int other(int from) {
        int i = from;
        int end = from;
        while (i < from + MAX_OTHER) {
            int c = text.look(i);
            if (!RecogniserText.isLetter(c) && c != RecogniserText.SOFT) {
                break;
            }
            i += text.width();
            if (c != RecogniserText.SOFT) {
                end = i;
            }
        }
        return end == from ? FAIL : end;
    }

    /**
     * Reads a number that gives the code, and perhaps the level.
     *
     * @param part what kind of number
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int number(char part, int from) {
        long read = RecogniserNumbers.read(part, text, from);
        int value = (int) (read >> 32);
        int end = (int) read;
        if (read < 0 || (part == 'C' && isNoCode(from, value, end))) {
            return FAIL;
        }
        if (part == 'U' || part == 'V') {
            int high = value >> 8;
            if (high != Recognition.WARNING && high != Recognition.FATAL) {
                return FAIL;
            }
            level = high;
            value &= MAX_CODE;
        }
        if (value > MAX_CODE) {
            return FAIL;
        }
        code = value;
        return end;
    }

    /**
     * Whether a number is something else than a code: the word before it says so, or it stands at the end of the line,
     * is no code of an alert and could go on.
     *
     * @param from where it begins
     * @param value its value
     * @param end where it ends
     * @return whether it is no code
     */
    private boolean isNoCode(int from, int value, int end) {
        boolean marked = (text.raw(from + 1) | 0x20) == 'x';
        boolean cutOff = end == text.length() && end - from < 3 && value <= MAX_CODE && !tables.isKnown(value);
        return !marked && (cutOff || (from == linked && context.saysNoCode(text, from)));
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
            int levelBefore = level;
            int directionBefore = direction;
            linked = start;
            int end = match(pc, start);
            if (end != FAIL) {
                return end;
            }
            level = levelBefore;
            direction = directionBefore;
            code = form.code();
            int c = text.look(start);
            if (RecogniserText.isWord(c)) {
                i = wordEnd(start);
                if (!links(start, i)) {
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

    /**
     * Whether a word only links; takes the level or direction that it states.
     *
     * @param from an index into the line
     * @param to where it ends
     * @return whether it does
     */
    private boolean links(int from, int to) {
        int kinds = words.kinds(text, from, to);
        level = level == 0 ? levelOf(from, to, kinds) : level;
        direction = direction == 0 ? RecogniserWords.direction(kinds) : direction;
        return kinds != 0;
    }
}
