package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manifest lies in the user's repository, where much can happen to it. */
class ManifestTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private OutputDirectory docs;

    @BeforeEach
    void aCommittedFolder() throws IOException {
        Files.createDirectory(folder.resolve("docs"));
        docs = OutputDirectory.of(folder.resolve("docs"), folder.resolve("target"), folder);
    }

    @Test
    void whatItWritesItReads() throws IOException {
        Map<String, Manifest.Line> lines =
                Map.of("a.md", new Manifest.Line(HASH, "one"), "deep/\u00e4 b.md", new Manifest.Line(HASH, "two"));
        Files.write(docs.manifest(), read("").with(lines, Set.of()).bytes());

        assertThat(Manifest.read(docs.manifest()).lines()).isEqualTo(lines);
    }

    @Test
    void linesMayEndAsGitEndsThemOnWindows() throws IOException {
        assertThat(read(HASH + "\tone\ta.md\r\n" + HASH + "\tone\tb.md\r\n").lines())
                .containsOnlyKeys("a.md", "b.md");
    }

    @Test
    void anOctetThatIsNoTextCostsItsLineAlone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0xff);
        bytes.writeBytes((HASH + "\tone\ta.md\n" + HASH + "\tone\tb.md\n").getBytes(StandardCharsets.UTF_8));
        Files.write(docs.manifest(), bytes.toByteArray());

        assertThat(Manifest.read(docs.manifest()).lines()).containsOnlyKeys("b.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../a.md", "a/../../b.md", "a/../b.md", "./a.md", "/a.md", "a\0.md", "a//b.md/."})
    void aPathThatIsNotPlainlyInsideListsNothing(String path) throws IOException {
        assertThat(read(HASH + "\tone\t" + path + "\n").lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# ", "abc", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void whatIsNoHashListsNothing(String hash) throws IOException {
        assertThat(read(hash + "\tone\ta.md\n").lines()).isEmpty();
    }

    @Test
    void aFolderInItsPlaceIsRefusedBeforeAnythingIsCompared() throws IOException {
        Files.createDirectories(docs.manifest().resolve("inside"));

        refuses(docs.manifest());
    }

    @Test
    void aLinkInItsPlaceIsRefused() throws IOException {
        Files.createSymbolicLink(docs.manifest(), Files.writeString(folder.resolve("others"), HASH + "\tone\ta.md\n"));

        refuses(docs.manifest());
    }

    @Test
    void aFolderInThePlaceOfTheNextOneIsRefused() throws IOException {
        Files.createDirectories(docs.nextManifest());

        refuses(docs.nextManifest());
    }

    private void refuses(Path file) {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Changes.between(Map.of(docs, java.util.List.of()), Ownership.ofTool("docs")))
                .satisfies(refused -> assertThat(FileProblem.describe(refused, folder))
                        .isEqualTo("docs/" + file.getFileName()
                                + " is no plain file, as the list of generated files should be\n"
                                + "  hint: nothing else was changed; run again when this is mended"));
    }

    private Manifest read(String text) throws IOException {
        Files.writeString(docs.manifest(), text);
        return Manifest.read(docs.manifest());
    }
}
