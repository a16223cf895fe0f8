package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and forms, made ready for reading lines. */
public final class RecogniserTables {
    /** The shortest words that are looked for. */
    static final int MIN_ANCHOR = 6;

    /** Words of this length are enough to look for. */
    private static final int ENOUGH = 12;

    /** Words of this length are enough before a punctuation mark. */
    private static final int ENOUGH_BEFORE_MARK = 8;

    /** What can stand between a mark and a name: a name may be quoted. */
    private static final String[] AFTER_MARK = {"", " ", "\"", " \"", " '", " `"};

    /** What can stand between a word and a name. */
    private static final String[] AFTER_WORD = {" ", " \"", " '", " `"};

    /** A blank in an address. */
    private static final String ESCAPED_BLANK = "%20";

    /** The names. */
    private final RecogniserNames names = new RecogniserNames();

    /** The words that count or link. */
    private final RecogniserWords words;

    /** By code, whether an alert has it. */
    private final boolean[] known = new boolean[256];

    /** The forms. */
    private final RecogniserForm[] forms;

    /** The words with which they begin. */
    private final RecogniserAnchors anchors;

    /** By anchor, the forms that begin with it. */
    private final int[][] formsOf;

    /**
     * Reads the rows that were made from a spec.
     *
     * @param nameRows for each name: text, code, number of the stack or 0, bit of the kind
     * @param formRows for each form what {@link RecogniserForm} reads
     * @param wordRows for each word what {@link RecogniserWords} reads
     */
    public RecogniserTables(List<String> nameRows, List<String> formRows, List<String> wordRows) {
        words = new RecogniserWords(wordRows);
        List<String[]> rows = new ArrayList<String[]>();
        for (String row : nameRows) {
            String[] fields = row.split("\t", -1);
            rows.add(fields);
            names.add(fields[0], number(fields[1]), number(fields[2]), number(fields[3]));
            known[number(fields[1])] = true;
        }
        Map<String, int[]> byAnchor = new LinkedHashMap<String, int[]>();
        Map<String, Integer> families = new HashMap<String, Integer>();
        forms = new RecogniserForm[formRows.size()];
        for (int f = 0; f < forms.length; f++) {
            forms[f] = RecogniserForm.of(formRows.get(f), f, families);
            String head = forms[f].head();
            boolean named = forms[f].program().startsWith("N", head.length());
            if (head.trim().length() >= ENOUGH_BEFORE_MARK || !named) {
                add(byAnchor, anchor(head), f);
            } else {
                for (String[] fields : rows) {
                    boolean takes = RecogniserNames.takes(forms[f], number(fields[2]), number(fields[3]));
                    if (takes && forms[f].allows(number(fields[1]))) {
                        for (String start : starts(head)) {
                            add(byAnchor, anchor(start + fields[0]), f);
                        }
                    }
                }
            }
        }
        anchors = new RecogniserAnchors(new ArrayList<String>(byAnchor.keySet()));
        formsOf = byAnchor.values().toArray(new int[0][]);
        for (int[] numbers : formsOf) {
            sort(numbers);
        }
    }

    /**
     * The ways in which short words before a name can end: {@code alert unknown_ca}, {@code alert "unknown_ca"}, and
     * {@code alert:unknown_ca} where the last of them is a mark.
     *
     * @param head words in lower case, or none
     * @return the same with each of these ends
     */
    private static List<String> starts(String head) {
        List<String> starts = new ArrayList<String>();
        String words = head.trim();
        boolean letters = !words.isEmpty() && RecogniserText.isWord(words.charAt(0));
        if (!letters || words.length() >= ENOUGH_BEFORE_MARK - 1) {
            starts.add(head);
            return starts;
        }
        boolean mark = !RecogniserText.isWord(words.charAt(words.length() - 1));
        for (String end : mark ? AFTER_MARK : AFTER_WORD) {
            starts.add(words + end);
        }
        return starts;
    }

    /**
     * Those that begin alike side by side, so that what fails for one need not be tried for the next.
     *
     * @param numbers of forms
     */
    private void sort(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            int number = numbers[i];
            int k = i;
            while (k > 0 && forms[numbers[k - 1]].program().compareTo(forms[number].program()) > 0) {
                numbers[k] = numbers[k - 1];
                k--;
            }
            numbers[k] = number;
        }
    }

    /**
     * Reads a number.
     *
     * @param digits decimal digits
     * @return its value
     */
    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /**
     * Adds an anchor of a form, and what it looks like in an address.
     *
     * @param byAnchor is added to
     * @param anchor its words
     * @param form its number
     */
    private static void add(Map<String, int[]> byAnchor, String anchor, int form) {
        if (anchor.length() < MIN_ANCHOR) {
            return;
        }
        put(byAnchor, anchor, form);
        boolean quoted = anchor.indexOf('"') >= 0 || anchor.indexOf('\'') >= 0 || anchor.indexOf('`') >= 0;
        if (anchor.indexOf(' ') >= 0 && !quoted) {
            put(byAnchor, anchor.replace(" ", ESCAPED_BLANK), form);
        }
    }

    /**
     * Adds an anchor of a form.
     *
     * @param byAnchor is added to
     * @param anchor its words
     * @param form its number
     */
    private static void put(Map<String, int[]> byAnchor, String anchor, int form) {
        int[] known = byAnchor.get(anchor);
        int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = form;
        if (known == null || known[known.length - 1] != form) {
            byAnchor.put(anchor, more);
        }
    }

    /**
     * The words up to where they are long enough and a blank could follow, without a mark that may stand apart.
     *
     * @param head words in lower case
     * @return what is looked for
     */
    private static String anchor(String head) {
        int end = head.length();
        for (int i = ENOUGH_BEFORE_MARK; i < end; i++) {
            boolean mark = !RecogniserText.isWord(head.charAt(i)) && (head.charAt(i) != ' ' || i >= ENOUGH);
            end = mark ? i : end;
        }
        String words = head.substring(0, end).trim();
        int last = words.length() - 1;
        return last > MIN_ANCHOR && ":,=".indexOf(words.charAt(last)) >= 0
                ? words.substring(0, last).trim()
                : words;
    }

    /**
     * The names.
     *
     * @return the tree of them
     */
    RecogniserNames names() {
        return names;
    }

    /**
     * The words that state level and direction, or only link.
     *
     * @return what knows them
     */
    RecogniserWords words() {
        return words;
    }

    /**
     * Whether an alert has a code.
     *
     * @param code 0 to 255
     * @return whether there is a name for it
     */
    boolean isKnown(int code) {
        return known[code];
    }

    /**
     * A form.
     *
     * @param number from 0
     * @return the form
     */
    RecogniserForm form(int number) {
        return forms[number];
    }

    /**
     * The words with which forms begin.
     *
     * @return what finds them
     */
    RecogniserAnchors anchors() {
        return anchors;
    }

    /**
     * The forms that begin with an anchor.
     *
     * @param anchor its number
     * @return their numbers
     */
    int[] formsOf(int anchor) {
        return formsOf[anchor];
    }
}
