package io.github.alertspec.runtime;

/** Words with which forms begin: a window that is looked for, and what stands before it. */
final class RecogniserAnchor {
    /** What the blank of an anchor can be in a line, other than {@code %20}. */
    static final String JOINS = " _-+\t";

    /** Stands for any character. */
    static final char ANY = 'A';

    /** A blank in an address. */
    private static final String ESCAPED_BLANK = "%20";

    /** So many characters may join two words. */
    private static final int MAX_JOINS = 40;

    /** The words before the window. */
    private final String before;

    /** The words that are looked for. */
    private final String window;

    /** The letter or digit just before the window, or 0. */
    private final char last;

    /** How many characters at the begin may be any. */
    private final int opens;

    /** How many characters at the end may be any. */
    private final int closes;

    /** The numbers of the forms. */
    private final int[] forms;

    /**
     * Reads a row of the tables.
     *
     * @param row words before the window, the window, numbers of forms
     */
    RecogniserAnchor(String row) {
        String[] fields = row.split("\t", -1);
        before = fields[0];
        window = fields[1];
        char c = before.isEmpty() ? ANY : before.charAt(before.length() - 1);
        last = c != ANY && RecogniserText.isWord(c) ? c : 0;
        opens = (before + window).charAt(0) == ANY ? 1 : 0;
        closes = window.charAt(window.length() - 1) == ANY ? 1 : 0;
        String[] numbers = fields[2].split(",", -1);
        forms = new int[numbers.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = Integer.parseInt(numbers[i]);
        }
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
     * The forms that may begin with these words.
     *
     * @return their numbers
     */
    int[] forms() {
        return forms;
    }

    /**
     * Whether the window may stand behind a character.
     *
     * @param c of the line
     * @return false only if the words before the window end with another one
     */
    boolean mayStandBehind(int c) {
        return last == 0 || matches(last, c);
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
        if (at + (before.isEmpty() ? opens : 0) < from || at + window.length() - closes > to) {
            return false;
        }
        for (int k = 0; k < window.length(); k++) {
            char c = window.charAt(k);
            if (c != ANY && !matches(c, bytes[at + k])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the words begin of which a window is a part.
     *
     * @param bytes holds the line
     * @param at where the window begins
     * @param from where the line begins
     * @return an index, or -1 if other words stand before the window
     */
    int start(byte[] bytes, int at, int from) {
        return before.isEmpty() ? at + opens : startBefore(bytes, at, from);
    }

    /**
     * Where the words before the window begin. Where they have a blank or a mark, there may be several blanks.
     *
     * @param bytes holds the line
     * @param at where the window begins
     * @param from where the line begins
     * @return an index, or -1 if they do not stand here
     */
    private int startBefore(byte[] bytes, int at, int from) {
        int i = at;
        for (int k = before.length() - 1; k >= opens; k--) {
            char c = before.charAt(k);
            if (!RecogniserText.isWord(c)) {
                i = joinsBefore(bytes, i, from);
            }
            if (c != ' ') {
                i--;
                if (i < from || !matches(c, bytes[i])) {
                    return -1;
                }
                i = RecogniserText.isWord(c) || k == opens ? i : joinsBefore(bytes, i, from);
            }
        }
        return i;
    }

    /**
     * Where what joins words begins.
     *
     * @param bytes holds the line
     * @param behind where it ends
     * @param from where the line begins
     * @return an index
     */
    private static int joinsBefore(byte[] bytes, int behind, int from) {
        int i = behind;
        while (i > from && i > behind - MAX_JOINS) {
            boolean escaped = i - 3 >= from && bytes[i - 3] == '%' && bytes[i - 2] == '2' && bytes[i - 1] == '0';
            if (!escaped && !isSoft(bytes[i - 1])) {
                break;
            }
            i -= escaped ? 3 : 1;
        }
        return i;
    }

    /**
     * Whether a character counts as a blank.
     *
     * @param c of the line
     * @return whether it does
     */
    private static boolean isSoft(byte c) {
        return c >= 0 && RecogniserEscapes.PLAIN[c] == RecogniserText.SOFT;
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
