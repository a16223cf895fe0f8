package io.github.alertspec.runtime;

/** Reads what varies in a form: names, numbers, levels, directions; and keeps what they tell. */
final class RecogniserValues {
    /** Stands for no match. */
    static final int FAIL = -1;

    /** The highest code. */
    private static final int MAX_CODE = 255;

    /** So long may a word be. */
    private static final int MAX_WORD = 24;

    /** So long may words be that say nothing. */
    private static final int MAX_OTHER = 48;

    /** The line. */
    private RecogniserText text;

    /** What is known. */
    private final RecogniserTables tables;

    /** The words that count or link. */
    private final RecogniserWords words;

    /** What they say near a number. */
    private final RecogniserContext context;

    /** By family of forms, where in the array a name was read last, plus one. */
    private final int[] nameAt;

    /** By family of forms, its code in the high half, where it ends in the low one; or -1. */
    private final long[] name;

    /** The names at the place where one was read last. */
    private final RecogniserPath path;

    /** The form that is read. */
    private RecogniserForm form;

    /** The code that was read, or -1. */
    private int code;

    /** The level that was read, or 0. */
    private int level;

    /** The direction that was read, or 0. */
    private int direction;

    /** Where the last link ended. */
    private int linked;

    /**
     * Prepares the reading of a line.
     *
     * @param text the line
     * @param tables what is known
     * @param context what the words near a number state
     */
    RecogniserValues(RecogniserText text, RecogniserTables tables, RecogniserContext context) {
        this.text = text;
        this.tables = tables;
        this.context = context;
        words = tables.words();
        path = new RecogniserPath(tables.names());
        form = tables.form(0);
        nameAt = new int[tables.families()];
        name = new long[tables.families()];
    }

    /**
     * Goes on to another line of the same array.
     *
     * @param line the line
     */
    void restart(RecogniserText line) {
        text = line;
    }

    /**
     * Forgets what was read, for a form.
     *
     * @param next the form
     */
    void restart(RecogniserForm next) {
        form = next;
        code = next.code();
        level = 0;
        direction = 0;
    }

    /**
     * What was read, in one number.
     *
     * @return code, level and direction
     */
    int state() {
        return (code + 1) << 4 | level << 2 | direction;
    }

    /**
     * Takes what was read before.
     *
     * @param state code, level and direction
     */
    void restore(int state) {
        code = (state >> 4) - 1;
        level = state >> 2 & 3;
        direction = state & 3;
    }

    /**
     * Goes back to what was read before a link went on.
     *
     * @param atLevel the level of that time
     * @param goes the direction of that time
     */
    void back(int atLevel, int goes) {
        code = form.code();
        level = atLevel;
        direction = goes;
    }

    /**
     * Whether a name may begin at a place.
     *
     * @param from an index into the line
     * @return false only if none does
     */
    boolean nameMayBegin(int from) {
        return path.mayBegin(text, from);
    }

    /**
     * Takes a place up to which words have linked.
     *
     * @param place an index into the line
     */
    void linkedTo(int place) {
        linked = place;
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
     * Reads what varies.
     *
     * @param part what varies
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    int read(char part, int from) {
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
        int at = text.offset() + i + 1;
        if (nameAt[family] != at) {
            nameAt[family] = at;
            name[family] = path.read(text, i, form);
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
    int wordEnd(int from) {
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
            value &= MAX_CODE;
            // curl takes octets for signed where C does: then 256 are missing from 128 on, and 1 is no level or fatal.
            boolean isSigned = part == 'U' && (value & 0x80) != 0 && high < Recognition.FATAL;
            if (!isSigned && high != Recognition.WARNING && high != Recognition.FATAL) {
                return FAIL;
            }
            level = isSigned ? Recognition.WARNING - high : high;
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
     * Whether a word only links; takes the level or direction that it states.
     *
     * @param from an index into the line
     * @param to where it ends
     * @return whether it does
     */
    boolean links(int from, int to) {
        int kinds = words.kinds(text, from, to);
        level = level == 0 ? levelOf(from, to, kinds) : level;
        direction = direction == 0 ? RecogniserWords.direction(kinds) : direction;
        return kinds != 0;
    }
}
