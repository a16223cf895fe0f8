package io.github.alertspec.runtime;

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

    /** The number of slots; a power of two, and many more than there are words. */
    private static final int SIZE = 1 << 10;

    /** That of String.hashCode. */
    private static final int FACTOR = 31;

    /** By slot, a word. */
    private static final String[] WORDS = new String[SIZE];

    /** By slot, the bits of its kinds. */
    private static final int[] KINDS = new int[SIZE];

    static {
        add(LINK, "a an alert alerts alertdescription alertlevel alertmessage alertmessagepayload and as at by client");
        add(LINK, "code crypto desc description dtls endpoint error following for from has in id is its level message");
        add(LINK, "messages msg name num number occurred of on other party payload peer protocol reason record remote");
        add(LINK, "server side ssl ssl3 sslv3 state that the this tls tlsv1 to type v1 v2 v3 value was while with");
        add(LINK, "0 1 2 3 parameter");
        add(FATAL, "fatal levelfatal");
        add(WARNING, "warning levelwarning");
        add(RECEIVED, "received receive receives receiving recv recvd read reads reading got in rx incoming inbound");
        add(SENT, "sent send sends sending write writes writing wrote out tx outgoing outbound");
        add(SENT, "generated generating raised raising");
        add(PEER, "peer remote server client party endpoint side backend upstream host");
        add(FROM, "from by");
        add(ARTICLE, "the a");
        add(NO_CODE, "level length len version tls ssl tlsv sslv v");
        add(ONLY_BEFORE, "in out got");
        add(BRACKETED, "in out");
    }

    /** Not to be made. */
    private RecogniserWords() {}

    /**
     * Adds words.
     *
     * @param kind the bit
     * @param words in lower case, between blanks
     */
    private static void add(int kind, String words) {
        for (String word : words.split(" ", 0)) {
            int slot = slot(word.hashCode());
            while (WORDS[slot] != null && !WORDS[slot].equals(word)) {
                slot = slot + 1 & SIZE - 1;
            }
            WORDS[slot] = word;
            KINDS[slot] |= kind;
        }
    }

    /**
     * Where the search for a word begins.
     *
     * @param hash of a word
     * @return a slot
     */
    private static int slot(int hash) {
        return (hash ^ hash >>> 10) & SIZE - 1;
    }

    /**
     * What a word of the line is.
     *
     * @param text the line
     * @param from where the word begins
     * @param to where it ends
     * @return the bits of its kinds, 0 for a word that is none of them
     */
    static int kinds(RecogniserText text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i += text.width()) {
            hash = hash * FACTOR + text.look(i);
        }
        int slot = slot(hash);
        while (WORDS[slot] != null) {
            if (isSame(WORDS[slot], text, from, to)) {
                return KINDS[slot];
            }
            slot = slot + 1 & SIZE - 1;
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
