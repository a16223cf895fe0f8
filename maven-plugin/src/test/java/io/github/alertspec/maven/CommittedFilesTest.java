package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git does to committed files and to the list of them: each thing is found, named, and mended as the hint says. */
class CommittedFilesTest {
    private static final String MANIFEST = "docs/.alertspec";
    private static final String PAGE = "docs/alerts.md";
    private static final String REMEDY = "run `mvn alertspec:docs` and commit the result";

    @TempDir
    Path folder;

    private Consumer consumer;

    @BeforeEach
    void aCommittedPage() throws Exception {
        consumer = new Consumer(folder);
        consumer.docs().execute();
        consumer.log.clear();
    }

    @Test
    void aMissingManifestIsFound() throws Exception {
        Files.delete(folder.resolve(MANIFEST));

        isToldAndMended(MANIFEST + " is missing: it lists the files here that were generated");
    }

    @Test
    void aManifestOfAnotherCommitIsFound() throws Exception {
        write(MANIFEST, read(MANIFEST).replaceFirst("\n[0-9a-f]{64}", "\n" + "0".repeat(64)));

        isToldAndMended(
                MANIFEST + " is out of date: 1 line differs, from line 2 on against what tls (built in) generates");
    }

    @Test
    void aManifestThatListsWhatIsGoneIsFound() throws Exception {
        write(MANIFEST, read(MANIFEST) + "0".repeat(64) + "\tdefault-cli\tgone.md\n");

        isToldAndMended(
                MANIFEST + " is out of date: 1 line differs, from line 3 on against what tls (built in) generates");
    }

    @Test
    void aManifestWithMergeConflictsIsFound() throws Exception {
        String ours = read(MANIFEST).lines().toList().get(1);
        write(
                MANIFEST,
                "# ...\n<<<<<<< HEAD\n" + ours + "\n=======\n" + "0".repeat(64)
                        + "\tdefault-cli\talerts.md\n>>>>>>> x\n");

        isToldAndMended(MANIFEST + " has merge conflicts: it lists what either side generated");
    }

    @Test
    void whatAKilledRunLeftIsFound() throws Exception {
        write(MANIFEST + ".next", read(MANIFEST));

        isToldAndMended(MANIFEST + ".next was left by a run that was killed");
        assertThat(folder.resolve(MANIFEST + ".next")).doesNotExist();
    }

    /** Which execution made a file is no difference that a reader could see. */
    @Test
    void whoeverMadeThemCommittedFilesAreFresh() throws Exception {
        write(MANIFEST, read(MANIFEST).replace("default-cli", "another").replace("\n", "\r\n"));

        consumer.check().execute();
    }

    @Test
    void docsThatAreNoLongerConfiguredMustBeDeletedWithTheirManifest() throws Exception {
        CheckMojo check = consumer.check();
        check.outputs = List.of("enums");

        fails(check, "1 committed file is", "delete docs/alerts.md, docs/.alertspec and commit the result");
        Files.delete(folder.resolve(PAGE));
        fails(check, "1 committed file is", "delete docs/.alertspec and commit the result");
        Files.delete(folder.resolve(MANIFEST));
        check.execute();
    }

    @Test
    void theHintSelectsTheModuleThatTheBuildWasNotCalledIn() throws Exception {
        CheckMojo check = consumer.check();
        check.session = calledIn(folder.resolve(".."));
        check.docsTitle = "Alarms";
        fails(
                check,
                "1 committed file is",
                "run `mvn -pl " + folder.getFileName() + " alertspec:docs` and commit the result");
        check.session = calledIn(folder.resolve("elsewhere"));
        fails(
                check,
                "1 committed file is",
                "run `mvn -pl :" + consumer.project.getArtifactId() + " alertspec:docs` and commit the result");
        check.session = calledIn(folder);
        fails(check, "1 committed file is", REMEDY);
    }

    /** Without that, the module would be read as it was installed, if it was. */
    @Test
    void theHintMakesTheModulesReadyThatTheSpecExtends() throws Exception {
        consumer.write("base/META-INF/alertspec/spec.yaml", "alertspec: 1\nextends: tls\nname: base\n");
        consumer.write("src/main/alertspec/alerts.yaml", "alertspec: 1\nextends: com.acme:base:1\nname: own\n");
        MavenProject base = new MavenProject();
        base.setGroupId("com.acme");
        base.setArtifactId("base");
        CheckMojo check = consumer.check();
        check.artifacts = (groupId, artifactId, version) -> folder.resolve("base");
        check.session = calledIn(folder.resolve(".."));
        check.session.setProjects(List.of(consumer.project, base));
        check.docsTitle = "Alarms";

        fails(
                check,
                "1 committed file is",
                "run `mvn -pl " + folder.getFileName()
                        + " -am process-resources alertspec:docs` and commit the result");
    }

    @SuppressWarnings("deprecation")
    private static MavenSession calledIn(Path folder) {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest().setBaseDirectory(folder.toFile()),
                new DefaultMavenExecutionResult());
    }

    @Test
    void lineEndsThatGitChangedAreWrittenAgainAndTheHintIsGivenOnce() throws Exception {
        GenerateMojo generate = committing(consumer.generate());
        generate.execute();
        Map<String, String> fresh = consumer.files();
        for (Path file : sources()) {
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        consumer.log.clear();
        fails(
                committing(consumer.check()),
                "8 committed files are",
                "add `* text=auto eol=lf` to src/generated/.gitattributes, run `mvn alertspec:generate` and commit the"
                        + " result");
        consumer.log.clear();

        generate.execute();

        assertThat(consumer.log)
                .hasSize(2)
                .startsWith("WARN git has changed the line ends of generated files\n"
                        + "  hint: add `* text=auto eol=lf` to src/generated/.gitattributes")
                .last()
                .asString()
                .endsWith(" 8 files in src/generated, 8 written");
        assertThat(consumer.files()).isEqualTo(fresh);
    }

    @Test
    void aSpecThatChangedIsTheOnlyDifferenceThatIsShownOfFilesWithOtherLineEnds() throws Exception {
        write(PAGE, read(PAGE).replace("\n", "\r\n"));
        CheckMojo check = consumer.check();
        check.docsTitle = "Alarms";

        fails(check, "1 committed file is", REMEDY);

        assertThat(consumer.log.get(0))
                .startsWith("ERROR " + PAGE + " is out of date: 1 line differs, from line 3 on against what")
                .contains("\n-# TLS alerts\n+# Alarms\n");
    }

    @Test
    void aMergeOfTwoThatWereGeneratedIsMendedByGenerating() throws Exception {
        String ours = read(MANIFEST).lines().toList().get(1);
        DocsMojo docs = consumer.docs();
        docs.docsTitle = "Theirs";
        docs.execute();
        String theirs = read(MANIFEST).lines().toList().get(1);
        write(MANIFEST, "# ...\n<<<<<<< HEAD\n" + ours + "\n=======\n" + theirs + "\n>>>>>>> x\n");
        String side = read(PAGE);
        write(PAGE, side.replace("# Theirs", "# Both"));
        docs.docsTitle = "Merged";

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(docs::execute)
                .withMessage(
                        PAGE + " was changed by a merge since it was generated, and .alertspec has conflicts: 1 line"
                                + " differs, from line 3 on\n"
                                + "  hint: delete it, to have it generated anew, then run again; nothing was written");
        write(PAGE, side);
        docs.execute();

        assertThat(read(PAGE)).contains("# Merged");
        assertThat(read(MANIFEST)).hasLineCount(2).doesNotContain("<<<");
    }

    private void isToldAndMended(String message) throws Exception {
        fails(consumer.check(), "1 committed file is", REMEDY);
        assertThat(consumer.log).containsExactly("ERROR " + message);

        consumer.docs().execute();

        consumer.check().execute();
    }

    private <M extends EmittingMojo> M committing(M mojo) {
        mojo.outputDirectory = folder.resolve("src/generated").toFile();
        mojo.outputs = List.of("enums", "markdown");
        return mojo;
    }

    private List<Path> sources() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("src/generated"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private String read(String path) throws Exception {
        return Files.readString(folder.resolve(path));
    }

    private void write(String path, String text) throws Exception {
        consumer.write(path, text);
    }

    private static void fails(CheckMojo mojo, String count, String hint) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(count + " out of date, listed above\n  hint: " + hint);
    }
}
