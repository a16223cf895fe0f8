package io.github.alertspec.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and forms, made ready for reading lines. */
public final class RecogniserTables {
    /** The names. */
    private final RecogniserNames names = new RecogniserNames();

    /** By code, whether an alert has it. */
    private final boolean[] known = new boolean[256];

    /** The forms. */
    private final RecogniserForm[] forms;

    /** The words with which they begin. */
    private final RecogniserAnchors anchors;

    /** By anchor and form, the part at the last character of its window. */
    private final int[][] partsOf;

    /**
     * Reads the rows that were made from a spec.
     *
     * @param nameRows for each name: text, code, number of the stack or 0, bit of the kind
     * @param formRows for each form what {@link RecogniserForm} reads
     * @param anchorRows for each anchor what {@link RecogniserAnchor} reads
     */
    public RecogniserTables(List<String> nameRows, List<String> formRows, List<String> anchorRows) {
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
        anchors = new RecogniserAnchors(anchorRows);
        partsOf = new int[anchors.size()][];
        for (int a = 0; a < anchors.size(); a++) {
            RecogniserAnchor anchor = anchors.anchor(a);
            sort(anchor.forms());
            partsOf[a] = parts(anchor.words(), anchor.forms());
        }
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
     * The part of each form that stands at the last character of a window; what is before that need not be read again.
     *
     * @param words of the anchor
     * @param numbers of the forms
     * @return 0 for a form that is read from its begin
     */
    private int[] parts(String words, int[] numbers) {
        int[] parts = new int[numbers.length];
        int last = words.length() - 1;
        char c = words.charAt(last);
        boolean plain = c < RecogniserEscapes.ASCII && c != ' ' && RecogniserEscapes.PLAIN[c] == c;
        for (int n = 0; n < parts.length; n++) {
            parts[n] = plain && forms[numbers[n]].program().startsWith(words) ? last : 0;
        }
        return parts;
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
        return anchors.anchor(anchor).forms();
    }

    /**
     * For each of these forms the part of it that stands at the last character of the window.
     *
     * @param anchor its number
     * @return 0 for a form that is read from its begin
     */
    int[] partsOf(int anchor) {
        return partsOf[anchor];
    }
}
