package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of a file that cannot be read or written. */
class FileProblemTest {
    private static final String HALFWAY =
            "\n  hint: what was written so far is whole; run again when this is mended, and the rest follows";

    @TempDir
    Path project;

    @Test
    void aFileThatIsNotThere() {
        assertThat(told(new NoSuchFileException(project + "/docs/a.md"))).isEqualTo("docs/a.md does not exist");
    }

    @Test
    void aFileOfSomebodyElse() {
        assertThat(told(new AccessDeniedException("docs/a.md")))
                .isEqualTo("docs/a.md may not be read or written by this user\n"
                        + "  hint: check its owner and permissions, and those of its folder");
    }

    @Test
    void aFileThatIsFoundToBeNoneBeforeAnythingIsWritten() {
        assertThat(told(new FileSystemException("docs", null, "is a folder where a file should be")))
                .isEqualTo("docs is a folder where a file should be\n"
                        + "  hint: nothing else was changed; run again when this is mended");
    }

    @Test
    void aDiskThatIsFullNamesTheFileThatFoundNoRoom() {
        IOException full = new IOException("No space left on device");

        assertThat(told(new WriteFailure(project.resolve("docs/a.md"), full)))
                .isEqualTo("docs/a.md cannot be written: No space left on device" + HALFWAY);
    }

    @Test
    void aFileThatCannotBeReplacedHalfwayIsNamedItself() throws IOException {
        Changes changes = changes("a.md", "b.md");
        Files.createDirectories(project.resolve("docs/b.md/inside"));

        assertThat(failure(changes::apply))
                .startsWith("docs/b.md cannot be written: ")
                .endsWith(HALFWAY);
        assertThat(project.resolve("docs/a.md")).hasContent("text");
    }

    @Test
    void aFileThatCannotBeRemovedHalfwayIsNamedItself() throws IOException {
        changes("a.md", "b.md").apply();
        Changes changes = changes("a.md");
        Files.delete(project.resolve("docs/b.md"));
        Files.createDirectories(project.resolve("docs/b.md/inside"));

        assertThat(failure(changes::apply))
                .startsWith("docs/b.md cannot be written: ")
                .endsWith(HALFWAY);
    }

    @Test
    void aFileWhereAFolderIsToBeMadeHalfway() throws IOException {
        Changes changes = changes("a.md", "deep/b.md");
        Files.createDirectory(project.resolve("docs"));
        Files.writeString(project.resolve("docs/deep"), "no folder");

        assertThat(failure(changes::apply)).isEqualTo("docs/deep is a file where a folder should be" + HALFWAY);
    }

    private Changes changes(String... paths) throws IOException {
        OutputDirectory docs = OutputDirectory.of(project.resolve("docs"), project.resolve("target"), project);
        List<OutputFile> files = Set.of(paths).stream()
                .sorted()
                .map(path -> new OutputFile(Destination.DOCS, path, "text", StandardCharsets.UTF_8))
                .toList();
        return Changes.between(Map.of(docs, files), Ownership.ofTool("docs"));
    }

    private String failure(ThrowingCallable run) {
        return told(catchThrowableOfType(IOException.class, run));
    }

    private String told(IOException problem) {
        return FileProblem.describe(problem, project);
    }
}
