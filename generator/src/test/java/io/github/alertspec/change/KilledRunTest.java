package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed, at any moment: each file is old or new, and the next run mends the rest. */
class KilledRunTest {
    private static final int KILLS = 20;

    @TempDir
    Path project;

    private OutputDirectory docs;

    @BeforeEach
    void aCommittedFolder() {
        docs = docs(project);
    }

    /** Generates in a JVM of its own, one spec and the other by turns, until it is killed: the project's folder. */
    public static void main(String[] arguments) throws IOException {
        OutputDirectory docs = docs(Path.of(arguments[0]));
        for (int turn = 0; ; turn++) {
            apply(docs, files(turn % 2));
            if (turn == 10) {
                System.out.println("ready");
            }
        }
    }

    @Test
    void aRunThatIsKilledAtAnyMomentLeavesWholeFilesAndTheNextMendsTheRest() throws Exception {
        Random random = new Random(6);
        int mended = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledRunTest.class.getName(),
                            project.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            assertThat(process.isAlive()).isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertEachIsOldOrNew();
            mended += isWhole() ? 0 : 1;

            apply(docs, files(kill % 2));

            assertMended(files(kill % 2));
        }
        assertThat(mended).as("runs that were killed halfway").isPositive();
    }

    @Test
    void aFileThatTheKilledRunChangedIsOurs() throws IOException {
        apply(docs, List.of(file("a.md", "one\n")));
        killedBefore(Map.of("a.md", "two\n"), List.of(file("a.md", "two\n")));

        apply(docs, List.of(file("a.md", "three\n")));

        assertMended(List.of(file("a.md", "three\n")));
    }

    @Test
    void aFileThatTheFirstOfTwoKilledRunsChangedIsOurs() throws IOException {
        apply(docs, List.of(file("a.md", "one\n"), file("b.md", "one\n")));
        killedBefore(Map.of("a.md", "two\n"), List.of(file("a.md", "two\n"), file("b.md", "two\n")));
        // The second one cannot write its first file, and leaves its intention.
        Files.createDirectories(docs.root().resolve("blocked"));
        Changes second = between(docs, List.of(file("blocked/c.md", "three\n"), file("a.md", "three\n")));
        Files.delete(docs.root().resolve("blocked"));
        write("docs/blocked", "a file\n");
        assertThatIOException().isThrownBy(second::apply);
        Files.delete(docs.root().resolve("blocked"));
        assertThat(project.resolve("docs/a.md")).hasContent("two\n");

        apply(docs, List.of(file("a.md", "four\n"), file("b.md", "four\n")));

        assertMended(List.of(file("a.md", "four\n"), file("b.md", "four\n")));
    }

    @Test
    void aFileThatTheKilledRunMadeIsRemovedWhereItIsNoLongerMade() throws IOException {
        apply(docs, List.of(file("a.md", "one\n")));
        killedBefore(Map.of("deep/b.md", "two\n"), List.of(file("a.md", "one\n"), file("deep/b.md", "two\n")));

        apply(docs, List.of(file("a.md", "one\n")));

        assertMended(List.of(file("a.md", "one\n")));
        assertThat(project.resolve("docs/deep")).doesNotExist();
    }

    @Test
    void aFileThatTheKilledRunDidNotComeToIsStillTheUsers() throws IOException {
        killedBefore(Map.of("b.md", "mine\n"), List.of(file("b.md", "two\n")));

        assertThat(between(docs, List.of(file("b.md", "three\n"))).obstacles())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.IN_THE_WAY);
        assertThat(project.resolve("docs/b.md")).hasContent("mine\n");
    }

    @Test
    void temporaryFilesAreSweptUpAndThoseOfTheUserStay() throws IOException {
        apply(docs, List.of(file("deep/a.md", "one\n"), file("old.md", "one\n")));
        killedBefore(Map.of(), List.of(file("deep/only-once.md", "two\n")));
        write("docs/.alertspec-.alertspec-1f.tmp", "hal");
        write("docs/.alertspec-.alertspec.next-1f.tmp", "hal");
        write("docs/.alertspec-old.md-1f.tmp", "hal");
        write("docs/deep/.alertspec-a.md-2f.tmp", "ha");
        write("docs/deep/.alertspec-only-once.md-2f.tmp", "ha");
        write("docs/deep/notes.tmp", "mine\n");

        apply(docs, List.of(file("deep/a.md", "one\n")));

        assertThat(names()).containsExactlyInAnyOrder("docs/.alertspec", "docs/deep/a.md", "docs/deep/notes.tmp");
    }

    @Test
    void temporaryFilesOfAnotherRunStay() throws IOException {
        OutputDirectory one = OutputDirectory.of(project.resolve("target/one"), project.resolve("target"), project);
        apply(one, List.of(file("deep/a.md", "one\n")));
        List<String> others = List.of(
                "target/alertspec/manifests/.alertspec-two.manifest-1f.tmp",
                "target/alertspec/manifests/.alertspec-one.manifest-mine-1f.tmp",
                "target/one/deep/.alertspec-1f.tmp",
                "target/one/deep/.alertspec-a.md-b.md-1f.tmp",
                "target/alertspec/alerts/.alertspec-docs.stamp-1f.tmp");
        for (String other : others) {
            write(other, "another's");
        }

        apply(one, List.of(file("deep/a.md", "two\n")));
        Stamp.forget(project.resolve("target/alertspec/alerts/generate.stamp"));

        assertThat(names()).containsAll(others);
    }

    @Test
    void aTemporaryFileIsKnownByALongNameToo() throws IOException {
        String name = "n".repeat(250);
        apply(docs, List.of(file(name, "one\n")));
        Path left = TemporaryFile.of(docs.root().resolve(name));
        Files.writeString(left, "hal");

        apply(docs, List.of(file(name, "one\n")));

        assertThat(names()).containsExactlyInAnyOrder("docs/.alertspec", "docs/" + name);
    }

    /** As a killed run leaves it: its intention is written, some of its files are, its manifest is not. */
    private void killedBefore(Map<String, String> written, List<OutputFile> intended) throws IOException {
        Map<String, Manifest.Line> lines = new TreeMap<>();
        intended.forEach(file -> lines.put(file.path(), new Manifest.Line(Manifest.hash(file.bytes()), "cli-docs")));
        AtomicFile.write(
                docs.nextManifest(),
                Manifest.read(docs.manifest()).with(lines, List.of()).bytes());
        for (Map.Entry<String, String> file : written.entrySet()) {
            write("docs/" + file.getKey(), file.getValue());
        }
    }

    private void assertEachIsOldOrNew() throws IOException {
        for (String name : names()) {
            byte[] found = Files.readAllBytes(project.resolve(name));
            if (name.endsWith(".md")) {
                assertThat(Stream.concat(files(0).stream(), files(1).stream())
                                .filter(file -> name.equals("docs/" + file.path()))
                                .anyMatch(file -> Arrays.equals(file.bytes(), found)))
                        .as(name)
                        .isTrue();
            }
        }
    }

    /** Whether what lies there is all of one run and nothing else. */
    private boolean isWhole() throws IOException {
        boolean whole = false;
        for (int spec = 0; spec < 2; spec++) {
            List<String> expected = new ArrayList<>(List.of("docs/.alertspec"));
            files(spec).forEach(file -> expected.add("docs/" + file.path()));
            whole |= names().equals(expected.stream().sorted().toList())
                    && between(docs, files(spec)).pending().isEmpty();
        }
        return whole;
    }

    private void assertMended(List<OutputFile> files) throws IOException {
        List<String> expected = new ArrayList<>(List.of("docs/.alertspec"));
        for (OutputFile file : files) {
            expected.add("docs/" + file.path());
            assertThat(project.resolve("docs/" + file.path())).hasBinaryContent(file.bytes());
            assertThat(Manifest.read(docs.manifest()).line(file.path()))
                    .hasValueSatisfying(line -> assertThat(line.hash()).isEqualTo(Manifest.hash(file.bytes())));
        }
        assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Manifest.read(docs.manifest()).lines()).hasSameSizeAs(files);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Files that differ, one that does not, and one that this spec alone makes; small, so that most of a run is writing. */
    private static List<OutputFile> files(int spec) {
        List<OutputFile> files =
                new ArrayList<>(List.of(file("same.md", "same\n"), file("only" + spec + "/a.md", "a\n")));
        for (int i = 0; i < 12; i++) {
            files.add(file("part" + i + "/changes.md", (i + " of " + spec + "\n").repeat(i * 20 + 1)));
        }
        return files;
    }

    private static OutputDirectory docs(Path project) {
        return OutputDirectory.of(project.resolve("docs"), project.resolve("target"), project);
    }

    private static Changes between(OutputDirectory docs, List<OutputFile> files) throws IOException {
        return Changes.between(Map.of(docs, files), Ownership.ofTool("docs"));
    }

    private static void apply(OutputDirectory docs, List<OutputFile> files) throws IOException {
        between(docs, files).apply();
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(Destination.DOCS, path, text, StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), text);
    }
}
