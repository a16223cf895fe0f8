package com.example.benchmarks.builds;

import static com.example.benchmarks.builds.Medians.extra;
import static com.example.benchmarks.builds.Medians.median;
import static com.example.benchmarks.builds.Medians.number;
import static com.example.benchmarks.builds.Medians.spread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the plugin and its peers add to a Maven that has nothing to do, in time, memory and download. */
final class PeerBuilds {
    private static final String FLOOR = "empty";
    private static final String NOOP = "noop";
    private static final String OURS = "alertspec";
    private static final List<String> PEERS =
            List.of("antlr4", "avro", "modello", "jsonschema2pojo", "protobuf", "openapi-skip", "openapi");
    private static final String GOAL = "generate-sources";
    private static final double BYTES_PER_MB = 1e6;

    private final Workshop workshop;
    private final List<String> projects = new ArrayList<>(List.of(FLOOR, NOOP, OURS));
    private final Map<String, Download> downloads = new LinkedHashMap<>();
    private final Map<String, Runs> all = new LinkedHashMap<>();

    /** The runs of one project: of a clean project, and of the same one once more. */
    private record Runs(List<MavenRun> first, List<MavenRun> unchanged) {}

    /** What a project makes Maven download: files that are no POM, their size, and the size of POMs. */
    private record Download(long jars, double megabytes, double pomMegabytes) {}

    /**
     * @param proofOnly without the peers, which takes less time
     */
    PeerBuilds(Workshop workshop, boolean proofOnly) {
        this.workshop = workshop;
        if (!proofOnly) {
            projects.add("alertspec-recogniser");
            projects.addAll(PEERS);
        }
    }

    String table(int rounds) throws IOException, InterruptedException {
        for (String project : projects) {
            workshop.copy(project);
            workshop.forget(project);
            workshop.download(project, GOAL);
            downloads.put(project, download(workshop.repository(project)));
            all.put(project, new Runs(new ArrayList<>(), new ArrayList<>()));
        }
        // The round before the first warms the disk's cache, and shows what does not work.
        for (int round = 0; round <= rounds; round++) {
            for (String project : projects) {
                Workshop.delete(workshop.folder(project).resolve("target"));
                MavenRun first = workshop.build(project, GOAL);
                MavenRun unchanged = workshop.build(project, GOAL);
                if (round > 0) {
                    all.get(project).first().add(first);
                    all.get(project).unchanged().add(unchanged);
                }
            }
        }
        return rows() + "\nMedians of " + rounds + " rounds, + is the median of what each adds to `empty` in its round.\n"
                + goals();
    }

    private static Download download(Path repository) throws IOException {
        long jars = 0;
        long jarBytes = 0;
        long pomBytes = 0;
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".pom")) {
                    pomBytes += Files.size(file);
                } else if (name.endsWith(".jar") || name.endsWith(".exe")) {
                    jars++;
                    jarBytes += Files.size(file);
                }
            }
        }
        return new Download(jars, jarBytes / BYTES_PER_MB, pomBytes / BYTES_PER_MB);
    }

    private String rows() {
        StringBuilder table = new StringBuilder(
                "| project | first s | + s | cpu s | MiB | unchanged s | + s | cpu s | jars | MB | POMs MB |\n"
                        + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        Runs floor = all.get(FLOOR);
        Download none = downloads.get(FLOOR);
        all.forEach((project, runs) -> {
            Download download = downloads.get(project);
            table.append("| ")
                    .append(String.join(
                            " | ",
                            project,
                            spread(runs.first()),
                            number(extra(runs.first(), floor.first())),
                            number(median(runs.first(), MavenRun::cpuSeconds)),
                            String.format(Locale.ROOT, "%.0f", median(runs.first(), MavenRun::peakMiB)),
                            spread(runs.unchanged()),
                            number(extra(runs.unchanged(), floor.unchanged())),
                            number(median(runs.unchanged(), MavenRun::cpuSeconds)),
                            String.valueOf(download.jars() - none.jars()),
                            number(download.megabytes() - none.megabytes()),
                            number(download.pomMegabytes() - none.pomMegabytes())))
                    .append(" |\n");
        });
        return table.toString();
    }

    private String goals() {
        Runs floor = all.get(FLOOR);
        double ours = extra(all.get(OURS).first(), floor.first());
        String best = PEERS.stream()
                .filter(all::containsKey)
                .mapToDouble(peer -> extra(all.get(peer).first(), floor.first()))
                .min()
                .stream()
                .mapToObj(seconds -> String.format(Locale.ROOT, ", %.2f x the best peer's (0.5)", ours / seconds))
                .findFirst()
                .orElse("");
        Download none = downloads.get(FLOOR);
        Download download = downloads.get(OURS);
        return String.format(
                Locale.ROOT,
                "First: + %.2f s (goal: at most 0.40)%s.%n"
                        + "Unchanged: %+.3f s beside `noop` (goal: within 0.05).%n"
                        + "Download: %d jars, %.2f MB with all POMs (goal: at most 7 and 1.2).%n",
                ours,
                best,
                extra(all.get(OURS).unchanged(), all.get(NOOP).unchanged()),
                download.jars() - none.jars(),
                download.megabytes() + download.pomMegabytes() - none.megabytes() - none.pomMegabytes());
    }
}
