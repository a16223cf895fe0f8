package io.github.alertspec.runtime;

import java.util.Map;

/**
 * One form in which a line reports an alert: its words in lower case, and upper-case letters for what varies.
 *
 * <p>A space stands for any run of blanks, underscores, hyphens, quotes and escapes, also for none.
 */
final class RecogniserForm {
    /** The letters of what can vary: a name, a code and so on */
    static final String LETTERS = "NCSHUVQORDLWAKT";

    /** What the letters stand for, in their order. */
    private static final String[] WORDS = {
        "{name}",
        "{code}",
        "{signed}",
        "{hex}",
        "{curl}",
        "{curl-hex}",
        "{quic}",
        "{openssl}",
        "{reason}",
        "{number}",
        "{level}",
        "{direction}",
        "{any}",
        "{link}",
        "{other}"
    };

    /** The number of codes there are. */
    private static final int CODES = 256;

    /** What a line of the form says: A, U or X. */
    private final char says;

    /** The level that the words imply. */
    private final int level;

    /** The direction that the words imply. */
    private final int direction;

    /** Whose form it is. */
    private final int stack;

    /** The kinds of names that it takes. */
    private final int kinds;

    /** The code that the words imply. */
    private final int code;

    /** By code, whether the form is limited to it; empty if to none. */
    private final boolean[] only;

    /** What is matched. */
    private final String program;

    /** The same, part by part. */
    private final char[] parts;

    /** Its place in the tables. */
    private final int number;

    /** The number of its family. */
    private final int family;

    /**
     * Takes the fields of a row.
     *
     * @param fields of the row
     * @param number its place in the tables
     * @param family the number of its family
     */
    private RecogniserForm(String[] fields, int number, int family) {
        this.number = number;
        this.family = family;
        says = fields[0].charAt(0);
        level = fields[0].charAt(1) - '0';
        direction = fields[0].charAt(2) - '0';
        stack = Integer.parseInt(fields[1]);
        kinds = Integer.parseInt(fields[2]);
        code = Integer.parseInt(fields[3]);
        only = new boolean[fields[4].isEmpty() ? 0 : CODES];
        if (!fields[4].isEmpty()) {
            for (String each : fields[4].split(",", 0)) {
                only[Integer.parseInt(each)] = true;
            }
        }
        program = fields[5];
        parts = program.toCharArray();
    }

    /**
     * Reads one row of the tables.
     *
     * @param row what it says, its level and direction; stack; kinds of names; code; codes it is limited to; program
     * @param number its place in the tables
     * @param families by which names they take, the forms so far; is added to
     * @return the form
     */
    static RecogniserForm of(String row, int number, Map<String, Integer> families) {
        String[] fields = row.split("\t", -1);
        String names = fields[1] + ' ' + fields[2] + ' ' + fields[4] + ' ' + fields[5].startsWith("N");
        Integer family = families.get(names);
        if (family == null) {
            family = families.size();
            families.put(names, family);
        }
        return new RecogniserForm(fields, number, family);
    }

    /**
     * Whether the form is a trap: words that look like an alert and are none.
     *
     * @return whether what it covers is left out
     */
    boolean isTrap() {
        return says == 'X';
    }

    /**
     * Whether the form says that an alert happened, but not which one.
     *
     * @return whether it has no code
     */
    boolean isUnspecified() {
        return says == 'U';
    }

    /**
     * The level that the words imply.
     *
     * @return a level, 0 for none, or 3 for that of a word nearby
     */
    int level() {
        return level;
    }

    /**
     * The direction that the words imply.
     *
     * @return a direction, 0 for none, or 3 for that of a word nearby
     */
    int direction() {
        return direction;
    }

    /**
     * Whose form it is.
     *
     * @return the number of a stack, from 1, or 0
     */
    int stack() {
        return stack;
    }

    /**
     * The kinds of names that it takes.
     *
     * @return one bit for each kind
     */
    int kinds() {
        return kinds;
    }

    /**
     * The code that the words imply.
     *
     * @return a code, or -1 where the line gives it
     */
    int code() {
        return code;
    }

    /**
     * Whether it is a form of that alert.
     *
     * @param alert a code
     * @return whether the form is not limited to others
     */
    boolean allows(int alert) {
        return only.length == 0 || alert < 0 || only[alert];
    }

    /**
     * Forms of one family take the same names.
     *
     * @return a number
     */
    int family() {
        return family;
    }

    /**
     * How many parts are read as those of another form are: they are the same, take the same names, can be read in one
     * way. Of a letter it matters whether the part behind it is one.
     *
     * @param other a form
     * @return at least 0
     */
    int shared(RecogniserForm other) {
        int n = 0;
        boolean sameNames = family == other.family && code == other.code;
        while (n + 1 < Math.min(parts.length, other.parts.length)
                && parts[n] == other.parts[n]
                && parts[n + 1] == other.parts[n + 1]
                && parts[n] != 'A'
                && parts[n] != 'K'
                && (sameNames || parts[n] < 'A' || parts[n] > 'Z')) {
            n++;
        }
        return n;
    }

    /**
     * Whether words stand before the name that the form takes: they make sure that a registered name is meant, although
     * the stack has words of its own.
     *
     * @return false for a form that begins with a name
     */
    boolean hasWordsBeforeName() {
        return parts.length > 0 && parts[0] != 'N';
    }

    /**
     * Its place in the tables; of two that say the same the first counts.
     *
     * @return from 0
     */
    int number() {
        return number;
    }

    /**
     * What is matched.
     *
     * @return words and letters
     */
    String program() {
        return program;
    }

    /**
     * The same, part by part.
     *
     * @return words and letters, not to be changed
     */
    char[] parts() {
        return parts;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < program.length(); i++) {
            int letter = LETTERS.indexOf(program.charAt(i));
            if (letter < 0) {
                text.append(program.charAt(i));
            } else {
                text.append(WORDS[letter]);
            }
        }
        return text.toString();
    }
}
