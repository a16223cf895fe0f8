package com.example.benchmarks.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the projects are built: copies outside of this repository's reach, each with a local repository of its own, unless they
 * share one.
 */
final class Workshop {
    private final Path root = Path.of("").toAbsolutePath();
    private final Path builds = root.resolve("examples/benchmarks/builds");
    private final Path work = root.resolve("examples/benchmarks/target/builds");
    private final Path staged = work.resolve("staged");

    private final Optional<String> shared;

    Workshop() {
        this(Optional.empty());
    }

    private Workshop(Optional<String> shared) {
        this.shared = shared;
    }

    /** The same for projects of which nobody asks what they download. */
    Workshop sharing(String repository) {
        return new Workshop(Optional.of(repository));
    }

    /** Puts our jars, as they were last packaged, and the plugin that does nothing where Maven can download them. */
    void stage() throws IOException, InterruptedException {
        if (!Files.isDirectory(builds)) {
            throw new IllegalStateException(builds + " is missing: run this from the root of the repository");
        }
        delete(staged);
        Files.createDirectories(work);
        List<String> words = new ArrayList<>(List.of("-Dmaven.test.skip", "package"));
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            words.add("-Dmaven.repo.local=" + repository);
        }
        MavenRun.of(builds.resolve("noop-maven-plugin"), log(), words);
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

    /** Copies a project out of this repository, whose .mvn it shall not see. */
    Path copy(String project) throws IOException {
        Path copy = folder(project);
        delete(copy);
        Files.createDirectories(copy.resolve(".mvn"));
        copy(builds.resolve(project), copy);
        return copy;
    }

    /** Copies all files of a folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Forgets what was downloaded of what we made ourselves, which is another one now. */
    void forget(String project) throws IOException {
        delete(repository(project).resolve("io/github/alertspec"));
        delete(repository(project).resolve("com/example"));
    }

    /** Lets a project download what it needs. */
    void download(String project, String goal) throws IOException, InterruptedException {
        MavenRun.of(folder(project), log(), List.of(stagedOption(), repositoryOption(project), goal));
    }

    /** Builds a project without the network. */
    MavenRun build(String project, String goal) throws IOException, InterruptedException {
        return MavenRun.of(folder(project), log(), List.of(stagedOption(), repositoryOption(project), "-o", goal));
    }

    Path folder(String project) {
        return work.resolve(project);
    }

    Path repository(String project) {
        return work.resolve("repositories").resolve(shared.orElse(project));
    }

    private Path log() {
        return work.resolve("maven.log");
    }

    private String stagedOption() {
        return "-Dstaged=" + staged.toUri();
    }

    private String repositoryOption(String project) {
        return "-Dmaven.repo.local=" + repository(project);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
