package com.example.benchmarks.builds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of the {@code mvn} of the PATH, as a whole process.
 *
 * @param seconds from before its start to its end
 * @param cpuSeconds of all its processes, in steps of 10 ms; NaN where that is not known, as everywhere but on Linux
 * @param peakMiB the most memory that its JVM had; NaN where that is not known
 */
record MavenRun(double seconds, double cpuSeconds, double peakMiB) {
    /**
     * Runs it to its end.
     *
     * @param folder of the project
     * @param log for what it prints
     * @throws IllegalStateException if it fails, with its command and the log
     */
    static MavenRun of(Path folder, Path log, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
        command.addAll(words);
        double cpuBefore = cpuSecondsOfChildren();
        double peak = Double.NaN;
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = peakMiB(process.pid(), peak);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed in " + folder + "; see " + log);
        }
        return new MavenRun(seconds, cpuSecondsOfChildren() - cpuBefore, peak);
    }

    /** Of all children that have ended, and their children, in ticks of 10 ms. */
    private static double cpuSecondsOfChildren() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    /** The most that a process has had in memory so far; what was known before where it has ended meanwhile. */
    private static double peakMiB(long pid, double before) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(before);
        } catch (IOException | UncheckedIOException e) {
            return before;
        }
    }
}
