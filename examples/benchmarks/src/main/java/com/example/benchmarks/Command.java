package com.example.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that is run as a whole, and what that takes. */
final class Command {
    private static final Path TIME = Path.of("/usr/bin/time");

    /**
     * What one run took.
     *
     * @param seconds from before its start to its end
     * @param peakMib the most memory that it had; 0 where {@code /usr/bin/time} is not installed
     */
    record Cost(double seconds, double peakMib) {}

    private final List<String> words;

    Command(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** The same JVM as this one, with this class path. */
    static List<String> java(String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(arguments));
        return words;
    }

    /** Where a program is, if it is installed. */
    static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it prints. */
    String output() {
        try {
            Process process = process(words).start();
            String output = new String(process.getInputStream().readAllBytes());
            end(process);
            return output;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot run " + words, failure);
        }
    }

    /**
     * Runs it without looking at what it prints.
     *
     * @param discard whether output goes to /dev/null; grep stops at its first hit if it does
     */
    Cost cost(boolean discard) {
        try {
            Path peak = Files.createTempFile("peak", ".txt");
            try {
                List<String> all = new ArrayList<>();
                if (Files.isExecutable(TIME)) {
                    all.addAll(List.of(TIME.toString(), "-f", "%M", "-o", peak.toString()));
                }
                all.addAll(words);
                long start = System.nanoTime();
                ProcessBuilder builder = process(all);
                if (discard) {
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
                }
                Process process = builder.start();
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
                end(process);
                long nanos = System.nanoTime() - start;
                String kib = Files.readString(peak).strip();
                return new Cost(nanos / 1e9, kib.isEmpty() ? 0 : Double.parseDouble(kib) / 1024);
            } finally {
                Files.delete(peak);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("cannot run " + words, failure);
        }
    }

    private static ProcessBuilder process(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        return builder;
    }

    private void end(Process process) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + words);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
