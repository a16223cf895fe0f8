package io.github.alertspec.diff;

import io.github.alertspec.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The differences as a section of a changelog: what breaks, came, went and changed. */
final class MarkdownDiff {
    private final Differences differences;
    private final List<String> lines = new ArrayList<>();

    private MarkdownDiff(Differences differences) {
        this.differences = differences;
    }

    static String of(Differences differences) {
        return new MarkdownDiff(differences).text();
    }

    private String text() {
        lines.add(
                "## TLS alerts: " + Markdown.text(differences.before()) + " to " + Markdown.text(differences.after()));
        lines.add("");
        differences.bases().ifPresent(bases -> {
            lines.add(Markdown.text(capitalised(bases)) + ".");
            lines.add("");
        });
        if (differences.isEmpty()) {
            lines.add("Both say the same.");
        } else {
            lines.add(
                    "Asks for a **" + differences.bump().word() + "** version: " + TextDiff.counts(differences) + ".");
            Predicate<Difference> breaks = each -> each.bump() == Bump.MAJOR;
            section("Breaking", breaks);
            section("Added", breaks.negate().and(each -> each.kind() == Difference.Kind.ADDED));
            section("Removed", breaks.negate().and(each -> each.kind() == Difference.Kind.REMOVED));
            section(
                    "Changed",
                    breaks.negate()
                            .and(each -> each.kind() == Difference.Kind.CHANGED && each.gravest() != Category.DOCS));
            section("Documentation", each -> each.kind() == Difference.Kind.CHANGED && each.gravest() == Category.DOCS);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void section(String title, Predicate<Difference> which) {
        List<Difference> own = differences.all().stream().filter(which).toList();
        if (own.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        for (Difference each : own) {
            lines.add("- " + each.subject().word() + " " + Markdown.code(each.id()) + ": " + what(each) + " ("
                    + Category.joined(each.categories()) + ")");
        }
    }

    private static String what(Difference each) {
        return switch (each.kind()) {
            case ADDED -> "new, " + value(each.after());
            case REMOVED -> "gone, was " + value(each.before());
            case CHANGED -> changed(each);
        };
    }

    private static String changed(Difference each) {
        return Markdown.text(each.aspect())
                + Inside.of(each)
                        .map(inside -> inside.sentence(Markdown::text))
                        .orElseGet(() -> " was " + value(each.before()) + ", is " + value(each.after()));
    }

    private static String value(Optional<String> value) {
        return value.map(Markdown::text).orElse("nothing");
    }
}
