package com.example.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of scans as Markdown tables, the fastest first. */
final class ScanTable {
    private static final String FLOOR = ".sumOfLongs";

    private final StringBuilder text = new StringBuilder();

    private ScanTable() {}

    static String inMemory(String title, String group, boolean hyperscan, Figures figures) {
        ScanTable table = new ScanTable();
        table.line("| %s | median GB/s | best GB/s | lines found | x sumOfLongs |", title);
        table.line("| --- | ---: | ---: | ---: | ---: |");
        for (String name : names(group, figures)) {
            table.line(
                    "| %s | %s | %s | %s | %.3f |",
                    title(name, group),
                    speed(figures.time(name)),
                    speed(figures.bestTime(name)),
                    lines(name, group, figures),
                    figures.time(group + FLOOR) / figures.time(name));
        }
        if (!hyperscan) {
            table.line("| %s | not installed: gcc, libhyperscan-dev | | | |", ScanMemory.HYPERSCAN);
        }
        table.line("");
        return table.text.toString();
    }

    static String byPrograms(String title, String group, Map<String, Long> lines, Figures figures) {
        ScanTable table = new ScanTable();
        table.line("| %s | median s | best s | peak MiB | lines found |", title);
        table.line("| --- | ---: | ---: | ---: | ---: |");
        for (String name : names(group, figures)) {
            String program = title(name, group);
            table.line(
                    "| %s | %s | %s | %.0f | %s |",
                    program,
                    Table.number(figures.time(name)),
                    Table.number(figures.bestTime(name)),
                    figures.size(name),
                    lines.containsKey(program) ? lines.get(program) : "");
        }
        for (String program : List.of("grep", "rg")) {
            if (Command.find(program).isEmpty()) {
                table.line("| %s | not installed: %s | | | |", program, program.equals("rg") ? "ripgrep" : program);
            }
        }
        table.line("");
        return table.text.toString();
    }

    private static List<String> names(String group, Figures figures) {
        return figures.names().stream()
                .filter(name -> name.startsWith(group + "."))
                .sorted(Comparator.comparing(figures::time))
                .toList();
    }

    private static String title(String name, String group) {
        return name.substring(group.length() + 1);
    }

    /** Nobody finds lines by adding octets up; those who are slow get a part of the log, which the table tells. */
    private static String lines(String name, String group, Figures figures) {
        for (ScanPeer peer : ScanPeer.values()) {
            if (name.equals(group + "." + peer.title())) {
                String part = peer.share() == 1 ? "" : " of 1/" + peer.share();
                return peer.isFloor() ? "" : "%.0f%s".formatted(figures.size(name), part);
            }
        }
        return "%.0f".formatted(figures.size(name));
    }

    private static String speed(double nanosForOctet) {
        return String.format(Locale.ROOT, nanosForOctet > 10 ? "%.5f" : "%.3f", 1 / nanosForOctet);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
