package io.github.alertspec.runtime;

/** What the words near an alert state of its level and its direction. */
final class RecogniserContext {
    /** So many characters before and behind an alert are looked at. */
    private static final int REACH = 48;

    /** So long may a word be that says what a number is. */
    private static final int MAX_WORD = 24;

    /** So many words are looked at for a direction. */
    private static final int MAX_WORDS = 8;

    /** So many words are looked at for a level. */
    private static final int MAX_LEVEL_WORDS = 3;

    /** The words that count. */
    private final RecogniserWords words;

    /**
     * What the words near an alert state.
     *
     * @param words those that count
     */
    RecogniserContext(RecogniserWords words) {
        this.words = words;
    }

    /**
     * The level that the words just before an alert state.
     *
     * @param text the line
     * @param start where the alert's words begin
     * @return a level, or 0
     */
    int level(RecogniserText text, int start) {
        int i = start;
        for (int n = 0; n < MAX_LEVEL_WORDS; n++) {
            int end = wordEndBefore(text, i, start);
            int begin = wordBegin(text, end);
            if (begin == end) {
                break;
            }
            int level = RecogniserWords.level(words.kinds(text, begin, end));
            if (level != 0) {
                return level == Recognition.WARNING && isSeverity(text, end) ? 0 : level;
            }
            i = begin;
        }
        return 0;
    }

    /**
     * Whether a level is that of the line and not of the alert: {@code [warning]}, {@code <Warning>}, {@code warning:}.
     *
     * @param text the line
     * @param end where the word ends
     * @return whether a mark says so
     */
    private static boolean isSeverity(RecogniserText text, int end) {
        int c = text.raw(end);
        return c == ']' || c == '>' || c == ':' || c == '|';
    }

    /**
     * The direction that the nearest words before an alert state, or else those behind it.
     *
     * @param text the line
     * @param start where the alert's words begin
     * @param end where they end
     * @return a direction, or 0
     */
    int direction(RecogniserText text, int start, int end) {
        int first = wordEnd(text, start);
        boolean begins = RecogniserWords.direction(words.kinds(text, start, first)) != 0;
        int before = directionBefore(text, begins ? first : start);
        return before != 0 ? before : directionBehind(text, end);
    }

    /**
     * The peer that sends is one from which this side receives.
     *
     * @param text the line
     * @param start where it begins
     * @return a direction, or 0
     */
    private int directionBefore(RecogniserText text, int start) {
        int i = start;
        int read = 0;
        for (int n = 0; n < MAX_WORDS && i > 0 && i > start - REACH; n++) {
            int arrow = arrow(text, i);
            if (arrow != 0 && read == 0) {
                return arrow;
            }
            int end = wordEndBefore(text, i, start);
            int begin = wordBegin(text, end);
            if (begin == end) {
                return read;
            }
            int kinds = words.kinds(text, begin, end);
            if (read == Recognition.SENT && (kinds & RecogniserWords.PEER) != 0) {
                return Recognition.RECEIVED;
            }
            boolean states = (kinds & RecogniserWords.BRACKETED) == 0 || isBracket(text.raw(begin - 1));
            read = read == 0 && states ? RecogniserWords.direction(kinds) : read;
            if (read == Recognition.RECEIVED) {
                return read;
            }
            i = begin;
        }
        return read;
    }

    /**
     * Whether a character opens a bracket, as in {@code (IN)}.
     *
     * @param c a character
     * @return whether it does
     */
    private static boolean isBracket(int c) {
        return c == '(' || c == '[' || c == '<';
    }

    /**
     * The arrows of a message trace: {@code <<< TLS 1.2, Alert}.
     *
     * @param text the line
     * @param before where the alert begins
     * @return a direction, or 0
     */
    private static int arrow(RecogniserText text, int before) {
        int i = before;
        while (i > 0 && i > before - 4 && !RecogniserText.isWord(text.raw(i - 1))) {
            i--;
            int c = text.raw(i);
            if (c == ';' && text.raw(i - 1) == 't' && text.raw(i - 3) == '&') {
                c = text.raw(i - 2) == 'l' ? '<' : '>';
            } else if (text.raw(i - 1) != c) {
                continue;
            }
            if (c == '<' || c == '>') {
                return c == '<' ? Recognition.RECEIVED : Recognition.SENT;
            }
        }
        return 0;
    }

    /**
     * The direction that the words behind an alert state.
     *
     * @param text the line
     * @param end an index behind the word
     * @return a direction, or 0
     */
    private int directionBehind(RecogniserText text, int end) {
        int i = end;
        boolean from = false;
        for (int n = 0; n < MAX_WORDS && i < end + REACH; n++) {
            int begin = wordBeginBehind(text, i, end + REACH);
            int wordEnd = wordEnd(text, begin);
            if (wordEnd == begin) {
                return 0;
            }
            int kinds = words.kinds(text, begin, wordEnd);
            if (from && (kinds & RecogniserWords.PEER) != 0) {
                return Recognition.RECEIVED;
            }
            int read = (kinds & RecogniserWords.ONLY_BEFORE) != 0 ? 0 : RecogniserWords.direction(kinds);
            if (read != 0) {
                return read == Recognition.SENT && isByPeer(text, wordEnd) ? Recognition.RECEIVED : read;
            }
            from = (kinds & RecogniserWords.FROM) != 0 || (from && (kinds & RecogniserWords.ARTICLE) != 0);
            i = wordEnd;
        }
        return 0;
    }

    /**
     * Whether the words behind a word are such as {@code by the peer}.
     *
     * @param text the line
     * @param behind where the word ends
     * @return whether they are
     */
    private boolean isByPeer(RecogniserText text, int behind) {
        int begin = text.skipSoft(behind);
        int end = wordEnd(text, begin);
        if ((words.kinds(text, begin, end) & RecogniserWords.FROM) == 0) {
            return false;
        }
        begin = text.skipSoft(end);
        end = wordEnd(text, begin);
        if ((words.kinds(text, begin, end) & RecogniserWords.ARTICLE) != 0) {
            begin = text.skipSoft(end);
            end = wordEnd(text, begin);
        }
        return (words.kinds(text, begin, end) & RecogniserWords.PEER) != 0;
    }

    /**
     * Where the next word begins.
     *
     * @param text the line
     * @param from an index
     * @param limit where to stop at the latest
     * @return an index
     */
    private static int wordBeginBehind(RecogniserText text, int from, int limit) {
        int i = from;
        while (i < limit && i < text.length() && !RecogniserText.isWord(text.look(i))) {
            i += text.width();
        }
        return i;
    }

    /**
     * Where a word ends.
     *
     * @param text the line
     * @param from an index
     * @return an index behind it
     */
    private static int wordEnd(RecogniserText text, int from) {
        int i = from;
        while (i < from + REACH && RecogniserText.isWord(text.raw(i))) {
            i++;
        }
        return i;
    }

    /**
     * Where the word before a place ends.
     *
     * @param text the line
     * @param from an index
     * @param start where it begins
     * @return an index behind it
     */
    private static int wordEndBefore(RecogniserText text, int from, int start) {
        int i = from;
        while (i > 0 && i > start - REACH && !RecogniserText.isWord(text.raw(i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * Where a word begins.
     *
     * @param text the line
     * @param end an index behind the word
     * @return an index
     */
    private static int wordBegin(RecogniserText text, int end) {
        int i = end;
        while (i > 0 && i > end - REACH && RecogniserText.isWord(text.raw(i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * Whether the word before a number says that it is something else than a code.
     *
     * @param text the line
     * @param from where the number begins
     * @return whether it does
     */
    boolean saysNoCode(RecogniserText text, int from) {
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
}
