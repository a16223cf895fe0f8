package com.example.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The figures as Markdown tables, the fastest first, and how far they are from the goals. */
final class Table {
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    private Table(Figures figures) {
        this.figures = figures;
    }

    static String of(Figures figures) {
        Table table = new Table(figures);
        table.group("CodeLookup", "code -> alert", "ns", "B/op", "oneL1Load");
        table.group("NameLookup", "name (String) -> alert", "ns", "B/op", "lengthAndFirstChar");
        table.group("SequenceLookup", "name (no String) -> alert", "ns", "B/op", "firstAndLastByte");
        table.group("RecordRead", "record -> alert", "ns", "B/op", "handWritten");
        table.group("ClassInit", "first lookup of a new JVM", "us", "KiB kept", "Plain0.code");
        table.goals(Goal.ALL);
        return table.text.toString();
    }

    /** How far figures are from some goals. */
    static String of(List<Goal> goals, Figures figures) {
        Table table = new Table(figures);
        table.goals(goals);
        return table.text.toString();
    }

    private void group(String group, String title, String unit, String size, String floor) {
        line("| %s | median %s | best %s | %s | x %s |", title, unit, unit, size, floor);
        line("| --- | ---: | ---: | ---: | ---: |");
        List<String> names = figures.names().stream()
                .filter(name -> name.startsWith(group + "."))
                .sorted(Comparator.comparing(figures::time))
                .toList();
        double least = figures.time(group + "." + floor);
        for (String name : names) {
            double time = figures.time(name);
            line(
                    "| %s | %s | %s | %.0f | %s |",
                    name.substring(group.length() + 1),
                    number(time),
                    number(figures.bestTime(name)),
                    figures.size(name),
                    number(time / least));
        }
        line("");
    }

    private void goals(List<Goal> goals) {
        line("| goal | limit | of medians | of bests | met |");
        line("| --- | --- | ---: | ---: | --- |");
        for (Goal goal : goals) {
            line(
                    "| %s | %s %s x%s | %s | %s | %s |",
                    goal.what(),
                    goal.speedUp() ? "at least" : "at most",
                    goal.limit() == Math.rint(goal.limit()) ? "%.0f".formatted(goal.limit()) : goal.limit(),
                    goal.speedUp() ? " as fast" : "",
                    number(goal.ratio(figures)),
                    number(goal.bestRatio(figures)),
                    goal.isMet(figures) ? "yes" : "**no**");
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
