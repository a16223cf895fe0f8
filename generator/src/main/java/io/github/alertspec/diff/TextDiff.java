package io.github.alertspec.diff;

import io.github.alertspec.text.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The differences for a person at a terminal: one line each, below the gravest category that it concerns. */
final class TextDiff {
    private final Differences differences;
    private final List<String> lines = new ArrayList<>();

    private TextDiff(Differences differences) {
        this.differences = differences;
    }

    static String of(Differences differences) {
        return new TextDiff(differences).text();
    }

    private String text() {
        String both = Terminal.safe(differences.before()) + " and " + Terminal.safe(differences.after());
        String bases = differences
                .bases()
                .map(each -> " (" + Terminal.safe(each) + ")")
                .orElse("");
        if (differences.isEmpty()) {
            return both + " say the same" + bases + "\n";
        }
        int size = differences.all().size();
        lines.add(both + " differ in " + (size == 1 ? "1 thing" : size + " things") + bases);
        for (Category category : Category.values()) {
            List<Difference> own = differences.all().stream()
                    .filter(each -> each.gravest() == category)
                    .toList();
            if (!own.isEmpty()) {
                lines.add("");
                lines.add(category.name() + ": " + category.about());
                own.forEach(this::add);
            }
        }
        lines.add("");
        lines.add("asks for a " + differences.bump().word() + " version: " + counts(differences));
        return String.join("\n", lines) + "\n";
    }

    private void add(Difference each) {
        String also = each.categories().size() == 1
                ? ""
                : " [also "
                        + Category.joined(
                                each.categories().subList(1, each.categories().size()))
                        + "]";
        lines.add("  " + each.subject().word() + " " + Terminal.safe(each.id()) + ": " + what(each) + also);
        each.hint().ifPresent(hint -> lines.add("    hint: " + Terminal.safe(hint)));
    }

    private static String what(Difference each) {
        return switch (each.kind()) {
            case ADDED -> "new (" + shown(each.after()) + ")";
            case REMOVED -> "gone (was " + shown(each.before()) + ")";
            case CHANGED -> changed(each);
        };
    }

    private static String changed(Difference each) {
        Optional<Inside> inside = Inside.of(each);
        return inside.map(parts -> each.aspect() + parts.sentence(Terminal::safe))
                .orElseGet(() -> each.aspect() + " was " + shown(each.before()) + ", is " + shown(each.after()));
    }

    private static String shown(Optional<String> value) {
        return value.map(Terminal::safe).orElse("nothing");
    }

    /** {@code 1 WIRE, 3 DOCS}. */
    static String counts(Differences differences) {
        return differences.counts().entrySet().stream().map(TextDiff::count).collect(Collectors.joining(", "));
    }

    private static String count(Map.Entry<Category, Integer> entry) {
        return String.format(Locale.ROOT, "%d %s", entry.getValue(), entry.getKey());
    }
}
