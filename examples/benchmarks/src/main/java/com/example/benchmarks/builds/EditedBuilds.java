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
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the plugin adds to {@code mvn compile}: at first, when nothing has changed, and when one alert has. Beside it stand
 * the same pom without the plugin, and one whose sources are those that the plugin generates, as somebody would have typed
 * them.
 */
final class EditedBuilds {
    private static final String FLOOR = "compile";
    private static final String OURS = "compile-alertspec";
    private static final String BY_HAND = "compile-by-hand";
    private static final String GOAL = "compile";
    private static final Path SPEC = Path.of("src/main/alertspec/alerts.yaml");
    private static final Path SOURCES = Path.of("src/main/java");
    /** In the text of the alert that changes, and so in its source; and in the program that uses it. */
    private static final Pattern EDITION = Pattern.compile("edition \\d+");

    private final Workshop workshop;
    private final Map<String, Path> edited = new LinkedHashMap<>();
    private final Map<String, Runs> all = new LinkedHashMap<>();
    private int edition;

    private record Runs(List<MavenRun> first, List<MavenRun> unchanged, List<MavenRun> edited) {}

    EditedBuilds(Workshop workshop) {
        this.workshop = workshop.sharing(FLOOR);
    }

    String table(int rounds) throws IOException, InterruptedException {
        prepare();
        for (int round = 0; round <= rounds; round++) {
            for (String project : edited.keySet()) {
                Workshop.delete(workshop.folder(project).resolve("target"));
                MavenRun first = workshop.build(project, GOAL);
                MavenRun unchanged = workshop.build(project, GOAL);
                edit(edited.get(project));
                MavenRun one = workshop.build(project, GOAL);
                if (round > 0) {
                    Runs runs = all.get(project);
                    runs.first().add(first);
                    runs.unchanged().add(unchanged);
                    runs.edited().add(one);
                }
            }
        }
        return rows() + "\nMedians of " + rounds + " rounds, + is the median of what each adds to `" + FLOOR
                + "` in its round.\n";
    }

    private void prepare() throws IOException, InterruptedException {
        workshop.forget(FLOOR);
        for (String project : List.of(FLOOR, OURS)) {
            workshop.copy(project);
            workshop.download(project, GOAL);
        }
        Path byHand = workshop.folder(BY_HAND);
        Workshop.delete(byHand);
        Files.createDirectories(byHand.resolve(".mvn"));
        Files.copy(workshop.folder(FLOOR).resolve("pom.xml"), byHand.resolve("pom.xml"));
        Path target = workshop.folder(OURS).resolve("target");
        Workshop.copy(workshop.folder(OURS).resolve(SOURCES), byHand.resolve(SOURCES));
        Workshop.copy(target.resolve("generated-sources/alertspec"), byHand.resolve(SOURCES));
        Workshop.copy(target.resolve("generated-resources/alertspec"), byHand.resolve("src/main/resources"));
        workshop.download(BY_HAND, GOAL);
        edited.put(FLOOR, workshop.folder(FLOOR).resolve(SOURCES).resolve("com/example/App.java"));
        edited.put(OURS, workshop.folder(OURS).resolve(SPEC));
        edited.put(BY_HAND, byHand.resolve(SOURCES).resolve("com/example/tls/TlsAlert.java"));
        edited.keySet().forEach(project -> all.put(project, new Runs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
    }

    private void edit(Path file) throws IOException {
        String before = Files.readString(file);
        edition++;
        String after = EDITION.matcher(before).replaceAll("edition " + edition);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing to edit in " + file);
        }
        Files.writeString(file, after);
    }

    private String rows() {
        StringBuilder table = new StringBuilder("| project | first s | + s | cpu s | unchanged s | + s | cpu s "
                + "| one alert changed s | + s | cpu s |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        Runs floor = all.get(FLOOR);
        all.forEach((project, runs) -> table.append("| ")
                .append(String.join(
                        " | ",
                        project,
                        cells(runs.first(), floor.first()),
                        cells(runs.unchanged(), floor.unchanged()),
                        cells(runs.edited(), floor.edited())))
                .append(" |\n"));
        return table.toString();
    }

    private static String cells(List<MavenRun> runs, List<MavenRun> floor) {
        return String.join(
                " | ", spread(runs), number(extra(runs, floor)), number(median(runs, MavenRun::cpuSeconds)));
    }
}
