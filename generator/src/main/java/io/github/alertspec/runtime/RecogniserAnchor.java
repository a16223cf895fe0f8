package io.github.alertspec.runtime;

/** Words with which forms begin: a window that is looked for, and what stands before it. */
final class RecogniserAnchor {
    /** What the blank of an anchor can be in a line, other than {@code %20}. */
    static final String JOINS = " _-+\t";

    /** Stands for any character. */
    static final char ANY = 'A';

    /** A blank in an address. */
    private static final String ESCAPED_BLANK = "%20";

    /** The words before the window. */
    private final String before;

    /** The words that are looked for. */
    private final String window;

    /** Finds all of them, where a search looks for a part. */
    private final RecogniserWindow whole;

    /** The letter or digit just before the window, or 0. */
    private final char last;

    /** How many characters at the begin may be any. */
    private final int opens;

    /** How many characters at the end may be any. */
    private final int closes;

    /** What may stand before the words. */
    private final RecogniserStart[] starts;

    /** Whether the words are those of a name in all forms. */
    private final boolean named;

    /** By form of which no other words stand before: the part at the last character of the window. */
    private int[] parts = new int[0];

    /**
     * Reads a row of the tables.
     *
     * @param row words before the window, the window, the number of what may stand before these words
     * @param groups by number, what may stand before words
     */
    RecogniserAnchor(String row, RecogniserStart[][] groups) {
        String[] fields = row.split("\t", -1);
        window = fields[1];
        whole = new RecogniserWindow(window);
        opens = fields[0].isEmpty() && window.charAt(0) == ANY ? 1 : 0;
        closes = window.charAt(window.length() - 1) == ANY ? 1 : 0;
        before = fields[0].isEmpty() || fields[0].charAt(0) != ANY ? fields[0] : fields[0].substring(1);
        char c = before.isEmpty() ? ANY : before.charAt(before.length() - 1);
        last = c != ANY && RecogniserText.isWord(c) ? c : 0;
        starts = groups[Integer.parseInt(fields[2])];
        boolean names = true;
        for (RecogniserStart start : starts) {
            names &= start.isNamed();
            if (start.words().isEmpty()) {
                parts = parts(start.forms());
            }
        }
        named = names;
    }

    /**
     * The part of each form that stands at the last character of the window; what is before need not be read again.
     *
     * @param forms that begin with these words
     * @return 0 for a form that is read from its begin
     */
    private int[] parts(RecogniserForm[] forms) {
        int[] all = new int[forms.length];
        String words = words();
        int end = words.length() - 1;
        char c = words.charAt(end);
        boolean plain = c < RecogniserEscapes.ASCII && c != ' ' && RecogniserEscapes.PLAIN[c] == c;
        for (int n = 0; n < all.length; n++) {
            all[n] = plain && forms[n].program().startsWith(words) ? end : 0;
        }
        return all;
    }

    /**
     * The words that are looked for.
     *
     * @return in lower case; a blank stands for what joins words
     */
    String window() {
        return window;
    }

    /**
     * The words up to the end of the window.
     *
     * @return in lower case; a blank stands for what joins words
     */
    String words() {
        String all = before + window.replace(ESCAPED_BLANK, " ");
        return all.substring(opens, all.length() - closes);
    }

    /**
     * How long the window is in a line.
     *
     * @return a number of characters, without one that may be any
     */
    int width() {
        return window.length() - closes;
    }

    /**
     * What may stand before the words.
     *
     * @return not to be changed
     */
    RecogniserStart[] starts() {
        return starts;
    }

    /**
     * Whether the words are those of a name in all forms.
     *
     * @return whether no form can begin here where no name does
     */
    boolean isNamed() {
        return named;
    }

    /**
     * The part of a form that stands at the last character of the window, if no other words stand before.
     *
     * @param form its place among the forms
     * @return 0 for a form that is read from its begin
     */
    int part(int form) {
        return parts[form];
    }

    /**
     * The letter or digit just before the window.
     *
     * @return a character in lower case, or 0 if there is none
     */
    char last() {
        return last;
    }

    /**
     * Tells a listener of the starts that stand before the window.
     *
     * @param bytes holds the range
     * @param at where the window begins
     * @param from where the range begins
     * @param listener is told
     */
    void tell(byte[] bytes, int at, int from, RecogniserAnchors.Listener listener) {
        int begin = begin(bytes, at, from);
        if (begin < 0 || !listener.mayBegin(this, begin)) {
            return;
        }
        for (RecogniserStart start : starts) {
            boolean bare = start.words().isEmpty();
            int first = bare ? begin : RecogniserStart.before(start.words(), bytes, begin, from);
            if (first >= 0) {
                listener.found(this, start, first, bare ? at + width() - 1 : begin);
            }
        }
    }

    /**
     * Whether the window stands at a place.
     *
     * @param bytes holds the line
     * @param at the place
     * @param from where the line begins
     * @param to where the line ends
     * @return whether all of it does
     */
    boolean isWindowAt(byte[] bytes, int at, int from, int to) {
        return whole.isAt(bytes, at, from, to);
    }

    /**
     * Where the words begin of which a window is a part.
     *
     * @param bytes holds the line
     * @param at where the window begins
     * @param from where the line begins
     * @return an index, or -1 if other words stand before the window
     */
    int begin(byte[] bytes, int at, int from) {
        return before.isEmpty() ? at + opens : RecogniserStart.before(before, bytes, at, from);
    }

    /**
     * Whether a character of a line is that of an anchor.
     *
     * @param expected of the anchor
     * @param c of the line
     * @return whether letter case or what joins words is the only difference
     */
    static boolean matches(char expected, int c) {
        if (expected == ' ') {
            return JOINS.indexOf(c) >= 0;
        }
        return c == expected || (expected >= 'a' && expected <= 'z' && c == expected - 32);
    }
}
