package io.github.alertspec.runtime;

/** Words that state the level or the direction of an alert. */
final class RecogniserContext {
    private static final int REACH = 48;
    private static final int MAX_WORDS = 8;

    private static final String FATAL = " fatal fatals levelfatal ";
    private static final String WARNING = " warning warn levelwarning ";
    private static final String RECEIVED =
            " received receive receives receiving recv recvd read reads reading got in rx incoming inbound ";
    private static final String SENT =
            " sent send sends sending write writes writing wrote out tx outgoing outbound generated generating raised raising ";
    private static final String PEERS = " peer remote server client party endpoint side backend upstream host ";

    private RecogniserContext() {}

    /**
     * The level that a word states.
     *
     * @param text the line
     * @param from where the word begins
     * @param to where it ends
     * @return a level, or 0
     */
    static int levelOf(RecogniserText text, int from, int to) {
        if (to - from == 1) {
            int digit = text.raw(from) - '0';
            return digit == Recognition.WARNING || digit == Recognition.FATAL ? digit : 0;
        }
        return isOneOf(FATAL, text, from, to)
                ? Recognition.FATAL
                : isOneOf(WARNING, text, from, to) ? Recognition.WARNING : 0;
    }

    /**
     * The direction that a word states.
     *
     * @param text the line
     * @param from where the word begins
     * @param to where it ends
     * @return a direction, or 0
     */
    static int directionOf(RecogniserText text, int from, int to) {
        return isOneOf(RECEIVED, text, from, to)
                ? Recognition.RECEIVED
                : isOneOf(SENT, text, from, to) ? Recognition.SENT : 0;
    }

    /**
     * Whether a word of the line is in a list.
     *
     * @param words each between blanks
     * @param text the line
     * @param from where the word begins
     * @param to where it ends
     * @return whether it is
     */
    static boolean isOneOf(String words, RecogniserText text, int from, int to) {
        int first = text.look(from);
        for (int at = words.indexOf(' '); at >= 0 && at + 1 < words.length(); at = words.indexOf(' ', at + 1)) {
            if (words.charAt(at + 1) == first) {
                int i = from;
                int k = at + 1;
                while (i < to && text.look(i) == words.charAt(k)) {
                    i += text.width();
                    k++;
                }
                if (i >= to && words.charAt(k) == ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The level that the words just before or behind an alert state.
     *
     * @param text the line
     * @param start where the alert's words begin
     * @param end where they end
     * @return a level, or 0
     */
    static int level(RecogniserText text, int start, int end) {
        int i = start;
        for (int n = 0; n < 3; n++) {
            int wordEnd = before(text, i, start);
            int wordStart = wordStart(text, wordEnd);
            if (wordStart == wordEnd) {
                break;
            }
            if (wordEnd - wordStart > 1 && levelOf(text, wordStart, wordEnd) != 0) {
                return levelOf(text, wordStart, wordEnd);
            }
            i = wordStart;
        }
        return 0;
    }

    /**
     * The direction that the nearest words before an alert state, or else those behind it.
     *
     * @param text the line
     * @param start where the alert's words begin
     * @param end where they end
     * @return a direction, or 0
     */
    static int direction(RecogniserText text, int start, int end) {
        int left = leftwards(text, start);
        return left != 0 ? left : rightwards(text, end);
    }

    private static int leftwards(RecogniserText text, int start) {
        int i = start;
        int read = 0;
        for (int n = 0; n < MAX_WORDS && i > 0 && i > start - REACH; n++) {
            int arrow = arrow(text, i);
            if (arrow != 0 && read == 0) {
                return arrow;
            }
            int wordEnd = before(text, i, start);
            int wordStart = wordStart(text, wordEnd);
            if (wordStart == wordEnd) {
                return read;
            }
            if (read == Recognition.SENT && isOneOf(PEERS, text, wordStart, wordEnd)) {
                return Recognition.RECEIVED;
            }
            if (read == 0) {
                read = directionOf(text, wordStart, wordEnd);
                if (read == Recognition.RECEIVED) {
                    return read;
                }
            }
            i = wordStart;
        }
        return read;
    }

    /** The arrows of a message trace: {@code <<< TLS 1.2, Alert}. */
    private static int arrow(RecogniserText text, int before) {
        int i = before;
        while (i > 0 && i > before - 4 && !RecogniserText.isWord(text.raw(i - 1))) {
            i--;
            int c = text.raw(i);
            if ((c == '<' || c == '>') && text.raw(i - 1) == c) {
                return c == '<' ? Recognition.RECEIVED : Recognition.SENT;
            }
        }
        return 0;
    }

    private static int rightwards(RecogniserText text, int end) {
        int i = end;
        boolean from = false;
        for (int n = 0; n < MAX_WORDS && i < end + REACH; n++) {
            while (i < end + REACH && i < text.length() && !RecogniserText.isWord(text.look(i))) {
                i += text.width();
            }
            int wordEnd = i;
            while (wordEnd < end + REACH && RecogniserText.isWord(text.look(wordEnd))) {
                wordEnd += text.width();
            }
            if (wordEnd == i) {
                return 0;
            }
            if (from && isOneOf(PEERS, text, i, wordEnd)) {
                return Recognition.RECEIVED;
            }
            int read = directionOf(text, i, wordEnd);
            boolean preposition = read != 0 && wordEnd - i <= 3 && isOneOf(" in out got ", text, i, wordEnd);
            if (read != 0 && !preposition) {
                return read == Recognition.SENT && byPeer(text, wordEnd) ? Recognition.RECEIVED : read;
            }
            from = isOneOf(" from by ", text, i, wordEnd) || from && isOneOf(" the ", text, i, wordEnd);
            i = wordEnd;
        }
        return 0;
    }

    private static boolean byPeer(RecogniserText text, int from) {
        int i = text.skipSoft(from);
        if (!isOneOf(" by from ", text, i, Math.min(i + wordLength(text, i), text.length()))) {
            return false;
        }
        i = text.skipSoft(i + wordLength(text, i));
        if (isOneOf(" the ", text, i, i + wordLength(text, i))) {
            i = text.skipSoft(i + wordLength(text, i));
        }
        return isOneOf(PEERS, text, i, i + wordLength(text, i));
    }

    private static int wordLength(RecogniserText text, int from) {
        int i = from;
        while (i < from + REACH && RecogniserText.isWord(text.raw(i))) {
            i++;
        }
        return i - from;
    }

    private static int before(RecogniserText text, int from, int start) {
        int i = from;
        while (i > 0 && i > start - REACH && !RecogniserText.isWord(text.raw(i - 1))) {
            i--;
        }
        return i;
    }

    private static int wordStart(RecogniserText text, int end) {
        int i = end;
        while (i > 0 && i > end - REACH && RecogniserText.isWord(text.raw(i - 1))) {
            i--;
        }
        return i;
    }
}
