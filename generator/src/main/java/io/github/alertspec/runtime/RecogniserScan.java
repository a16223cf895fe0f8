package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the forms that may begin at the anchors of one line. */
final class RecogniserScan implements RecogniserAnchors.Listener {
    /** So many characters may stand where a form allows any. */
    private static final int MAX_ANY = 80;

    /** So many words and marks may link. */
    private static final int MAX_LINK = 14;

    /** So long may a word or a number be. */
    private static final int MAX_WORD = 24;

    /** So long may words be that say nothing. */
    private static final int MAX_OTHER = 48;

    /** Stands for a level or direction that a word nearby states. */
    private static final int NEARBY = 3;

    /** Stands for no match. */
    private static final int FAIL = -1;

    /** What OpenSSL adds to a code. */
    private static final int REASON_OFFSET = 1000;

    /** The highest code. */
    private static final int MAX_CODE = 255;

    /** The line. */
    private final RecogniserText text;

    /** What is known. */
    private final RecogniserTables tables;

    /** The words that count or link. */
    private final RecogniserWords words;

    /** What they say near an alert. */
    private final RecogniserContext context;

    /** The index of the first character for the anchors. */
    private final int origin;

    /** What was found so far. */
    private final List<Recognition> found = new ArrayList<Recognition>();

    /** The form that is tried. */
    private RecogniserForm form;

    /** The code that was read, or -1. */
    private int code;

    /** The level that was read, or 0. */
    private int level;

    /** The direction that was read, or 0. */
    private int direction;

    /** Where the last link ended. */
    private int linked;

    /** Where a name was read last. */
    private int nameAt = -1;

    /** For which family of forms it was read. */
    private int nameFamily = -1;

    /** Its code, or -1. */
    private int nameCode;

    /** Where it ends. */
    private int nameEnd;

    /** The part at which the form failed that was tried last, if any form with the same parts so far fails too. */
    private int reached;

    /**
     * Prepares the reading of a line.
     *
     * @param text the line
     * @param tables what is known
     * @param origin the index of the line's first character for the anchors
     */
    RecogniserScan(RecogniserText text, RecogniserTables tables, int origin) {
        this.text = text;
        this.tables = tables;
        this.words = tables.words();
        this.context = new RecogniserContext(words);
        this.origin = origin;
        this.form = tables.form(0);
    }

    @Override
    public boolean found(int anchor, int start) {
        begin(anchor, start - origin);
        return true;
    }

    /**
     * Tries each form of an anchor.
     *
     * @param anchor its number
     * @param start where it begins
     */
    private void begin(int anchor, int start) {
        boolean inWord = RecogniserText.isWord(text.raw(start)) && RecogniserText.isWord(text.raw(start - 1));
        if (inWord && !isEscape(start)) {
            return;
        }
        int[] numbers = tables.formsOf(anchor);
        String last = "";
        reached = 0;
        for (int number : numbers) {
            form = tables.form(number);
            String program = form.program();
            if (reached < last.length() && program.regionMatches(0, last, 0, reached + 1)) {
                continue;
            }
            code = form.code();
            level = 0;
            direction = 0;
            reached = Integer.MAX_VALUE;
            int end = match(0, start);
            if (end != FAIL && form.allows(code)) {
                add(start, end);
            }
            last = program;
        }
    }

    /**
     * Whether the letter or digits before an index are the end of an escape: {@code \nReceived}, {@code %20Received}.
     *
     * @param start where it begins
     * @return whether a word may begin there
     */
    private boolean isEscape(int start) {
        boolean percent = text.raw(start - 3) == '%'
                && RecogniserText.digit(text.raw(start - 2)) >= 0
                && RecogniserText.digit(text.raw(start - 1)) >= 0;
        boolean octal = text.raw(start - 4) == '#' && text.raw(start - 3) == '0';
        int before = text.raw(start - 1);
        boolean letter = text.raw(start - 2) == '\\' && (before == 'n' || before == 't' || before == 'r');
        boolean color = before == 'm' && text.raw(start - 2) >= '0' && text.raw(start - 2) <= '9';
        return percent || octal || letter || color || (before == 'm' && text.raw(start - 2) == '[');
    }

    /**
     * Keeps a finding of the form.
     *
     * @param start where it begins
     * @param end where it ends
     */
    private void add(int start, int end) {
        int atLevel = level != 0 ? level : form.level();
        int goes = direction != 0 ? direction : form.direction();
        if (atLevel == NEARBY) {
            atLevel = context.level(text, start);
        }
        if (goes == NEARBY) {
            goes = context.direction(text, start, end);
        }
        int which = form.isUnspecified() ? Recognition.UNSPECIFIED : code;
        found.add(new Recognition(which, atLevel, goes, start, end, form, ""));
    }

    /**
     * Where the form ends that goes on with its part {@code pc} at {@code from}, or FAIL.
     *
     * @param pc the part to begin with
     * @param from an index into the line
     * @return an index, or FAIL
     */
    private int match(int pc, int from) {
        String program = form.program();
        int i = from;
        for (int p = pc; p < program.length(); p++) {
            char part = program.charAt(p);
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
                i = literal(program, p, i);
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
     * @param program of the form
     * @param p the part
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int literal(String program, int p, int from) {
        char part = program.charAt(p);
        boolean word = RecogniserText.isWord(part);
        int i = word ? from : text.skipSoft(from);
        if (text.look(i) != part) {
            return FAIL;
        }
        i += text.width();
        if (!word) {
            return text.skipSoft(i);
        }
        int next = p + 1 < program.length() ? program.charAt(p + 1) : ' ';
        boolean ends = !RecogniserText.isWord(next);
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
        int i = part == 'O' || part == 'R' ? digitsBefore(from) : text.skipSoft(from);
        switch (part) {
            case 'N':
                return name(i);
            case 'L':
                return level(i);
            case 'W':
                return direction(i);
            case 'T':
                return other(i);
            case 'D':
                return number(i);
            case 'O':
                return packed(i);
            case 'H':
            case 'V':
                return hex(part, i);
            case 'Q':
                return quic(i);
            default:
                return decimal(part, i);
        }
    }

    /**
     * Where a number begins of which the form gives the first digits, so that there is something to look for.
     *
     * @param from an index into the line
     * @return an index
     */
    private int digitsBefore(int from) {
        int i = from;
        while (i > from - 8 && RecogniserText.digit(text.raw(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /**
     * Reads a name.
     *
     * @param i an index into the line
     * @return an index behind it, or FAIL
     */
    private int name(int i) {
        if (i != nameAt || form.family() != nameFamily) {
            nameAt = i;
            nameFamily = form.family();
            long read = tables.names().read(text, i, form);
            nameCode = (int) (read >> 32);
            nameEnd = (int) read;
        }
        if (nameCode < 0) {
            return FAIL;
        }
        // A number that the form has elsewhere goes before the name.
        code = code < 0 ? nameCode : code;
        return nameEnd;
    }

    /**
     * Reads a level.
     *
     * @param i an index into the line
     * @return an index behind it, or FAIL
     */
    private int level(int i) {
        int end = wordEnd(i);
        int read = RecogniserWords.level(words.kinds(text, i, end));
        if (end == i + 1 && (text.raw(i) == '1' || text.raw(i) == '2')) {
            read = text.raw(i) - '0';
        }
        if (read == 0) {
            return FAIL;
        }
        level = read;
        return end;
    }

    /**
     * Reads a direction.
     *
     * @param i an index into the line
     * @return an index behind it, or FAIL
     */
    private int direction(int i) {
        int end = wordEnd(i);
        int read = RecogniserWords.direction(words.kinds(text, i, end));
        if (read == 0) {
            return FAIL;
        }
        direction = read;
        return end;
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
     * Reads decimal digits.
     *
     * @param from an index into the line
     * @return an index behind them, or FAIL
     */
    private int number(int from) {
        int i = from;
        while (i < from + MAX_WORD && text.raw(i) >= '0' && text.raw(i) <= '9') {
            i++;
        }
        return i == from ? FAIL : i;
    }

    /**
     * Reads a number in decimal digits.
     *
     * @param part what varies
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int decimal(char part, int from) {
        if (part == 'C' && text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x') {
            return hex('H', from);
        }
        int end = number(from);
        if (end == FAIL || end - from > 4 || !isBoundary(end) || (part == 'C' && from == linked && isNoCode(from))) {
            return FAIL;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            value = value * 10 + text.raw(i) - '0';
        }
        switch (part) {
            case 'U':
                return curl(value, end);
            case 'R':
                return code(value - REASON_OFFSET, end);
            case 'S':
                return code(text.raw(from - 1) == '-' ? (MAX_CODE + 1 - value) % (MAX_CODE + 1) : value, end);
            default:
                return isCutOff(value, from, end) ? FAIL : code(value, end);
        }
    }

    /**
     * Whether a code at the end of the line has lost a digit, as far as one can tell.
     *
     * @param value the number
     * @param from an index into the line
     * @param end where it ends
     * @return whether it is no code of an alert, but could go on
     */
    private boolean isCutOff(int value, int from, int end) {
        return end == text.length() && end - from < 3 && value <= MAX_CODE && !tables.isKnown(value);
    }

    /**
     * Whether the word before a number says that it is something else.
     *
     * @param from an index into the line
     * @return whether it does
     */
    private boolean isNoCode(int from) {
        int end = from;
        while (end > from - 4 && !RecogniserText.isWord(text.raw(end - 1)) && text.raw(end - 1) >= 0) {
            end--;
        }
        int start = end;
        while (start > end - MAX_WORD && RecogniserText.isLetter(text.raw(start - 1))) {
            start--;
        }
        int kinds = words.kinds(text, start, end);
        boolean level = RecogniserWords.level(kinds) != 0 && text.raw(from - 1) == '(';
        return level || (kinds & RecogniserWords.NO_CODE) != 0;
    }

    /**
     * Whether a number ends here.
     *
     * @param end where it ends
     * @return whether neither a word nor a fraction goes on
     */
    private boolean isBoundary(int end) {
        int next = text.raw(end);
        boolean digit = text.raw(end + 1) >= '0' && text.raw(end + 1) <= '9';
        return !RecogniserText.isWord(next) && !(digit && (next == '.' || next == ':' || next == '|'));
    }

    /**
     * Takes a code.
     *
     * @param value the number
     * @param end where it ends
     * @return the index behind it, or FAIL
     */
    private int code(int value, int end) {
        if (value < 0 || value > MAX_CODE) {
            return FAIL;
        }
        code = value;
        return end;
    }

    /**
     * Takes a number that holds level and code.
     *
     * @param value the number
     * @param end where it ends
     * @return the index behind it, or FAIL
     */
    private int curl(int value, int end) {
        int high = value >> 8;
        if (high != Recognition.WARNING && high != Recognition.FATAL) {
            return FAIL;
        }
        level = high;
        return code(value & MAX_CODE, end);
    }

    /**
     * Reads a number in hexadecimal digits.
     *
     * @param part what varies
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int hex(char part, int from) {
        int i = text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x' ? from + 2 : from;
        int end = hexEnd(i, 4);
        if (end == i || !isBoundary(end)) {
            return FAIL;
        }
        return part == 'V' ? curl(hexValue(i, end), end) : code(hexValue(i, end), end);
    }

    /**
     * 0x0100 + code in hexadecimal or decimal digits, or the bare code.
     *
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int quic(int from) {
        boolean marked = text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x';
        int i = marked ? from + 2 : from;
        int end = hexEnd(i, 8);
        if (end == i || !isBoundary(end)) {
            return FAIL;
        }
        int value = hexValue(i, end);
        if (!marked) {
            boolean digits = number(i) == end;
            value = digits && end - i <= 4 ? Integer.parseInt(Integer.toHexString(value)) : value;
        }
        return code(value > MAX_CODE ? value - MAX_CODE - 1 : value, end);
    }

    /**
     * Where hexadecimal digits end.
     *
     * @param from an index into the line
     * @param max how many at most
     * @return an index behind them
     */
    private int hexEnd(int from, int max) {
        int i = from;
        while (i < from + max && RecogniserText.digit(text.raw(i)) >= 0) {
            i++;
        }
        return i;
    }

    /**
     * The value of hexadecimal digits.
     *
     * @param from an index into the line
     * @param to where it ends
     * @return at most 32 bits of it
     */
    private int hexValue(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value << 4 | RecogniserText.digit(text.raw(i));
        }
        return value;
    }

    /**
     * An error of OpenSSL or its kin, in seven or eight hexadecimal or nine decimal digits.
     *
     * @param from an index into the line
     * @return an index behind it, or FAIL
     */
    private int packed(int from) {
        int i = text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x' ? from + 2 : from;
        int end = hexEnd(i, 9);
        if (!isBoundary(end)) {
            return FAIL;
        }
        int value;
        if (end - i == 9 && number(i) >= end) {
            value = 0;
            for (int k = i; k < end; k++) {
                value = value * 10 + text.raw(k) - '0';
            }
        } else if (end - i == 7 || end - i == 8) {
            value = hexValue(i, end);
        } else {
            return FAIL;
        }
        int reason = value >>> 23 == 0x14 ? value & 0x7FFFFF : value & 0xFFF;
        boolean ssl = value >>> 23 == 0x14 || value >>> 24 == 0x14 || value >>> 24 == 0x10;
        return ssl ? code(reason - REASON_OFFSET, end) : FAIL;
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
                int wordEnd = wordEnd(start);
                if (!links(start, wordEnd)) {
                    return FAIL;
                }
                i = wordEnd;
            } else if (c > 0 && c < 0x80 && ":=,;()[]<>|/.!?#".indexOf(c) >= 0) {
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
        boolean digit = to == from + 1 && (text.raw(from) == '1' || text.raw(from) == '2');
        int asLevel = digit ? text.raw(from) - '0' : RecogniserWords.level(kinds);
        level = level == 0 ? asLevel : level;
        direction = direction == 0 ? RecogniserWords.direction(kinds) : direction;
        return kinds != 0;
    }

    /**
     * What was found, in the order of the line.
     *
     * @return each alert once
     */
    List<Recognition> result() {
        if (found.isEmpty()) {
            return Collections.emptyList();
        }
        List<Recognition> settled = new ArrayList<Recognition>();
        for (Recognition each : RecogniserMerge.settle(found)) {
            settled.add(each.withWords(text));
        }
        return Collections.unmodifiableList(settled);
    }
}
