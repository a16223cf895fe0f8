package com.example.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scans in memory on one thread: each candidate in a process of its own, all of them in turn, round after round. */
final class ScanMemory {
    /** Hyperscan without Java. */
    static final String HYPERSCAN = "hyperscanC";

    private final Path folder;
    private final int warmUpMillis;
    private final int scans;
    private final Optional<Path> hyperscan;

    /**
     * Prepares the candidates.
     *
     * @param folder where files may be made
     * @param warmUpMillis how long each scans before it counts
     * @param scans how many scans of each process count
     */
    ScanMemory(Path folder, int warmUpMillis, int scans) throws IOException {
        this.folder = folder;
        this.warmUpMillis = warmUpMillis;
        this.scans = scans;
        hyperscan = Command.find("gcc").isPresent() ? compiled() : Optional.empty();
    }

    boolean hasHyperscan() {
        return hyperscan.isPresent();
    }

    private Optional<Path> compiled() throws IOException {
        Path source = folder.resolve("hyperscan.c");
        Path program = folder.resolve("hyperscan");
        try (InputStream in = ScanMemory.class.getResourceAsStream("/hyperscan.c")) {
            Files.copy(in, source);
        }
        Files.write(folder.resolve("expressions.txt"), ScanWords.expressions());
        List<String> gcc = List.of(
                "gcc", "-std=gnu11", "-O2", "-I/usr/include/hs", "-o", program.toString(), source.toString(), "-lhs");
        try {
            new Command(gcc).output();
            return Optional.of(program);
        } catch (IllegalStateException notInstalled) {
            return Optional.empty();
        }
    }

    /** One round over a log; times are nanoseconds for an octet. */
    void measure(Path log, String group, Figures figures) {
        for (ScanPeer peer : ScanPeer.values()) {
            String[] arguments = {ScanJvm.class.getName(), peer.name(), log.toString(), "" + warmUpMillis, "" + scans};
            add(Command.java(arguments), group + "." + peer.title(), figures);
        }
        if (hyperscan.isPresent()) {
            List<String> command = List.of(
                    hyperscan.get().toString(),
                    folder.resolve("expressions.txt").toString(),
                    log.toString(),
                    warmUpMillis > 0 ? "1" : "0",
                    "" + scans);
            add(command, group + "." + HYPERSCAN, figures);
        }
    }

    private static void add(List<String> command, String name, Figures figures) {
        for (String line : new Command(command).output().lines().toList()) {
            String[] numbers = line.split(" ");
            figures.add(
                    name, Double.parseDouble(numbers[0]) / Long.parseLong(numbers[1]), Double.parseDouble(numbers[2]));
        }
    }
}
