package com.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scans of a file by programs as a whole: the runnable jar, and those who only look for words. */
final class ScanPrograms {
    /** The runnable jar, which finds alerts and prints each. */
    static final String EXPLAIN = "explain";

    /** The floor: what reads the file and does nothing else. */
    private static final String CAT = "cat";

    /** By name, those who look for words; the others look in exactly the letter case of the list. */
    private static final Map<String, List<String>> PEERS = Map.of(
            "grep -F",
            List.of("grep", "-c", "-F", "-f"),
            "grep -F -i",
            List.of("grep", "-c", "-F", "-i", "-f"),
            "rg -F",
            List.of("rg", "-c", "-F", "-f"),
            "rg -F -i",
            List.of("rg", "-c", "-F", "-i", "-f"),
            CAT,
            List.of("cat"));

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();

    /** Those who are installed, over one file. */
    ScanPrograms(Path folder, Path log) throws IOException {
        Path words = Files.write(folder.resolve("words.txt"), ScanWords.all());
        PEERS.forEach((name, start) -> {
            if (Command.find(start.get(0)).isPresent()) {
                Stream<String> end =
                        start.size() == 1 ? Stream.of(log.toString()) : Stream.of(words.toString(), log.toString());
                commands.put(
                        name, new Command(Stream.concat(start.stream(), end).toList()));
            }
        });
        commandLineJar().ifPresent(jar -> {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            commands.put(
                    EXPLAIN,
                    new Command(List.of(
                            java, "-jar", jar.toString(), "explain", "--file", log.toString(), "--format", "json")));
        });
        commands.forEach((name, command) -> {
            if (!name.equals(CAT)) {
                String output = command.output();
                lines.put(name, name.equals(EXPLAIN) ? output.lines().count() : Long.parseLong(output.strip()));
            }
        });
    }

    /** How many lines each has found. */
    Map<String, Long> lines() {
        return lines;
    }

    /** One round; times are seconds, sizes MiB. */
    void measure(String group, Figures figures) {
        commands.forEach((name, command) -> {
            Command.Cost cost = command.cost(name.equals(EXPLAIN) || name.equals(CAT));
            figures.add(group + "." + name, cost.seconds(), cost.peakMib());
        });
    }

    /** The runnable jar, if the generator was packaged: in the folder where that builds it, seen from here or above. */
    private static Optional<Path> commandLineJar() throws IOException {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path target = here.resolve("generator/target");
            if (Files.isDirectory(target)) {
                try (Stream<Path> files = Files.list(target)) {
                    return files.filter(file -> file.getFileName().toString().endsWith("-cli.jar"))
                            .findFirst();
                }
            }
        }
        return Optional.empty();
    }
}
