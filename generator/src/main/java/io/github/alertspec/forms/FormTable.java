package io.github.alertspec.forms;

import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import io.github.alertspec.spec.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and forms of a spec as rows of text: what {@code runtime} makes a recogniser of.
 *
 * @param stacks ids; a row gives a stack as its place here, from 1, and 0 for none
 * @param names text, code, stack, bit of the kind, joined by tabs
 * @param forms what it says with level and direction, stack, bits of the kinds, code, codes, program, joined by tabs
 * @param starts what may stand before the words that are looked for, as {@link Anchors.Rows} says
 * @param anchors the words that are looked for, as {@link Anchors.Rows} says
 * @param words a word in lower case and the bits of its kinds, joined by a tab
 */
public record FormTable(
        List<String> stacks,
        List<String> names,
        List<String> forms,
        List<String> starts,
        List<String> anchors,
        List<String> words) {
    public FormTable {
        stacks = List.copyOf(stacks);
        names = List.copyOf(names);
        forms = List.copyOf(forms);
        starts = List.copyOf(starts);
        anchors = List.copyOf(anchors);
        words = List.copyOf(words);
    }

    /** The rows for these stacks, and for what belongs to no stack. Those of the built-in spec were made at build time. */
    public static FormTable of(AlertSpec spec, List<Stack> stacks) {
        List<String> ids = new ArrayList<>();
        for (Stack stack : stacks) {
            ids.add(stack.id());
        }
        return shipped(spec).filter(table -> table.stacks().equals(ids)).orElseGet(() -> FormRows.of(spec, stacks));
    }

    private static Optional<FormTable> shipped(AlertSpec spec) {
        return SpecReader.isBuiltIn(spec) ? Source.compiledForms().map(FormTable::parse) : Optional.empty();
    }

    /** The rows, each on a line, with an empty line behind each list: what {@link #parse} reads. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> rows : List.of(stacks, names, forms, starts, anchors, words)) {
            rows.forEach(row -> text.append(row).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    static FormTable parse(String text) {
        List<List<String>> lists = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            if (end > from) {
                rows.add(text.substring(from, end));
            } else {
                lists.add(rows);
                rows = new ArrayList<>();
            }
            from = end + 1;
        }
        return new FormTable(lists.get(0), lists.get(1), lists.get(2), lists.get(3), lists.get(4), lists.get(5));
    }
}
