package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    @TempDir
    Path project;

    private OutputDirectory docs;

    @BeforeEach
    void aCommittedFolder() {
        docs = OutputDirectory.of(project.resolve("docs"), project.resolve("target"), project);
    }

    @Test
    void aFolderOutsideTheBuildKeepsItsManifestWithIt() {
        assertThat(docs.manifest()).isEqualTo(project.resolve("docs/.alertspec"));
        assertThat(docs.isCommitted()).isTrue();
    }

    @Test
    void aFolderInsideTheBuildKeepsItsManifestApart() {
        OutputDirectory built =
                OutputDirectory.of(project.resolve("target/generated/a"), project.resolve("target"), project);

        assertThat(built.manifest()).isEqualTo(project.resolve("target/alertspec/manifests/generated/a.manifest"));
        assertThat(built.isCommitted()).isFalse();
    }

    @Test
    void theManifestListsHashExecutionAndPath() throws IOException {
        apply("one", file("a.md", "text\n"));

        assertThat(Files.readString(docs.manifest()))
                .isEqualTo("# Written by alertspec: the files in this folder that it may overwrite and remove.\n"
                        + "b9e68e1bea3e5b19ca6b2f98b73a54b73daafaa250484902e09982e07a12e733\tone\ta.md\n");
    }

    @Test
    void aFileThatIsAsItShallBeIsTakenOver() throws IOException {
        write("docs/a.md", "text\n");

        assertThat(between("one", file("a.md", "text\n")).pending()).isEmpty();
        apply("one", file("a.md", "text\n"));
        apply("one", file("a.md", "other\n"));

        assertThat(read("docs/a.md")).isEqualTo("other\n");
    }

    @Test
    void aFileOfTheUserIsInTheWay() throws IOException {
        write("docs/a.md", "mine\n");

        Changes changes = between("one", file("a.md", "text\n"), file("b.md", "text\n"));

        assertThat(changes.obstacles())
                .containsExactly(new Change(Change.Kind.IN_THE_WAY, "docs/a.md", "1 line differs, from line 1 on", ""));
        assertThatIllegalStateException().isThrownBy(changes::apply);
        assertThat(project.resolve("docs/b.md")).doesNotExist();
    }

    @Test
    void anEditedFileIsNotOverwritten() throws IOException {
        apply("one", file("a.md", "text\n"));
        write("docs/a.md", "text\nand mine\n");

        assertThat(between("one", file("a.md", "new\n")).obstacles())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.EDITED);
    }

    @Test
    void anEditedFileThatIsNoLongerMadeIsNotRemoved() throws IOException {
        apply("one", file("a.md", "text\n"), file("b.md", "text\n"));
        write("docs/b.md", "mine\n");

        assertThat(between("one", file("a.md", "text\n")).obstacles())
                .containsExactly(new Change(Change.Kind.EDITED, "docs/b.md", "it is no longer generated", "one"));
    }

    @Test
    void anotherExecutionMayOverwriteButOnlyTheOwnOneRemoves() throws IOException {
        apply("one", file("a.md", "text\n"), file("b.md", "text\n"));

        apply("two", file("a.md", "new\n"));

        assertThat(read("docs/a.md")).isEqualTo("new\n");
        assertThat(project.resolve("docs/b.md")).exists();
        apply("one", file("c.md", "text\n"));
        assertThat(project.resolve("docs/b.md")).doesNotExist();
        assertThat(project.resolve("docs/a.md")).exists();
    }

    @Test
    void theCommandLineRemovesWhatItMadeItselfAndNothingElse() throws IOException {
        apply("one", file("c.md", "text\n"));
        apply(Changes.COMMAND_LINE, file("a.md", "text\n"), file("b.md", "text\n"));

        apply(Changes.COMMAND_LINE, file("a.md", "text\n"));

        assertThat(files()).containsExactly("docs/.alertspec", "docs/a.md", "docs/c.md");
    }

    @Test
    void theCommandLineWritesAFileOfAnExecutionWithoutTakingItOver() throws IOException {
        apply("one", file("a.md", "text\n"), file("b.md", "text\n"));

        apply(Changes.COMMAND_LINE, file("a.md", "new\n"), file("b.md", "text\n"));
        assertThat(read("docs/a.md")).isEqualTo("new\n");
        apply("one", file("c.md", "text\n"));

        assertThat(files()).containsExactly("docs/.alertspec", "docs/c.md");
    }

    @Test
    void anExecutionRemovesWhatTheCommandLineMadeAndExecutionsThatAreNoMore() throws IOException {
        apply("renamed", file("a.md", "text\n"));
        apply(Changes.COMMAND_LINE, file("b.md", "text\n"));
        apply("two", file("c.md", "text\n"));

        apply("one", file("d.md", "text\n"));

        assertThat(files()).containsExactly("docs/.alertspec", "docs/c.md", "docs/d.md");
    }

    @Test
    void whatTheRunnableJarMadeIsItsOwn() throws IOException {
        between(Ownership.ofTool("docs"), file("a.md", "text\n"), file("b.md", "text\n"))
                .apply();
        apply("one", file("c.md", "text\n"));
        assertThat(files()).containsExactly("docs/.alertspec", "docs/a.md", "docs/b.md", "docs/c.md");

        between(Ownership.ofTool("docs"), file("a.md", "text\n")).apply();

        assertThat(files()).containsExactly("docs/.alertspec", "docs/a.md", "docs/c.md");
    }

    /** Both inherit one execution, and so its id, from their parent. */
    @Test
    void modulesThatShareADirectoryRemoveTheirOwnFilesAlone() throws IOException {
        Ownership x = Ownership.ofRun("com.acme:x", "default", Set.of("default"), Set.of());
        Ownership y = Ownership.ofRun("com.acme:y", "default", Set.of("default"), Set.of());
        docs = OutputDirectory.of(project.resolve("docs"), project.resolve("x/target"), project.resolve("x"));
        between(x, file("x.md", "text\n"), file("both.md", "text\n")).apply();

        between(y, file("y.md", "text\n"), file("both.md", "text\n")).apply();

        assertThat(files()).containsExactly("docs/.alertspec", "docs/both.md", "docs/x.md", "docs/y.md");
        assertThat(read("docs/.alertspec").lines().skip(1).map(line -> line.substring(line.indexOf('\t') + 1)))
                .containsExactly("com.acme:x/default\tboth.md", "com.acme:x/default\tx.md", "com.acme:y/default\ty.md");
        assertThat(between(y, file("both.md", "new\n")).contested())
                .extracting(Change::owner)
                .containsExactly("com.acme:x/default");
        between(y).apply();
        assertThat(files()).containsExactly("docs/.alertspec", "docs/both.md", "docs/x.md");
    }

    /** As a merge leaves it that keeps the lines of both sides, or that nobody has decided. */
    @Test
    void ofAMergedManifestEitherSideIsOurs() throws IOException {
        apply("one", file("a.md", "ours\n"), file("b.md", "ours\n"));
        apply("two", file("c.md", "ours\n"));
        String ours = read("docs/.alertspec");
        apply("one", file("a.md", "theirs\n"), file("b.md", "theirs\n"));
        apply("two", file("c.md", "theirs\n"));
        write("docs/.alertspec", "<<<<<<< HEAD\n" + ours + "=======\n" + read("docs/.alertspec") + ">>>>>>> x\n");
        write("docs/a.md", "ours\n");
        write("docs/c.md", "ours\n");

        apply("one", file("a.md", "merged\n"), file("b.md", "merged\n"));
        apply("two", file("c.md", "merged\n"));

        assertThat(List.of(read("docs/a.md"), read("docs/b.md"), read("docs/c.md")))
                .containsOnly("merged\n");
        assertThat(read("docs/.alertspec")).hasLineCount(4).doesNotContain("<<<");
    }

    @Test
    void whatAMergeMadeOfBothSidesIsNeithers() throws IOException {
        apply("one", file("a.md", "ours\n"));
        String ours = read("docs/.alertspec");
        apply("one", file("a.md", "theirs\n"));
        write("docs/.alertspec", ours + read("docs/.alertspec"));
        write("docs/a.md", "ours and theirs\n");

        assertThat(between("one", file("a.md", "merged\n")).obstacles())
                .containsExactly(new Change(Change.Kind.MERGED, "docs/a.md", "1 line differs, from line 1 on", "one"));
    }

    @Test
    void filesToWhichGitGaveOtherLineEndsAreOurs() throws IOException {
        apply("one", file("a.md", "1\n2\n"), file("b.md", "1\n2\n"), file("c.md", "1\n2\n"));
        for (String name : List.of("a", "b", "c")) {
            write("docs/" + name + ".md", "1\r\n2\r\n");
        }

        assertThat(between("one", file("a.md", "1\n2\n"), file("b.md", "1\n3\n"))
                        .pending())
                .containsExactly(
                        new Change(Change.Kind.LINE_ENDS, "docs/a.md", UnifiedDiff.LINE_ENDS, "one"),
                        new Change(Change.Kind.OUTDATED, "docs/b.md", "1 line differs, from line 2 on", "one"),
                        new Change(Change.Kind.STALE, "docs/c.md", "", "one"));
    }

    @Test
    void foldersThatBecomeEmptyAreRemoved() throws IOException {
        apply("one", file("deep/er/a.md", "text\n"), file("b.md", "text\n"));

        apply("one", file("b.md", "text\n"));

        assertThat(project.resolve("docs/deep")).doesNotExist();
    }

    @Test
    void aFolderALinkAndAFileForAFolderAreInTheWay() throws IOException {
        Files.createDirectories(project.resolve("docs/a.md"));
        write("elsewhere.md", "mine\n");
        Files.createSymbolicLink(project.resolve("docs/b.md"), project.resolve("elsewhere.md"));
        write("docs/c", "a file\n");

        assertThat(between("one", file("a.md", "x"), file("b.md", "x"), file("c/d.md", "x"), file("c/e.md", "x"))
                        .obstacles())
                .extracting(change -> change.shown() + ": " + change.detail())
                .containsExactly(
                        "docs/a.md: it is a folder",
                        "docs/b.md: it is a link or no plain file",
                        "docs/c: it is a file where a folder should be");
        assertThat(read("elsewhere.md")).isEqualTo("mine\n");
    }

    @Test
    void aLinkToAFolderInsideTheOutputIsInTheWay() throws IOException {
        Files.createDirectories(project.resolve("elsewhere"));
        Files.createDirectories(project.resolve("docs"));
        Files.createSymbolicLink(project.resolve("docs/deep"), project.resolve("elsewhere"));

        assertThat(between("one", file("deep/a.md", "x"), file("deep/er/b.md", "x"))
                        .obstacles())
                .containsExactly(
                        new Change(Change.Kind.IN_THE_WAY, "docs/deep", "it is a link where a folder should be", ""));
    }

    @Test
    void nothingIsRemovedThroughALink() throws IOException {
        apply("one", file("deep/a.md", "text\n"), file("b.md", "text\n"));
        Files.move(project.resolve("docs/deep"), project.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("docs/deep"), project.resolve("elsewhere"));

        assertThat(between("one", file("b.md", "text\n")).obstacles())
                .extracting(change -> change.shown() + ": " + change.detail())
                .containsExactly("docs/deep: it is a link where a folder should be");
        assertThat(project.resolve("elsewhere/a.md")).exists();
    }

    @Test
    void aLinkOrFolderInPlaceOfAFileThatIsNoLongerMadeIsTheUsers() throws IOException {
        apply("one", file("a.md", "text\n"), file("b.md", "text\n"), file("c.md", "text\n"));
        Files.delete(project.resolve("docs/a.md"));
        Files.createSymbolicLink(project.resolve("docs/a.md"), project.resolve("pom.xml"));
        Files.delete(project.resolve("docs/b.md"));
        Files.createDirectory(project.resolve("docs/b.md"));

        assertThat(between("one", file("c.md", "text\n")).obstacles())
                .extracting(change -> change.kind() + " " + change.shown() + ": " + change.detail())
                .containsExactly(
                        "EDITED docs/a.md: it is a folder or a link now, and no longer generated",
                        "EDITED docs/b.md: it is a folder or a link now, and no longer generated");
    }

    @Test
    void theOutputDirectoryItselfMayBeReachedThroughALink() throws IOException {
        Files.createDirectories(project.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("docs"), project.resolve("elsewhere"));

        apply("one", file("deep/a.md", "text\n"));

        assertThat(read("elsewhere/deep/a.md")).isEqualTo("text\n");
    }

    @Test
    void namesOfTwoExecutionsMayNotDifferByLetterCaseAlone() throws IOException {
        apply("one", file("A.md", "text\n"));

        assertThat(between("two", file("a.md", "text\n")).obstacles())
                .containsExactly(new Change(
                        Change.Kind.SAME_BUT_FOR_CASE, "docs/a.md", "docs/A.md, which the execution 'one' makes", ""));
        Files.delete(project.resolve("docs/A.md"));
        apply("two", file("a.md", "text\n"));
        assertThat(read("docs/a.md")).isEqualTo("text\n");
    }

    /** A hard link is to a program what one file under two names is on a file system that knows no letter case. */
    @Test
    void aNameMayChangeItsLetterCaseWhereTheFileSystemKnowsNone() throws IOException {
        apply("one", file("A.md", "text\n"));
        Files.createLink(project.resolve("docs/a.md"), project.resolve("docs/A.md"));

        apply("one", file("a.md", "new\n"));

        assertThat(read("docs/a.md")).isEqualTo("new\n");
        assertThat(project.resolve("docs/A.md")).doesNotExist();
    }

    @Test
    void aRunWithNothingToDoWritesNothingAtAll() throws IOException {
        apply("one", file("a.md", "text\n"));
        java.nio.file.attribute.FileTime before = java.nio.file.attribute.FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(docs.manifest(), before);
        Files.setLastModifiedTime(project.resolve("docs"), before);

        apply("one", file("a.md", "text\n"));

        assertThat(Files.getLastModifiedTime(docs.manifest())).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(project.resolve("docs"))).isEqualTo(before);
    }

    @Test
    void noTemporaryFileStays() throws IOException {
        apply("one", file("a.md", "text\n"));

        try (Stream<Path> files = Files.list(project.resolve("docs"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.md", ".alertspec");
        }
    }

    @Test
    void aPathInTheManifestThatLeavesTheFolderIsNotFollowed() throws IOException {
        write("secret.md", "x");
        String hash = Manifest.hash("x".getBytes(StandardCharsets.UTF_8));
        write("docs/.alertspec", hash + "\tone\t../secret.md\n");

        apply("one", file("a.md", "text\n"));

        assertThat(project.resolve("secret.md")).exists();
    }

    private Changes between(String executionId, OutputFile... files) throws IOException {
        return between(ownership(executionId), files);
    }

    private Changes between(Ownership ownership, OutputFile... files) throws IOException {
        return Changes.between(Map.of(docs, List.of(files)), ownership);
    }

    /** That of an execution of a project that has two. */
    private static Ownership ownership(String executionId) {
        return Ownership.ofRun("com.acme:app", executionId, Set.of("one", "two"), Set.of());
    }

    private void apply(String executionId, OutputFile... files) throws IOException {
        between(executionId, files).apply();
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(Destination.DOCS, path, text, StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve(path));
    }
}
