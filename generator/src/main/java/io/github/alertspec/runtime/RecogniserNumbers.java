package io.github.alertspec.runtime;

/**
 * The numbers by which lines give a code. What is read is the value in the high half of a long and the index behind the
 * digits in the low half, or {@link #FAIL}.
 */
final class RecogniserNumbers {
    /** Stands for no number. */
    static final long FAIL = -1;

    /** So many digits may a number have that says nothing. */
    private static final int MAX_DIGITS = 24;

    /** So many digits before the place of a packed number can belong to it. */
    private static final int MAX_BEFORE = 8;

    /** The number of codes there are. */
    private static final int CODES = 256;

    /** What OpenSSL adds to a code. */
    private static final int REASON_OFFSET = 1000;

    /** Not to be made. */
    private RecogniserNumbers() {}

    /**
     * Reads a number.
     *
     * @param part what kind of number: a letter of {@link RecogniserForm#LETTERS}
     * @param text the line
     * @param from an index into the line
     * @return a value, 0 or more, and where it ends; or FAIL
     */
    static long read(char part, RecogniserText text, int from) {
        switch (part) {
            case 'O':
                return packed(text, digitsBefore(text, from));
            case 'R':
                return minus(REASON_OFFSET, decimal(text, digitsBefore(text, from)));
            case 'H':
                return hex(text, from, 4);
            case 'V':
                return hex(text, from, 8);
            case 'Q':
                return quic(text, from);
            case 'S':
                return text.raw(from - 1) == '-' ? negative(decimal(text, from)) : decimal(text, from);
            default:
                boolean marked = part == 'C' && text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x';
                return marked ? hex(text, from, 4) : decimal(text, from);
        }
    }

    /**
     * A value and where it ends.
     *
     * @param value 0 or more
     * @param end an index
     * @return both
     */
    private static long found(int value, int end) {
        return (long) value << 32 | end;
    }

    /**
     * What was read, less something.
     *
     * @param less to be taken away
     * @param read a value and where it ends, or FAIL
     * @return a value and where it ends, or FAIL
     */
    private static long minus(int less, long read) {
        long difference = read - ((long) less << 32);
        return read < 0 || difference < 0 ? FAIL : difference;
    }

    /**
     * An octet with a sign.
     *
     * @param read a value without its sign and where it ends, or FAIL
     * @return the octet and where it ends, or FAIL
     */
    private static long negative(long read) {
        int value = (int) (read >> 32);
        return read < 0 || value > CODES ? FAIL : found((CODES - value) % CODES, (int) read);
    }

    /**
     * Where a number begins of which the form gives the first digits, so that there is something to look for.
     *
     * @param text the line
     * @param from an index into the line
     * @return an index
     */
    private static int digitsBefore(RecogniserText text, int from) {
        int i = from;
        while (i > from - MAX_BEFORE && RecogniserText.digit(text.raw(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /**
     * Where decimal digits end.
     *
     * @param text the line
     * @param from an index into the line
     * @return an index behind them
     */
    static int digits(RecogniserText text, int from) {
        int i = from;
        while (i < from + MAX_DIGITS && text.raw(i) >= '0' && text.raw(i) <= '9') {
            i++;
        }
        return i;
    }

    /**
     * Reads up to four decimal digits.
     *
     * @param text the line
     * @param from an index into the line
     * @return a value and where it ends, or FAIL
     */
    private static long decimal(RecogniserText text, int from) {
        int end = digits(text, from);
        return end == from || end - from > 4 || !isBoundary(text, end) ? FAIL : found(value(text, from, end), end);
    }

    /**
     * The value of decimal digits.
     *
     * @param text the line
     * @param from an index into the line
     * @param end where they end
     * @return at most nine digits of it
     */
    private static int value(RecogniserText text, int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            value = value * 10 + text.raw(i) - '0';
        }
        return value;
    }

    /**
     * Whether a number ends here.
     *
     * @param text the line
     * @param end where it ends
     * @return whether neither a word nor a fraction goes on
     */
    private static boolean isBoundary(RecogniserText text, int end) {
        int next = text.raw(end);
        boolean digit = text.raw(end + 1) >= '0' && text.raw(end + 1) <= '9';
        return !RecogniserText.isWord(next) && !(digit && (next == '.' || next == ':' || next == '|'));
    }

    /**
     * Reads hexadecimal digits, with {@code 0x} before them or not.
     *
     * @param text the line
     * @param from an index into the line
     * @param max how many digits at most
     * @return a value and where it ends, or FAIL
     */
    private static long hex(RecogniserText text, int from, int max) {
        int i = behindMark(text, from);
        int end = hexEnd(text, i, max);
        int value = hexValue(text, i, end);
        return end == i || value < 0 || !isBoundary(text, end) ? FAIL : found(value, end);
    }

    /**
     * The index behind {@code 0x}, if that stands there.
     *
     * @param text the line
     * @param from an index into the line
     * @return an index
     */
    private static int behindMark(RecogniserText text, int from) {
        return text.raw(from) == '0' && (text.raw(from + 1) | 0x20) == 'x' ? from + 2 : from;
    }

    /**
     * 0x0100 + code in hexadecimal or decimal digits, or the bare code.
     *
     * @param text the line
     * @param from an index into the line
     * @return a code and where it ends, or FAIL
     */
    private static long quic(RecogniserText text, int from) {
        int i = behindMark(text, from);
        int end = hexEnd(text, i, 8);
        if (end == i || !isBoundary(text, end)) {
            return FAIL;
        }
        boolean marked = i > from;
        if (!marked && end - i > 4) {
            return FAIL;
        }
        boolean decimal = !marked && digits(text, i) == end;
        int value = decimal ? value(text, i, end) : hexValue(text, i, end);
        int code = value >= CODES ? value - CODES : value;
        return code < 0 ? FAIL : found(code, end);
    }

    /**
     * Where hexadecimal digits end.
     *
     * @param text the line
     * @param from an index into the line
     * @param max how many at most
     * @return an index behind them
     */
    private static int hexEnd(RecogniserText text, int from, int max) {
        int i = from;
        while (i < from + max && RecogniserText.digit(text.raw(i)) >= 0) {
            i++;
        }
        return i;
    }

    /**
     * The value of hexadecimal digits.
     *
     * @param text the line
     * @param from an index into the line
     * @param to where it ends
     * @return the lowest 32 bits of it
     */
    private static int hexValue(RecogniserText text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value << 4 | RecogniserText.digit(text.raw(i));
        }
        return value;
    }

    /**
     * An error of OpenSSL or its kin, in seven or eight hexadecimal or nine decimal digits.
     *
     * @param text the line
     * @param from an index into the line
     * @return a code and where it ends, or FAIL
     */
    private static long packed(RecogniserText text, int from) {
        int i = behindMark(text, from);
        int end = hexEnd(text, i, 9);
        boolean decimal = end - i == 9 && digits(text, i) >= end;
        if (!isBoundary(text, end) || (!decimal && end - i != 7 && end - i != 8)) {
            return FAIL;
        }
        int value = decimal ? value(text, i, end) : hexValue(text, i, end);
        int library = value >>> 23;
        boolean ssl = library == 0x14 || value >>> 24 == 0x14 || value >>> 24 == 0x10;
        int reason = library == 0x14 ? value & 0x7FFFFF : value & 0xFFF;
        return ssl && reason >= REASON_OFFSET ? found(reason - REASON_OFFSET, end) : FAIL;
    }
}
