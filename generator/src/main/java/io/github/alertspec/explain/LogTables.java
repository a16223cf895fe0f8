package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.text.Csv;
import io.github.alertspec.text.Markdown;
import io.github.alertspec.text.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The distinct findings of a log, as text, CSV and Markdown list them. */
final class LogTables {
    private static final String INDENT = "  ";
    private static final String NOT_STATED = "not stated";
    private static final List<String> COLUMNS = List.of(
            "count", "first_line", "last_line", "code", "name", "level", "direction", "stacks", "summary", "remedies");

    private LogTables() {}

    static String text(String source, long lines, LogTotals totals) {
        StringBuilder out = new StringBuilder(Terminal.wrap(sentence(source, lines, totals), "", INDENT));
        for (LogTotals.Total total : totals.all()) {
            String where = total.count() == 1
                    ? "once, line " + total.first
                    : total.count() + " times, lines " + total.first + " to " + total.last();
            out.append('\n').append(Terminal.wrap(total.example.heading() + ": " + where, "", INDENT));
            out.append(Terminal.wrap(total.summary(), INDENT, INDENT));
            if (!total.stacks().isEmpty()) {
                String stacks = String.join(", ", total.stacks());
                out.append(Terminal.wrap("As written by " + stacks, INDENT, INDENT + INDENT));
            }
            for (Direction side : sides(total)) {
                List<String> remedies = remedies(total, side);
                if (!remedies.isEmpty()) {
                    out.append(INDENT).append(heading(total, side)).append('\n');
                    out.append(Terminal.bullets(remedies, INDENT));
                }
            }
        }
        return out.toString();
    }

    static String csv(LogTotals totals) {
        StringBuilder out = new StringBuilder(Csv.line(COLUMNS));
        for (LogTotals.Total total : totals.all()) {
            Sighting example = total.example;
            out.append(Csv.line(List.of(
                    String.valueOf(total.count()),
                    String.valueOf(total.first),
                    String.valueOf(total.last()),
                    example.code().isPresent() ? String.valueOf(example.code().getAsInt()) : "",
                    example.alert().map(Alert::name).orElse(""),
                    example.level().map(level -> level.word()).orElse(""),
                    example.direction().map(direction -> direction.word()).orElse(""),
                    String.join(", ", total.stacks()),
                    total.summary(),
                    String.join(" ", allRemedies(total)))));
        }
        return out.toString();
    }

    static String markdown(String source, long lines, LogTotals totals) {
        StringBuilder out = new StringBuilder(Markdown.text(Terminal.safe(sentence(source, lines, totals))));
        out.append('\n');
        if (totals.lines() == 0) {
            return out.toString();
        }
        out.append("\n| Alert | Count | Lines | Level | Direction | Stacks | Meaning | Remedies |\n");
        out.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (LogTotals.Total total : totals.all()) {
            Sighting example = total.example;
            String where = total.first == total.last() ? "" + total.first : total.first + " to " + total.last();
            out.append(Markdown.row(List.of(
                    Markdown.text(example.title()),
                    String.valueOf(total.count()),
                    where,
                    example.level().map(level -> level.word()).orElse(NOT_STATED),
                    example.direction().map(direction -> direction.word()).orElse(NOT_STATED),
                    Markdown.text(String.join(", ", total.stacks())),
                    Markdown.text(total.summary()),
                    allRemedies(total).stream().map(Markdown::text).collect(Collectors.joining("<br>")))));
        }
        return out.toString();
    }

    private static String sentence(String source, long lines, LogTotals totals) {
        String all = lines == 1 ? "1 line" : lines + " lines";
        if (totals.lines() == 0) {
            return source + ": no alert in " + all + ".";
        }
        return source + ": " + totals.lines() + " of " + all + (totals.lines() == 1 ? " reports" : " report")
                + " an alert.";
    }

    /** The side that wrote the log, where the lines tell; else both. */
    private static List<Direction> sides(LogTotals.Total total) {
        return total.example.direction().map(List::of).orElse(List.of(Direction.values()));
    }

    private static List<String> remedies(LogTotals.Total total, Direction side) {
        Optional<Alert> alert = total.example.alert();
        return alert.map(known -> side.of(known.remedies())).orElse(List.of());
    }

    private static String heading(LogTotals.Total total, Direction side) {
        boolean known = total.example.direction().isPresent();
        return known
                ? "On this side, which " + side.word() + " it"
                : "If this side " + side.word() + " it, which the lines do not say";
    }

    private static List<String> allRemedies(LogTotals.Total total) {
        List<String> all = new ArrayList<>();
        boolean known = total.example.direction().isPresent();
        for (Direction side : sides(total)) {
            remedies(total, side).forEach(remedy -> all.add(known ? remedy : "If " + side.word() + ": " + remedy));
        }
        return all;
    }
}
