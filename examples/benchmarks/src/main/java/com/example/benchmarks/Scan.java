package com.example.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scans of a log: in memory with 0, 1 and 10 % alert lines, and by whole programs over a file of that size and a big one. */
final class Scan {
    private static final int BIG = 5;
    private static final int PEAK_MIB = 128;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder peaks = new StringBuilder();
    private final Figures figures = new Figures();
    private final List<Goal> goals = new ArrayList<>();
    private final Path folder;
    private final int rounds;

    private Scan(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 2) {
            System.err.println("usage: java -jar benchmarks.jar scan [MEGABYTES [ROUNDS]]");
            System.exit(2);
        }
        double megabytes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 200;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        System.out.print(tables(megabytes, rounds, 4000, List.of(0, 1, 10)));
    }

    /** A run that proves no more than that everything works. */
    static String proof() throws IOException {
        return tables(4, 1, 0, List.of(1));
    }

    private static String tables(double megabytes, int rounds, int warmUpMillis, List<Integer> percents)
            throws IOException {
        Path folder = Files.createTempDirectory("scan");
        try {
            Scan scan = new Scan(folder, rounds);
            scan.machine();
            scan.inMemory(megabytes, warmUpMillis, percents);
            scan.byPrograms(megabytes, false);
            scan.byPrograms(BIG * megabytes, true);
            return scan.text + Table.of(scan.goals, scan.figures) + scan.peaks;
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void machine() {
        text.append("%s %s, %d processors, load average %.1f%n%n"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private void inMemory(double megabytes, int warmUpMillis, List<Integer> percents) throws IOException {
        Map<Integer, Path> logs = new TreeMap<>();
        Map<Integer, Long> alertLines = new TreeMap<>();
        for (int percent : percents) {
            Path log = folder.resolve(percent + ".log");
            alertLines.put(percent, made(log, megabytes, percent));
            logs.put(percent, log);
        }
        ScanMemory memory = new ScanMemory(folder, warmUpMillis, warmUpMillis == 0 ? 1 : 3);
        for (int round = 1; round <= rounds; round++) {
            System.err.println("scans in memory, round " + round + " of " + rounds);
            logs.forEach((percent, log) -> memory.measure(log, "Scan" + percent, figures));
        }
        for (int percent : percents) {
            text.append(ScanTable.inMemory(
                    "in memory, %d %% alerts".formatted(percent), "Scan" + percent, memory.hasHyperscan(), figures));
            agree(alertLines.get(percent), figures.size("Scan" + percent + "." + ScanPeer.RECOGNISER.title()));
            goals.addAll(ScanGoals.inMemory(percent, figures));
        }
        for (Path log : logs.values()) {
            Files.delete(log);
        }
    }

    private void byPrograms(double megabytes, boolean big) throws IOException {
        String group = "Whole%.0f".formatted(megabytes);
        Path log = folder.resolve(group + ".log");
        long alertLines = made(log, megabytes, 1);
        ScanPrograms programs = new ScanPrograms(folder, log);
        for (int round = 1; round <= rounds; round++) {
            System.err.println("%.0f MB by whole programs, round %d of %d".formatted(megabytes, round, rounds));
            programs.measure(group, figures);
        }
        Files.delete(log);
        if (programs.lines().containsKey(ScanPrograms.EXPLAIN)) {
            agree(alertLines, programs.lines().get(ScanPrograms.EXPLAIN));
        }
        text.append(ScanTable.byPrograms(
                "whole program, %.0f MB, 1 %% alerts".formatted(megabytes), group, programs.lines(), figures));
        peaks.append(ScanGoals.peak(group, "%.0f MB".formatted(megabytes), PEAK_MIB, figures));
        goals.addAll(ScanGoals.byPrograms(group, "%.0f MB".formatted(megabytes), big, figures));
    }

    /** Whoever is fast because it finds less, or finds too much, is shown up. */
    private void agree(long alertLines, double found) {
        if (found != alertLines) {
            text.append("**%.0f lines were found, but %d report an alert.**%n%n".formatted(found, alertLines));
        }
    }

    /** Makes a log; how many of its lines report an alert. */
    private long made(Path log, double megabytes, int percent) throws IOException {
        LogMaker maker = new LogMaker(LogMaker.SEED, percent);
        try (OutputStream out = Files.newOutputStream(log)) {
            maker.write(out, Math.round(megabytes * 1e6));
        }
        text.append("%.0f MB with %d %% alerts: %,d lines, of which %,d report an alert%n%n"
                .formatted(megabytes, percent, maker.lines(), maker.alertLines()));
        return maker.alertLines();
    }
}
