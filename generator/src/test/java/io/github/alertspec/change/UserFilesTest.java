package io.github.alertspec.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files patterns choose, and how they are written again. */
class UserFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String file : List.of(
                "README.md",
                "a+b.md",
                "docs/a.md",
                "docs/ab.md",
                "docs/x/a.md",
                "docs/x/y/a.md",
                "docs/x/y/a.txt",
                "target/a.md",
                ".git/a.md",
                "node_modules/p/a.md",
                "other/docs/a.md")) {
            Path path = folder.resolve("base").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "README.md; README.md",
                "docs/*.md; docs/a.md docs/ab.md",
                "docs/**/*.md; docs/a.md docs/ab.md docs/x/a.md docs/x/y/a.md",
                "docs/**; docs/a.md docs/ab.md docs/x/a.md docs/x/y/a.md docs/x/y/a.txt",
                "docs/**/y/*; docs/x/y/a.md docs/x/y/a.txt",
                "docs/?.md; docs/a.md",
                "docs/*/a.md; docs/x/a.md",
                "**/docs/a.md; docs/a.md other/docs/a.md",
                "*.md; README.md a+b.md",
                "*+b.md; a+b.md",
                "a?b.md; a+b.md",
                "docs\\x\\*.md; docs/x/a.md",
                "target/*.md; target/a.md",
                "./docs/../docs/a.md; docs/a.md",
                "docs/../*.md; README.md a+b.md",
                "nothing/**/*.md; ''"
            })
    void aPatternChooses(String pattern, String files) throws IOException {
        UserFiles found = read(pattern);

        assertThat(String.join(" ", found.contents().keySet())).isEqualTo(files);
        assertThat(found.unmatched()).hasSize(files.isEmpty() ? 1 : 0);
    }

    @Test
    void aFolderOutsideIsNamedAsAWhole() throws IOException {
        Files.writeString(folder.resolve("beside.md"), "beside");

        assertThat(read("../*.md").contents())
                .containsOnlyKeys(folder.resolve("beside.md").toString());
        assertThat(read(folder + "/*.md").contents())
                .containsOnlyKeys(folder.resolve("beside.md").toString());
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
        Files.createSymbolicLink(base().resolve("docs/z.md"), Path.of("../README.md"));

        assertThat(read("README.md", "docs/z.md", "./README.md", "R*.md").contents())
                .containsOnlyKeys("README.md");
    }

    @Test
    void linkedFoldersAreNotSearched() throws IOException {
        Files.createSymbolicLink(base().resolve("docs/self"), Path.of("."));
        Files.createSymbolicLink(base().resolve("docs/dangling.md"), Path.of("none.md"));

        assertThat(read("docs/**/ab.md", "docs/d*.md").contents()).containsOnlyKeys("docs/ab.md");
    }

    @Test
    void whatTheUsualPatternsDoNotFindIsPassedOver() throws IOException {
        Files.createDirectories(base().resolve("GUIDE.md"));
        UserFiles found = UserFiles.readUsual(
                base(), List.of("README.md", "GUIDE.md", "NEWS.md", "wiki/**/*.md"), base().resolve("target"));

        assertThat(found.contents()).containsOnlyKeys("README.md");
        assertThat(found.unmatched()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsWrittenAndNothingElseIsLeftBehind() throws IOException {
        UserFiles files = read("docs/*.md");
        files.write(Map.of("docs/a.md", "new".getBytes(StandardCharsets.UTF_8)));

        assertThat(base().resolve("docs/a.md")).hasContent("new");
        try (Stream<Path> left = Files.list(base().resolve("docs"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a.md", "ab.md", "x");
        }
    }

    @Test
    void whatAKilledRunLeftBesideThemIsSweptUpAndWhatARunIsWritingIsNot() throws IOException {
        Path left = old(TemporaryFile.of(base().resolve("docs/ab.md")));
        Path others = old(TemporaryFile.of(base().resolve("docs/x.md")));
        Path writing = Files.writeString(TemporaryFile.of(base().resolve("docs/a.md")), "hal");

        read("docs/*.md").write(Map.of("docs/a.md", new byte[1]));

        assertThat(left).doesNotExist();
        assertThat(others).exists();
        assertThat(writing).exists();
    }

    @Test
    void whatAKilledRunLeftBesideAReportIsSweptUp() throws IOException {
        Path report = base().resolve("report.txt");
        Path left = old(TemporaryFile.of(report));

        ReportFile.write(report, "text");

        assertThat(left).doesNotExist();
        assertThat(report).hasContent("text");
    }

    private static Path old(Path file) throws IOException {
        Files.writeString(file, "hal");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(90)));
    }

    @Test
    void aFolderThatTookThePlaceOfAFileIsLeftAlone() throws IOException {
        UserFiles files = read("docs/a.md");
        Files.delete(base().resolve("docs/a.md"));
        Files.createDirectories(base().resolve("docs/a.md/inside"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.write(Map.of("docs/a.md", new byte[1])));
        assertThat(base().resolve("docs/a.md/inside")).isDirectory();
        try (Stream<Path> left = Files.list(base().resolve("docs"))) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void whereOneFileCannotBeWrittenNoneIs() throws IOException {
        UserFiles files = read("docs/*.md");
        Files.delete(base().resolve("docs/ab.md"));
        Files.createDirectories(base().resolve("docs/ab.md"));
        Map<String, byte[]> changed = new LinkedHashMap<>();
        changed.put("docs/a.md", new byte[1]);
        changed.put("docs/ab.md", new byte[1]);

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.write(changed))
                .withMessage(base().resolve("docs/ab.md") + ": is no file any more");
        assertThat(base().resolve("docs/a.md")).hasContent("docs/a.md");
        try (Stream<Path> left = Files.list(base().resolve("docs"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a.md", "ab.md", "x");
        }
    }

    private UserFiles read(String... patterns) throws IOException {
        return UserFiles.read(base(), List.of(patterns), base().resolve("target"));
    }

    private Path base() {
        return folder.resolve("base");
    }
}
