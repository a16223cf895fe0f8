package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.List;

/** Reads the forms that may begin at the anchors of one line. */
final class RecogniserScan implements RecogniserAnchors.Listener {
    /** So many characters may stand where a form allows any. */
    private static final int MAX_ANY = 80;

    private static final int MAX_LINK = 14;
    private static final int MAX_WORD = 24;
    private static final int MAX_OTHER = 48;
    private static final int NEARBY = 3;
    private static final int FAIL = -1;
    private static final int REASON_OFFSET = 1000;
    private static final int MAX_CODE = 255;

    /** Words that only link what a form states; those of level and direction are told apart below. */
    private static final String LINKS =
            " a an alert alerts alertdescription alertlevel alertmessage alertmessagepayload and as at by"
                    + " client code crypto desc description dtls endpoint error following for from has in is its level message"
                    + " messages msg name num number occurred of on other party payload peer protocol reason record remote server"
                    + " side ssl ssl3 sslv3 state that the this tls tlsv1 to type v1 v2 v3 value was while with 0 1 2 3 ";

    private final RecogniserText text;
    private final RecogniserTables tables;
    private final int origin;
    private final List<Recognition> found = new ArrayList<Recognition>();

    private RecogniserForm form;
    private int code;
    private int level;
    private int direction;

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
        this.origin = origin;
        this.form = tables.form(0);
    }

    @Override
    public boolean found(int anchor, int start) {
        begin(anchor, start - origin);
        return true;
    }

    private void begin(int anchor, int start) {
        boolean inWord = RecogniserText.isWord(text.raw(start)) && RecogniserText.isWord(text.raw(start - 1));
        if (inWord && !isEscape(start)) {
            return;
        }
        for (int number : tables.formsOf(anchor)) {
            form = tables.form(number);
            code = form.code();
            level = 0;
            direction = 0;
            int end = match(0, start);
            if (end != FAIL && form.allows(code)) {
                add(start, end);
            }
        }
    }

    /** Whether the letter or digits before an index are the end of an escape: {@code \nReceived}, {@code %20Received}. */
    private boolean isEscape(int start) {
        boolean percent = text.raw(start - 3) == '%'
                && RecogniserText.digit(text.raw(start - 2)) >= 0
                && RecogniserText.digit(text.raw(start - 1)) >= 0;
        boolean octal = text.raw(start - 4) == '#' && text.raw(start - 3) == '0';
        int before = text.raw(start - 1);
        boolean letter = text.raw(start - 2) == '\\' && (before == 'n' || before == 't' || before == 'r');
        boolean color = before == 'm' && text.raw(start - 2) >= '0' && text.raw(start - 2) <= '9';
        return percent || octal || letter || color || before == 'm' && text.raw(start - 2) == '[';
    }

    private void add(int start, int end) {
        int atLevel = level != 0 ? level : form.level();
        int goes = direction != 0 ? direction : form.direction();
        if (atLevel == NEARBY) {
            atLevel = RecogniserContext.level(text, start, end);
        }
        if (goes == NEARBY) {
            goes = RecogniserContext.direction(text, start, end);
        }
        found.add(new Recognition(
                form.isUnspecified() ? Recognition.UNSPECIFIED : code, atLevel, goes, start, end, form));
    }

    /** Where the form ends that goes on with its part {@code pc} at {@code from}, or FAIL. */
    private int match(int pc, int from) {
        String program = form.program();
        int i = from;
        for (int p = pc; p < program.length(); p++) {
            char part = program.charAt(p);
            if (part >= 'A' && part <= 'Z') {
                if (part == 'A' || part == 'K') {
                    return part == 'A' ? any(p + 1, i) : link(p + 1, i);
                }
                i = value(part, i);
            } else if (part == ' ') {
                i = text.skipSoft(i);
            } else {
                i = literal(program, p, i);
            }
            if (i == FAIL) {
                return FAIL;
            }
        }
        return i;
    }

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

    /** Where a number begins of which the form gives the first digits, so that there is something to look for. */
    private int digitsBefore(int from) {
        int i = from;
        while (i > from - 8 && RecogniserText.digit(text.raw(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private int name(int i) {
        int read = tables.names().read(text, i, form);
        if (read < 0) {
            return FAIL;
        }
        // A number that the form has elsewhere goes before the name.
        code = code < 0 ? read : code;
        return tables.names().end();
    }

    private int level(int i) {
        int end = wordEnd(i);
        int read = RecogniserContext.levelOf(text, i, end);
        if (read == 0) {
            return FAIL;
        }
        level = read;
        return end;
    }

    private int direction(int i) {
        int end = wordEnd(i);
        int read = RecogniserContext.directionOf(text, i, end);
        if (read == 0) {
            return FAIL;
        }
        direction = read;
        return end;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < from + MAX_WORD && RecogniserText.isWord(text.look(i))) {
            i += text.width();
        }
        return i;
    }

    /** Words that stand for no known alert, as before a number that says which one it is. */
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

    private int number(int from) {
        int i = from;
        while (i < from + MAX_WORD && text.raw(i) >= '0' && text.raw(i) <= '9') {
            i++;
        }
        return i == from ? FAIL : i;
    }

    private int decimal(char part, int from) {
        if (part == 'C' && text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x') {
            return hex('H', from);
        }
        int end = number(from);
        if (end == FAIL || end - from > 4 || !isBoundary(end) || part == 'C' && isNoCode(from)) {
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
                return code(value, end);
        }
    }

    /** Whether the word before a number says that it is something else. */
    private boolean isNoCode(int from) {
        int end = from;
        while (end > from - 4 && !RecogniserText.isWord(text.raw(end - 1)) && text.raw(end - 1) >= 0) {
            end--;
        }
        int start = end;
        while (start > end - MAX_WORD && RecogniserText.isLetter(text.raw(start - 1))) {
            start--;
        }
        return RecogniserContext.isOneOf(
                " level length len version fatal warning tls ssl tlsv sslv v ", text, start, end);
    }

    private boolean isBoundary(int end) {
        int next = text.raw(end);
        boolean fraction = next == '.' && text.raw(end + 1) >= '0' && text.raw(end + 1) <= '9';
        return !RecogniserText.isWord(next) && !fraction;
    }

    private int code(int value, int end) {
        if (value < 0 || value > MAX_CODE) {
            return FAIL;
        }
        code = value;
        return end;
    }

    private int curl(int value, int end) {
        int high = value >> 8;
        if (high != Recognition.WARNING && high != Recognition.FATAL) {
            return FAIL;
        }
        level = high;
        return code(value & MAX_CODE, end);
    }

    private int hex(char part, int from) {
        int i = text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x' ? from + 2 : from;
        int end = hexEnd(i, 4);
        if (end == i || !isBoundary(end)) {
            return FAIL;
        }
        return part == 'V' ? curl(hexValue(i, end), end) : code(hexValue(i, end), end);
    }

    /** 0x0100 + code in hexadecimal or decimal digits, or the bare code. */
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

    private int hexEnd(int from, int max) {
        int i = from;
        while (i < from + max && RecogniserText.digit(text.raw(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int hexValue(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value << 4 | RecogniserText.digit(text.raw(i));
        }
        return value;
    }

    /** An error of OpenSSL or its kin, in seven or eight hexadecimal or nine decimal digits. */
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

    /** The rest of the form within the next few characters. */
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

    /** The rest of the form behind words and marks that only link it to what stands before. */
    private int link(int pc, int from) {
        int i = from;
        for (int n = 0; n <= MAX_LINK; n++) {
            int start = text.skipSoft(i);
            int levelBefore = level;
            int directionBefore = direction;
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

    private boolean links(int from, int to) {
        int asLevel = RecogniserContext.levelOf(text, from, to);
        int asDirection = RecogniserContext.directionOf(text, from, to);
        level = level == 0 ? asLevel : level;
        if (asDirection != 0) {
            direction = direction == 0 ? asDirection : direction;
        }
        return asLevel != 0 || asDirection != 0 || RecogniserContext.isOneOf(LINKS, text, from, to);
    }

    /**
     * What was found, in the order of the line.
     *
     * @return each alert once
     */
    List<Recognition> result() {
        return RecogniserMerge.settle(found);
    }
}
