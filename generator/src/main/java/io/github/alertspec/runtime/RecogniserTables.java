package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and forms, made ready for reading lines. */
public final class RecogniserTables {
    /** The shortest words that are looked for. */
    static final int MIN_ANCHOR = 6;

    private static final int ENOUGH = 8;
    private static final String ESCAPED_BLANK = "%20";

    private final RecogniserNames names = new RecogniserNames();
    private final RecogniserForm[] forms;
    private final RecogniserAnchors anchors;
    private final int[][] formsOf;

    /**
     * Reads the rows that were made from a spec.
     *
     * @param nameRows for each name: text, code, number of the stack or 0, bit of the kind
     * @param formRows for each form what {@link RecogniserForm} reads
     */
    public RecogniserTables(List<String> nameRows, List<String> formRows) {
        List<String[]> rows = new ArrayList<String[]>();
        for (String row : nameRows) {
            String[] fields = row.split("\t", -1);
            rows.add(fields);
            names.add(fields[0], number(fields[1]), number(fields[2]), number(fields[3]));
        }
        Map<String, int[]> byAnchor = new LinkedHashMap<String, int[]>();
        forms = new RecogniserForm[formRows.size()];
        for (int f = 0; f < forms.length; f++) {
            forms[f] = RecogniserForm.of(formRows.get(f));
            String head = forms[f].head();
            boolean named = forms[f].program().startsWith("N", head.length());
            if (head.trim().length() >= MIN_ANCHOR || !named) {
                add(byAnchor, anchor(head), f);
            } else {
                for (String[] fields : rows) {
                    boolean takes = RecogniserNames.takes(forms[f], number(fields[2]), number(fields[3]));
                    if (takes && forms[f].allows(number(fields[1]))) {
                        add(byAnchor, anchor(head + fields[0]), f);
                    }
                }
            }
        }
        anchors = new RecogniserAnchors(new ArrayList<String>(byAnchor.keySet()));
        formsOf = byAnchor.values().toArray(new int[0][]);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static void add(Map<String, int[]> byAnchor, String anchor, int form) {
        if (anchor.length() < MIN_ANCHOR) {
            return;
        }
        put(byAnchor, anchor, form);
        if (anchor.indexOf(' ') >= 0) {
            put(byAnchor, anchor.replace(" ", ESCAPED_BLANK), form);
        }
    }

    private static void put(Map<String, int[]> byAnchor, String anchor, int form) {
        int[] known = byAnchor.get(anchor);
        int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = form;
        if (known == null || known[known.length - 1] != form) {
            byAnchor.put(anchor, more);
        }
    }

    /** The words up to where they are long enough and a blank could follow, without a mark that may stand apart. */
    private static String anchor(String head) {
        int end = head.length();
        for (int i = ENOUGH; i < end; i++) {
            if (!RecogniserText.isWord(head.charAt(i)) || !RecogniserText.isWord(head.charAt(i - 1))) {
                end = i;
            }
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
