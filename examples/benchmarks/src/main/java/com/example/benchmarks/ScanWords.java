package com.example.benchmarks;

import com.example.tls.TlsAlertRecogniser;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The words that peers look for: those with which the forms of the spec begin, and the names that may follow where those
 * are few. They come out of the rows that the recogniser was generated with, which nobody but this benchmark needs.
 */
final class ScanWords {
    /** What varies in a form, one letter for each kind; words are in lower case. */
    private static final String LETTERS = "NCSHUVQORDLWAKT";

    private static final String TRAP = "X";
    private static final int LONG_ENOUGH = 10;
    private static final int SHORTEST = 6;

    /** Longer words are cut at the next blank: what comes behind makes a database bigger and a scan no faster. */
    private static final int LONGEST = 14;

    private ScanWords() {}

    /** Words in lower case; those that a blank joins are there with an underscore too. */
    static List<String> all() {
        TreeSet<String> words = new TreeSet<>();
        List<String[]> names = rows("NAMES");
        for (String[] form : rows("FORMS")) {
            if (!form[0].startsWith(TRAP)) {
                add(form, names, words);
            }
        }
        for (String word : List.copyOf(words)) {
            words.add(word.replace(' ', '_'));
        }
        return List.copyOf(words);
    }

    /** The words as regular expressions, in a syntax that all engines have. */
    static List<String> expressions() {
        return all().stream()
                .map(word -> word.replaceAll("[^a-z0-9 _/%,:-]", "\\\\$0"))
                .toList();
    }

    private static void add(String[] form, List<String[]> names, TreeSet<String> words) {
        String program = form[5];
        int head = wordsEnd(program, 0);
        String first = cut(program.substring(0, head));
        boolean named = program.startsWith("N", head);
        if (!named || first.length() >= LONG_ENOUGH) {
            if (first.length() >= SHORTEST) {
                words.add(first);
            }
            return;
        }
        String tail = program.substring(head + 1, wordsEnd(program, head + 1));
        for (String[] name : names) {
            if (takes(form, name)) {
                words.add(cut(program.substring(0, head) + name[0] + tail));
            }
        }
    }

    /** Whether a name may stand in a form: it is of one of its kinds, of its stack and its alerts. */
    private static boolean takes(String[] form, String[] name) {
        boolean ofKind = (Integer.parseInt(form[2]) & Integer.parseInt(name[3])) != 0;
        boolean ofStack = form[1].equals("0") || form[1].equals(name[2]);
        return ofKind
                && ofStack
                && (form[4].isEmpty() || List.of(form[4].split(",")).contains(name[1]));
    }

    private static int wordsEnd(String program, int from) {
        int i = from;
        while (i < program.length() && LETTERS.indexOf(program.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static String cut(String words) {
        String text = words.strip();
        int blank = text.indexOf(' ', LONGEST);
        return (blank < 0 ? text : text.substring(0, blank)).replaceAll("[ :,=]+$", "");
    }

    private static List<String[]> rows(String field) {
        try {
            String forms = TlsAlertRecogniser.class.getPackageName() + ".TlsRecogniserForms";
            Field chunks = Class.forName(forms).getDeclaredField(field);
            chunks.setAccessible(true);
            List<String[]> rows = new ArrayList<>();
            for (String chunk : (String[]) chunks.get(null)) {
                Arrays.stream(chunk.split("\n")).map(row -> row.split("\t", -1)).forEach(rows::add);
            }
            return rows;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the generated recogniser has no such rows", failure);
        }
    }
}
