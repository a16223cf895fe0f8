package io.github.alertspec.runtime;

import java.util.List;

/** The words by which a line states level and direction of an alert, and those that link such words. */
final class RecogniserWords {
    /** A word that only links. */
    static final int LINK = 1;

    /** States level fatal. */
    static final int FATAL = 2;

    /** States level warning. */
    static final int WARNING = 4;

    /** States that the alert was received. */
    static final int RECEIVED = 8;

    /** States that the alert was sent. */
    static final int SENT = 16;

    /** Names the other side. */
    static final int PEER = 32;

    /** Comes before the other side, where that is the one who sent. */
    static final int FROM = 64;

    /** An article. */
    static final int ARTICLE = 128;

    /** Says that a number behind it is no code. */
    static final int NO_CODE = 256;

    /** States a direction only before an alert; behind it the word is too common. */
    static final int ONLY_BEFORE = 512;

    /** States a direction only behind a bracket; elsewhere the word is too common. */
    static final int BRACKETED = 1024;

    /** So many slots there are for each word, so that most searches end at once. */
    private static final int SPARE = 8;

    /** That of String.hashCode. */
    private static final int FACTOR = 31;

    /** By slot, a word, or null. */
    private final String[] words;

    /** By slot, the bits of its kinds. */
    private final int[] kinds;

    /**
     * Reads the rows that were made from a spec.
     *
     * @param rows for each word the word in lower case and the bits of its kinds
     */
    RecogniserWords(List<String> rows) {
        int size = Integer.highestOneBit(rows.size() + 1) * SPARE;
        words = new String[size];
        kinds = new int[size];
        for (String row : rows) {
            int tab = row.indexOf('\t');
            add(row.substring(0, tab), Integer.parseInt(row.substring(tab + 1)));
        }
    }

    /**
     * Adds a word.
     *
     * @param word in lower case
     * @param bits of its kinds
     */
    private void add(String word, int bits) {
        int slot = slot(word.hashCode());
        while (words[slot] != null && !words[slot].equals(word)) {
            slot = slot + 1 & words.length - 1;
        }
        words[slot] = word;
        kinds[slot] |= bits;
    }

    /**
     * Where the search for a word begins.
     *
     * @param hash of a word
     * @return a slot
     */
    private int slot(int hash) {
        return (hash ^ hash >>> 10) & words.length - 1;
    }

    /**
     * What a word of the line is.
     *
     * @param text the line
     * @param from where the word begins
     * @param to where it ends
     * @return the bits of its kinds, 0 for a word that is none of them
     */
    int kinds(RecogniserText text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i += text.width()) {
            hash = hash * FACTOR + text.look(i);
        }
        int slot = slot(hash);
        while (words[slot] != null) {
            if (isSame(words[slot], text, from, to)) {
                return kinds[slot];
            }
            slot = slot + 1 & words.length - 1;
        }
        return 0;
    }

    /**
     * Whether a word of the line is this one.
     *
     * @param word in lower case
     * @param text the line
     * @param from where it begins
     * @param to where it ends
     * @return whether it is
     */
    private static boolean isSame(String word, RecogniserText text, int from, int to) {
        int i = from;
        for (int k = 0; k < word.length(); k++) {
            if (i >= to || text.look(i) != word.charAt(k)) {
                return false;
            }
            i += text.width();
        }
        return i >= to;
    }

    /**
     * The level that a word states.
     *
     * @param kinds of the word
     * @return a level, or 0
     */
    static int level(int kinds) {
        return (kinds & FATAL) != 0 ? Recognition.FATAL : (kinds & WARNING) != 0 ? Recognition.WARNING : 0;
    }

    /**
     * The direction that a word states.
     *
     * @param kinds of the word
     * @return a direction, or 0
     */
    static int direction(int kinds) {
        return (kinds & RECEIVED) != 0 ? Recognition.RECEIVED : (kinds & SENT) != 0 ? Recognition.SENT : 0;
    }
}
