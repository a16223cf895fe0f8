package io.github.alertspec.runtime;

/** Words before an anchor, with which forms begin, and these forms. */
final class RecogniserStart {
    /** So many characters may join two words. */
    private static final int MAX_JOINS = 40;

    /** The words. */
    private final String words;

    /** The forms, those that begin alike side by side. */
    private final RecogniserForm[] forms;

    /** By form, the part that stands behind the words. */
    private final int[] parts;

    /** By form, how many parts it has in common with the one before. */
    private final int[] shared;

    /** Whether a name stands behind the words in all forms. */
    private final boolean named;

    /**
     * Words and forms.
     *
     * @param words in lower case, or none
     * @param numbers of the forms, between commas
     * @param all the forms of the tables
     */
    RecogniserStart(String words, String numbers, RecogniserForm[] all) {
        this.words = words;
        String[] fields = numbers.split(",", -1);
        forms = new RecogniserForm[fields.length];
        for (int i = 0; i < forms.length; i++) {
            RecogniserForm form = all[Integer.parseInt(fields[i])];
            int k = i;
            while (k > 0 && forms[k - 1].program().compareTo(form.program()) > 0) {
                forms[k] = forms[k - 1];
                k--;
            }
            forms[k] = form;
        }
        parts = new int[forms.length];
        shared = new int[forms.length];
        boolean names = true;
        for (int i = 0; i < forms.length; i++) {
            parts[i] = forms[i].program().startsWith(words) ? words.length() : 0;
            shared[i] = i == 0 ? 0 : forms[i].shared(forms[i - 1]);
            names &= forms[i].program().startsWith(words + "N");
        }
        named = names;
    }

    /**
     * The words.
     *
     * @return in lower case, or none
     */
    String words() {
        return words;
    }

    /**
     * Whether a name stands behind the words in all forms.
     *
     * @return whether none is of a form without one
     */
    boolean isNamed() {
        return named;
    }

    /**
     * The forms, those that begin alike side by side.
     *
     * @return not to be changed
     */
    RecogniserForm[] forms() {
        return forms;
    }

    /**
     * The part of a form that stands behind the words.
     *
     * @param form its place among the forms
     * @return 0 for a form that is read from its begin
     */
    int part(int form) {
        return parts[form];
    }

    /**
     * How many parts of a form are read as those of the form before it.
     *
     * @param form its place among the forms
     * @return 0 for the first
     */
    int shared(int form) {
        return shared[form];
    }

    /**
     * Where words begin that end at a place. Where they have a blank or a mark, there may be several blanks.
     *
     * @param words in lower case, or none
     * @param bytes holds the line
     * @param at where they end
     * @param from where the line begins
     * @return an index, or -1 if they do not stand here
     */
    static int before(String words, byte[] bytes, int at, int from) {
        int i = at;
        for (int k = words.length() - 1; k >= 0; k--) {
            char c = words.charAt(k);
            if (!RecogniserText.isWord(c)) {
                i = joinsBefore(bytes, i, from);
            }
            if (c != ' ') {
                i--;
                if (i < from || !RecogniserAnchor.matches(c, bytes[i])) {
                    return -1;
                }
                i = RecogniserText.isWord(c) || k == 0 ? i : joinsBefore(bytes, i, from);
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
     * Whether a character counts as a blank; a line feed does not, because another line begins behind it.
     *
     * @param c of the line
     * @return whether it does
     */
    private static boolean isSoft(byte c) {
        return c >= 0 && c != '\n' && RecogniserEscapes.PLAIN[c] == RecogniserText.SOFT;
    }
}
