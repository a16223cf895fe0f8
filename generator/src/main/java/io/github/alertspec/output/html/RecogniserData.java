package io.github.alertspec.output.html;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code recogniser.js} knows, as JSON: the rows of a {@link FormTable}, those that have something in common put together,
 * and {@link Packed}.
 */
final class RecogniserData {
    private static final String FIELD = "_";
    private static final String ROW = "+";
    private static final String SECTION = "*";
    private static final String ESCAPED_BLANK = "%20";

    private final FormTable table;

    private RecogniserData(FormTable table) {
        this.table = table;
    }

    /** On one line, without {@code <}, so that no text of a spec ends the script that it stands in. */
    static String json(AlertSpec spec, Settings settings) {
        return json(FormTable.of(spec, settings.stacksOf(spec)));
    }

    static String json(FormTable table) {
        return new RecogniserData(table).json();
    }

    private String json() {
        int window = table.anchors().stream()
                .mapToInt(row -> fields(row)[1].length())
                .min()
                .orElse(0);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stacks", table.stacks());
        json.put("window", window);
        json.put("marks", Packed.MARKS);
        json.put("near", Packed.NEAR);
        json.put("packed", Packed.of(String.join(SECTION, names(), forms(), anchors(window), words())));
        return Json.compact(json).replace("<", "\\u003c");
    }

    /** For each code and kind, texts and the stacks that have them. */
    private String names() {
        Map<String, Map<String, List<Integer>>> groups = new LinkedHashMap<>();
        for (String row : table.names()) {
            String[] fields = fields(row);
            groups.computeIfAbsent(fields[1] + FIELD + fields[3], key -> new LinkedHashMap<>())
                    .computeIfAbsent(fields[0], text -> new ArrayList<>())
                    .add(Integer.valueOf(fields[2]));
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey()
                        + group.getValue().entrySet().stream()
                                .map(name -> FIELD + name.getKey() + FIELD + numbers(name.getValue()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(ROW));
    }

    /** What forms one behind the other have in common, and their programs. */
    private String forms() {
        List<String> rows = new ArrayList<>();
        String last = "";
        for (String row : table.forms()) {
            String[] fields = fields(row);
            String says = "AUX".indexOf(fields[0].charAt(0)) + fields[0].substring(1);
            String code = fields[3].equals("-1") ? "" : fields[3];
            List<Integer> only = fields[4].isEmpty() ? List.of() : integers(fields[4]);
            String head = String.join(FIELD, says, fields[1], fields[2], code, numbers(only));
            if (head.equals(last)) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1) + FIELD + fields[5]);
            } else {
                rows.add(head + FIELD + fields[5]);
            }
            last = head;
        }
        return String.join(ROW, rows);
    }

    /**
     * For each group of starts, the forms that begin with an anchor, those that begin with other words before it, which are
     * the words before their name, and the anchors, each with its window at the end.
     */
    private String anchors(int window) {
        List<String> groups = new ArrayList<>();
        for (String row : table.starts()) {
            groups.add(starts(fields(row)));
        }
        Set<String> rows = Set.copyOf(table.anchors());
        for (String row : table.anchors()) {
            String[] fields = fields(row);
            int group = Integer.parseInt(fields[2]);
            if (fields[1].length() == window) {
                groups.set(group, groups.get(group) + FIELD + fields[0] + fields[1]);
            } else if (!rows.contains(row.replace(ESCAPED_BLANK, " "))) {
                throw new IllegalStateException("no row has the same with a blank as " + row);
            }
        }
        return String.join(ROW, groups);
    }

    private String starts(String[] fields) {
        TreeSet<Integer> bare = new TreeSet<>();
        TreeSet<Integer> others = new TreeSet<>();
        for (int i = 0; i < fields.length; i += 2) {
            for (int form : integers(fields[i + 1])) {
                (fields[i].isEmpty() ? bare : others).add(form);
                if (!fields[i].isEmpty() && !fields(table.forms().get(form))[5].startsWith(fields[i] + "N")) {
                    throw new IllegalStateException(
                            "the words before an anchor are not those before a name: " + fields[i]);
                }
            }
        }
        return numbers(List.copyOf(bare)) + FIELD + numbers(List.copyOf(others));
    }

    /** For each set of kinds, its words. */
    private String words() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String row : table.words()) {
            String[] fields = fields(row);
            groups.computeIfAbsent(fields[1], bits -> new ArrayList<>()).add(fields[0]);
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey() + FIELD + String.join(FIELD, group.getValue()))
                .collect(Collectors.joining(ROW));
    }

    private static String[] fields(String row) {
        return row.split("\t", -1);
    }

    private static List<Integer> integers(String numbers) {
        List<Integer> all = new ArrayList<>();
        for (String number : numbers.split(",", -1)) {
            all.add(Integer.valueOf(number));
        }
        return all;
    }

    /** Numbers in their order; two or more that follow each other as the first and the last. */
    private static String numbers(List<Integer> all) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int from = i;
            while (i + 1 < all.size() && all.get(i + 1) == all.get(i) + 1) {
                i++;
            }
            ranges.add(from == i ? String.valueOf(all.get(i)) : all.get(from) + ":" + all.get(i));
        }
        return String.join(",", ranges);
    }
}
