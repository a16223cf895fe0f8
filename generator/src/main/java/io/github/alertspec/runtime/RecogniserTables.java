package io.github.alertspec.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and forms, made ready for reading lines. */
public final class RecogniserTables {
    /** The names. */
    private final RecogniserNames names = new RecogniserNames();

    /** The words that count or link. */
    private final RecogniserWords words;

    /** By code, whether an alert has it. */
    private final boolean[] known = new boolean[256];

    /** The forms. */
    private final RecogniserForm[] forms;

    /** How many families of forms there are. */
    private final int families;

    /** The words with which they begin. */
    private final RecogniserAnchors anchors;

    /**
     * Reads the rows that were made from a spec.
     *
     * @param nameRows for each name: text, code, number of the stack or 0, bit of the kind
     * @param formRows for each form what {@link RecogniserForm} reads
     * @param startRows for each group of starts, words that may stand before an anchor and numbers of forms
     * @param anchorRows for each anchor what {@link RecogniserAnchor} reads
     * @param wordRows for each word what {@link RecogniserWords} reads
     */
    public RecogniserTables(
            List<String> nameRows,
            List<String> formRows,
            List<String> startRows,
            List<String> anchorRows,
            List<String> wordRows) {
        words = new RecogniserWords(wordRows);
        for (String row : nameRows) {
            String[] fields = row.split("\t", -1);
            names.add(fields[0], number(fields[1]), number(fields[2]), number(fields[3]));
            known[number(fields[1])] = true;
        }
        Map<String, Integer> families = new HashMap<String, Integer>();
        forms = new RecogniserForm[formRows.size()];
        for (int f = 0; f < forms.length; f++) {
            forms[f] = RecogniserForm.of(formRows.get(f), f, families);
        }
        RecogniserStart[][] groups = new RecogniserStart[startRows.size()][];
        for (int g = 0; g < groups.length; g++) {
            String[] fields = startRows.get(g).split("\t", -1);
            groups[g] = new RecogniserStart[fields.length / 2];
            for (int i = 0; i < groups[g].length; i++) {
                groups[g][i] = new RecogniserStart(fields[2 * i], fields[2 * i + 1], forms);
            }
        }
        anchors = new RecogniserAnchors(anchorRows, groups);
        this.families = families.size();
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
     * How many families of forms there are: those of one take the same names.
     *
     * @return at least 0
     */
    int families() {
        return families;
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
}
