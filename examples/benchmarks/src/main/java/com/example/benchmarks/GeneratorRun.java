package com.example.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The way from the spec to files: in a JVM that has just started, and in the same one when it is warm. */
final class GeneratorRun {
    private static final int MEASURED = 5;

    private GeneratorRun() {}

    /** In a JVM of its own: prints the nanoseconds of the first time, and then of some when it is warm. */
    public static void main(String[] arguments) {
        GeneratorPeer peer = GeneratorPeer.valueOf(arguments[0]);
        long warmUp = Integer.parseInt(arguments[1]) * 1_000_000L;
        System.out.println(nanos(peer));
        long start = System.nanoTime();
        while (System.nanoTime() - start < warmUp) {
            nanos(peer);
        }
        for (int i = 0; i < MEASURED; i++) {
            System.out.println(nanos(peer));
        }
    }

    private static long nanos(GeneratorPeer peer) {
        long start = System.nanoTime();
        if (peer.get() <= 0) {
            throw new IllegalStateException(peer + " made nothing");
        }
        return System.nanoTime() - start;
    }

    /** All candidates in turn, round after round, as a Markdown table. */
    static String table(int rounds, int warmUpMillis) {
        Figures figures = new Figures();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("generator, round " + round + " of " + rounds);
            for (GeneratorPeer peer : GeneratorPeer.values()) {
                List<String> words = Command.java(GeneratorRun.class.getName(), peer.name(), "" + warmUpMillis);
                List<String> lines = new Command(words).output().lines().toList();
                figures.addTime(cold(peer), Double.parseDouble(lines.get(0)) / 1e6);
                lines.stream().skip(1).forEach(line -> figures.addTime(warm(peer), Double.parseDouble(line) / 1e6));
            }
        }
        StringBuilder text = new StringBuilder();
        text.append("| generator | cold: median ms | best ms | warm: median ms | best ms |\n");
        text.append("| --- | ---: | ---: | ---: | ---: |\n");
        List.of(GeneratorPeer.values()).stream()
                .sorted(Comparator.comparing(peer -> figures.time(cold(peer))))
                .forEach(peer -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s |%n",
                        peer.title(),
                        Table.number(figures.time(cold(peer))),
                        Table.number(figures.bestTime(cold(peer))),
                        Table.number(figures.time(warm(peer))),
                        Table.number(figures.bestTime(warm(peer))))));
        return text.toString();
    }

    private static String cold(GeneratorPeer peer) {
        return "cold." + peer;
    }

    private static String warm(GeneratorPeer peer) {
        return "warm." + peer;
    }
}
