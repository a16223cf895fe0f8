package io.github.alertspec.forms;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Form;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.WordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the rows of a {@link FormTable} of a spec. */
final class FormRows {
    private static final String JOINS = " \t_-+\"'`{}*\\";
    private static final int MIN_NAME = 2;
    private static final int MAX_NAME = 200;
    private static final int NEARBY = 3;

    private FormRows() {}

    /** The rows for these stacks, and for what belongs to no stack. */
    static FormTable of(AlertSpec spec, List<Stack> stacks) {
        List<String> ids = stacks.stream().map(Stack::id).toList();
        Set<String> names = new LinkedHashSet<>();
        for (Alert alert : spec.alerts()) {
            row(alert.name(), alert, 0, NameKind.TEXT).ifPresent(names::add);
            for (Stack stack : stacks) {
                for (StackName name : alert.namesIn(stack)) {
                    name.text()
                            .flatMap(text -> row(text, alert, ids.indexOf(stack.id()) + 1, name.kind()))
                            .ifPresent(names::add);
                }
            }
        }
        dropAmbiguous(names);
        Map<String, Integer> codes = spec.alerts().stream().collect(Collectors.toMap(Alert::name, Alert::code));
        List<String> forms = new ArrayList<>();
        List<String> spelled = new ArrayList<>();
        for (Form form : spec.forms()) {
            if (form.stack().map(ids::contains).orElse(true)) {
                int stack = form.stack().map(id -> ids.indexOf(id) + 1).orElse(0);
                form.programs().forEach(program -> forms.add(row(form, stack, codes, program)));
                spelled.addAll(form.spelled());
            }
        }
        Anchors.Rows rows = Anchors.rows(List.copyOf(names), forms, spelled);
        return new FormTable(ids, List.copyOf(names), forms, rows.starts(), rows.anchors(), words(spec));
    }

    /** Those that the spec writes for level and direction are always among them. */
    private static List<String> words(AlertSpec spec) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (WordKind kind : List.of(WordKind.FATAL, WordKind.WARNING, WordKind.RECEIVED, WordKind.SENT)) {
            kinds.put(kind.word(), bit(kind));
        }
        spec.words().forEach((kind, words) -> words.forEach(word -> kinds.merge(word, bit(kind), (a, b) -> a | b)));
        List<String> rows = new ArrayList<>();
        kinds.forEach((word, bits) -> rows.add(word + "\t" + bits));
        return rows;
    }

    /** A stack's words for several alerts, such as unknown, tell none of them. */
    private static void dropAmbiguous(Set<String> names) {
        Map<String, Set<String>> codes = new HashMap<>();
        names.forEach(row ->
                codes.computeIfAbsent(withoutCode(row), key -> new HashSet<>()).add(row.split("\t", -1)[1]));
        names.removeIf(row -> codes.getOrDefault(withoutCode(row), Set.of()).size() > 1);
    }

    private static String withoutCode(String row) {
        String[] fields = row.split("\t", -1);
        return fields[0] + "\t" + fields[2] + "\t" + fields[3];
    }

    private static String row(Form form, int stack, Map<String, Integer> codes, String program) {
        char says =
                switch (form.says()) {
                    case ALERT -> 'A';
                    case UNSPECIFIED -> 'U';
                    case NOTHING -> 'X';
                };
        int level = form.level().map(FormRows::number).orElse(0);
        int direction = form.direction().map(FormRows::number).orElse(0);
        int kinds = form.names().stream().mapToInt(FormRows::bit).reduce(0, (a, b) -> a | b);
        int code = form.alert().map(codes::get).orElse(-1);
        String only = form.alerts().stream()
                .map(codes::get)
                .sorted(Comparator.naturalOrder())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return says + "" + level + direction + "\t" + stack + "\t" + kinds + "\t" + code + "\t" + only + "\t" + program;
    }

    private static Optional<String> row(String text, Alert alert, int stack, NameKind kind) {
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        String words = IntStream.range(0, text.length())
                .mapToObj(i -> JOINS.indexOf(text.charAt(i)) >= 0 ? " " : String.valueOf(text.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .replaceAll("\\.$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean usable = ascii && words.length() >= MIN_NAME && words.length() <= MAX_NAME;
        return usable ? Optional.of(words + "\t" + alert.code() + "\t" + stack + "\t" + bit(kind)) : Optional.empty();
    }

    private static int number(Form.StatedLevel level) {
        return switch (level) {
            case WARNING -> 1;
            case FATAL -> 2;
            case NEARBY -> NEARBY;
        };
    }

    private static int number(Form.Direction direction) {
        return switch (direction) {
            case RECEIVED -> 1;
            case SENT -> 2;
            case NEARBY -> NEARBY;
        };
    }

    private static int bit(WordKind kind) {
        return switch (kind) {
            case LINK -> 1;
            case FATAL -> 2;
            case WARNING -> 4;
            case RECEIVED -> 8;
            case SENT -> 16;
            case PEER -> 32;
            case FROM -> 64;
            case ARTICLE -> 128;
            case NUMBER -> 256;
            case BEFORE -> 512;
            case BRACKETED -> 1024;
        };
    }

    private static int bit(NameKind kind) {
        return switch (kind) {
            case TEXT -> 1;
            case SHORT -> 2;
            case REASON -> 4;
            case CONSTANT -> 8;
            case ERROR -> 16;
        };
    }
}
