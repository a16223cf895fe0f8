import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Measures whole builds: what the plugin and its peers add to a Maven that has nothing to do, in time, memory and download. */
public final class Builds {
    private static final String FLOOR = "empty";
    private static final String NOOP = "noop";
    private static final String OURS = "alertspec";
    private static final List<String> PEERS =
            List.of("antlr4", "avro", "modello", "jsonschema2pojo", "protobuf", "openapi-skip", "openapi");
    private static final double BYTES_PER_MB = 1e6;

    private final Path root = Path.of("").toAbsolutePath();
    private final Path builds = root.resolve("examples/benchmarks/builds");
    private final Path work = root.resolve("examples/benchmarks/target/builds");
    private final Path staged = work.resolve("staged");

    /** One run of Maven; CPU and memory are known on Linux only, and NaN elsewhere. */
    record Run(double seconds, double cpuSeconds, double peakMiB) {}

    /** The runs of one project: of a clean project, and of the same one once more. */
    record Runs(List<Run> first, List<Run> unchanged) {}

    /** What a project makes Maven download: files that are no POM, their size, and the size of POMs. */
    record Download(long jars, double megabytes, double pomMegabytes) {}

    public static void main(String[] arguments) throws Exception {
        boolean isShort = List.of(arguments).contains("short");
        List<String> projects = new ArrayList<>(List.of(FLOOR, NOOP, OURS));
        if (!isShort) {
            projects.add("alertspec-recogniser");
            projects.addAll(PEERS);
        }
        new Builds().run(projects, isShort ? 1 : Integer.getInteger("rounds", 7));
    }

    private void run(List<String> projects, int rounds) throws Exception {
        stage();
        Map<String, Download> downloads = new LinkedHashMap<>();
        Map<String, Runs> all = new LinkedHashMap<>();
        for (String project : projects) {
            prepare(project);
            downloads.put(project, download(project));
            all.put(project, new Runs(new ArrayList<>(), new ArrayList<>()));
        }
        // The round before the first warms the disk's cache, and shows what does not work.
        for (int round = 0; round <= rounds; round++) {
            for (String project : projects) {
                delete(work.resolve(project).resolve("target"));
                Run first = measure(project);
                Run unchanged = measure(project);
                if (round > 0) {
                    all.get(project).first().add(first);
                    all.get(project).unchanged().add(unchanged);
                }
            }
        }
        print(rounds, downloads, all);
    }

    /** Puts our jars, as they were last packaged, and the plugin that does nothing where Maven can download them. */
    private void stage() throws Exception {
        delete(staged);
        Files.createDirectories(work);
        maven(builds.resolve("noop-maven-plugin"), List.of("-Dmaven.test.skip", "package"), localRepository());
        stage(builds.resolve("noop-maven-plugin"), "com/example/builds", "noop-maven-plugin", "1");
        String pom = Files.readString(root.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
        stage(root, "io/github/alertspec", "alertspec-parent", version);
        stage(root.resolve("generator"), "io/github/alertspec", "alertspec-generator", version);
        stage(root.resolve("maven-plugin"), "io/github/alertspec", "alertspec-maven-plugin", version);
    }

    private void stage(Path module, String group, String artifact, String version) throws IOException {
        String name = artifact + "-" + version;
        Path folder = Files.createDirectories(staged.resolve(group).resolve(artifact).resolve(version));
        Files.copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
        if (!artifact.endsWith("-parent")) {
            Files.copy(module.resolve("target").resolve(name + ".jar"), folder.resolve(name + ".jar"));
        }
    }

    /** Copies a project out of this repository, whose .mvn it shall not see, and lets it download what it needs. */
    private void prepare(String project) throws Exception {
        Path copy = work.resolve(project);
        delete(copy);
        Files.createDirectories(copy.resolve(".mvn"));
        try (Stream<Path> files = Files.walk(builds.resolve(project))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(builds.resolve(project).relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        delete(repository(project).resolve("io/github/alertspec"));
        delete(repository(project).resolve("com/example"));
        maven(copy, List.of("generate-sources"), List.of("-Dmaven.repo.local=" + repository(project)));
    }

    private Path repository(String project) {
        return work.resolve("repositories").resolve(project);
    }

    private static List<String> localRepository() {
        String chosen = System.getProperty("maven.repo.local");
        return chosen == null ? List.of() : List.of("-Dmaven.repo.local=" + chosen);
    }

    private Download download(String project) throws IOException {
        long jars = 0;
        long jarBytes = 0;
        long pomBytes = 0;
        try (Stream<Path> files = Files.walk(repository(project))) {
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

    private Run measure(String project) throws Exception {
        return maven(
                work.resolve(project),
                List.of("-o", "generate-sources"),
                List.of("-Dmaven.repo.local=" + repository(project)));
    }

    private Run maven(Path folder, List<String> goals, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-Dstaged=" + staged.toUri()));
        command.addAll(options);
        command.addAll(goals);
        Path log = work.resolve("maven.log");
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
        return new Run(seconds, cpuSecondsOfChildren() - cpuBefore, peak);
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

    private static void print(int rounds, Map<String, Download> downloads, Map<String, Runs> all) {
        System.out.println("| project | first s | + s | cpu s | MiB | unchanged s | + s | cpu s | jars | MB | POMs MB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Runs floor = all.get(FLOOR);
        Download none = downloads.get(FLOOR);
        all.forEach((project, runs) -> {
            Download download = downloads.get(project);
            System.out.println("| " + String.join(" | ", List.of(
                            project,
                            spread(runs.first()),
                            number(extra(runs.first(), floor.first())),
                            number(median(runs.first(), Run::cpuSeconds)),
                            String.format(Locale.ROOT, "%.0f", median(runs.first(), Run::peakMiB)),
                            spread(runs.unchanged()),
                            number(extra(runs.unchanged(), floor.unchanged())),
                            number(median(runs.unchanged(), Run::cpuSeconds)),
                            String.valueOf(download.jars() - none.jars()),
                            number(download.megabytes() - none.megabytes()),
                            number(download.pomMegabytes() - none.pomMegabytes())))
                    + " |");
        });
        double ours = extra(all.get(OURS).first(), floor.first());
        System.out.printf(
                Locale.ROOT,
                "%nMedians of %d rounds, + is the median of what each adds to `empty` in its round.%n",
                rounds);
        System.out.printf(Locale.ROOT, "First: + %.2f s (goal: at most 0.40)", ours);
        PEERS.stream()
                .filter(all::containsKey)
                .mapToDouble(peer -> extra(all.get(peer).first(), floor.first()))
                .min()
                .ifPresent(best -> System.out.printf(Locale.ROOT, ", %.2f x the best peer's (0.5)", ours / best));
        System.out.printf(
                Locale.ROOT,
                ".%nUnchanged: %+.3f s beside `noop` (goal: within 0.05).%n",
                extra(all.get(OURS).unchanged(), all.get(NOOP).unchanged()));
        Download download = downloads.get(OURS);
        System.out.printf(
                Locale.ROOT,
                "Download: %d jars, %.2f MB with all POMs (goal: at most 7 and 1.2).%n",
                download.jars() - none.jars(),
                download.megabytes() + download.pomMegabytes() - none.megabytes() - none.pomMegabytes());
    }

    private static String spread(List<Run> runs) {
        double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(runs, Run::seconds), seconds[0], seconds[seconds.length - 1]);
    }

    /** The median of what one takes longer than another in the same round. */
    private static double extra(List<Run> runs, List<Run> others) {
        double[] extras = new double[runs.size()];
        Arrays.setAll(extras, i -> runs.get(i).seconds() - others.get(i).seconds());
        return median(DoubleStream.of(extras));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return median(runs.stream().mapToDouble(figure));
    }

    private static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
