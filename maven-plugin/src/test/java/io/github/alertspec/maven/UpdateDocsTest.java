package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What update-docs makes of a user's files, and what check says of them. */
class UpdateDocsTest {
    private static final String COUNT = "There are <!-- alertspec count --> %s <!-- /alertspec --> alerts.\n";
    private static final String STALE = COUNT.formatted("36");
    private static final String FRESH = COUNT.formatted("37");

    @TempDir
    Path folder;

    private Consumer consumer;

    @BeforeEach
    void aProject() {
        consumer = new Consumer(folder);
    }

    @Test
    void theUsualFilesAreRefreshedAndNothingElse() throws Exception {
        consumer.write("README.md", STALE);
        consumer.write("docs/deep/er/guide.md", "\r\n" + STALE + STALE);
        consumer.write("docs/fresh.md", FRESH);
        consumer.write("docs/other.md", "no section\n");
        consumer.write("docs/notes.txt", STALE);
        consumer.write("src/notes.md", STALE);

        consumer.updateDocs().execute();

        assertThat(consumer.log)
                .containsExactly("INFO 37 alerts from tls (built in): 4 sections in 3 files, 3 changed");
        assertThat(consumer.files())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "README.md", FRESH,
                        "docs/deep/er/guide.md", "\r\n" + FRESH + FRESH,
                        "docs/fresh.md", FRESH,
                        "docs/other.md", "no section\n",
                        "docs/notes.txt", STALE,
                        "src/notes.md", STALE));
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        consumer.write("README.md", STALE);
        consumer.updateDocs().execute();
        Object modified = Files.getLastModifiedTime(folder.resolve("README.md"));

        consumer.updateDocs().execute();

        assertThat(consumer.log.get(1)).endsWith("1 section in 1 file, 0 changed");
        assertThat(Files.getLastModifiedTime(folder.resolve("README.md"))).isEqualTo(modified);
    }

    @Test
    void filesAndPatternsThatAreNamedTakeThePlaceOfTheUsualOnes() throws Exception {
        consumer.write("README.md", STALE);
        consumer.write("wiki/a.md", STALE);
        consumer.write("wiki/b1.markdown", STALE);
        consumer.write("wiki/deep/b2.markdown", STALE);
        consumer.write("target/site/wiki/a.md", STALE);
        UpdateDocsMojo mojo = consumer.updateDocs();
        mojo.docFiles = List.of("wiki/a.md", " **/b?.markdown ", "wiki/*.md");

        mojo.execute();

        assertThat(consumer.log)
                .containsExactly("INFO 37 alerts from tls (built in): 3 sections in 3 files, 3 changed");
        assertThat(consumer.files()).containsEntry("README.md", STALE).containsEntry("target/site/wiki/a.md", STALE);
    }

    @Test
    void whatIsNamedAndOfNoUseIsWarnedOf() throws Exception {
        consumer.write("README.md", "no section\n");
        UpdateDocsMojo mojo = consumer.updateDocs();
        mojo.docFiles = List.of("./docs/../README.md", "doc/**/*.md");

        mojo.execute();

        assertThat(consumer.log)
                .containsExactly(
                        "WARN no file matches doc/**/*.md",
                        "WARN README.md has no marked section\n  hint: put <!-- alertspec table --> and"
                                + " <!-- /alertspec --> where its table shall stand",
                        "INFO no marked section in ./docs/../README.md, doc/**/*.md");
    }

    @Test
    void withoutAnySectionTheUsualFilesAreNoProblem() throws Exception {
        consumer.write("README.md", "no section\n");

        consumer.updateDocs().execute();

        assertThat(consumer.log).containsExactly("INFO no marked section in README.md, docs/**/*.md");
    }

    @Test
    void theProjectsOwnSpecAndStacksAreUsed() throws Exception {
        consumer.write("src/main/alertspec/alerts.yaml", "alertspec: 1\nextends: tls\nremove: [export_restriction]\n");
        consumer.write(
                "README.md",
                "a <!-- alertspec count -->x<!-- /alertspec --> b <!-- alertspec count of=stacks -->x<!-- /alertspec -->");
        UpdateDocsMojo mojo = consumer.updateDocs();
        mojo.stacks = List.of("openssl", "go");

        mojo.execute();

        assertThat(consumer.files().get("README.md"))
                .isEqualTo(
                        "a <!-- alertspec count -->36<!-- /alertspec --> b <!-- alertspec count of=stacks -->2<!-- /alertspec -->");
    }

    @Test
    void oneWrongMarkerKeepsAllFilesAsTheyAre() throws Exception {
        consumer.write("README.md", STALE);
        consumer.write("docs/a.md", "text\n<!-- alertspec tabel -->\n");
        Map<String, String> before = consumer.files();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.updateDocs().execute())
                .withMessage("the marked sections have 2 errors, listed above; nothing was written")
                .withNoCause();

        assertThat(consumer.log)
                .containsExactly(
                        "ERROR docs/a.md:2:1: error: the section is not closed [unclosed-section]\n"
                                + "  hint: write <!-- /alertspec --> where it ends",
                        "ERROR docs/a.md:2:16: error: there is no kind of section 'tabel' [unknown-kind]\n"
                                + "  hint: did you mean 'table'?");
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void permissionsAreKeptAndALinkStaysALink() throws Exception {
        consumer.write("docs/page.md", STALE);
        Path page = folder.resolve("docs/page.md");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-rw-r-x"));
        Files.createSymbolicLink(folder.resolve("README.md"), Path.of("docs/page.md"));

        consumer.updateDocs().execute();

        assertThat(consumer.log).containsExactly("INFO 37 alerts from tls (built in): 1 section in 1 file, 1 changed");
        assertThat(folder.resolve("README.md")).isSymbolicLink().hasContent(FRESH.stripTrailing());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void checkNamesEachStaleSectionAndTheCommandThatMendsIt() throws Exception {
        consumer.write("README.md", "# Title\n\n" + STALE + FRESH);
        Map<String, String> before = consumer.files();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> checkOfSections().execute())
                .withMessage("1 committed file is out of date, listed above\n"
                        + "  hint: run `mvn alertspec:update-docs` and commit the result");

        assertThat(consumer.log)
                .containsExactly("ERROR README.md:3:11: the section 'count' is out of date against what tls (built in)"
                        + " generates\n--- a/README.md\n+++ b/README.md\n@@ -1,4 +1,4 @@\n # Title\n \n"
                        + "-There are <!-- alertspec count --> 36 <!-- /alertspec --> alerts.\n"
                        + "+There are <!-- alertspec count --> 37 <!-- /alertspec --> alerts.\n"
                        + " There are <!-- alertspec count --> 37 <!-- /alertspec --> alerts.");
        assertThat(consumer.files()).isEqualTo(before);

        consumer.updateDocs().execute();
        consumer.log.clear();
        checkOfSections().execute();
        assertThat(consumer.log).containsExactly("INFO 2 sections in 1 file are what tls (built in) generates");
    }

    @Test
    void checkReportsPagesAndSectionsTogether() throws Exception {
        consumer.docs().execute();
        consumer.write("README.md", STALE);
        Files.writeString(folder.resolve("docs/alerts.md"), "edited");
        consumer.log.clear();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.check().execute())
                .withMessage("2 committed files are out of date, listed above\n"
                        + "  hint: delete docs/alerts.md, run `mvn alertspec:docs alertspec:update-docs` and commit the"
                        + " result");

        consumer.write("README.md", FRESH);
        Files.delete(folder.resolve("docs/alerts.md"));
        consumer.docs().execute();
        consumer.log.clear();
        consumer.check().execute();
        assertThat(consumer.log)
                .containsExactly("INFO 1 committed file and 1 section in 1 file are what tls (built in) generates");
    }

    @Test
    void theHintNamesTheExecutionWhoseConfigurationIsItsOwn() throws Exception {
        consumer.executes("alerts", "check");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(new Xpp3Dom("docFiles"));
        consumer.project.getBuild().getPlugins().get(0).getExecutions().get(0).setConfiguration(configuration);
        consumer.write("README.md", STALE);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.as("alerts", checkOfSections()).execute())
                .withMessageEndingWith("\n  hint: run `mvn alertspec:update-docs@alerts` and commit the result");

        consumer.executes("refresh", "update-docs");
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.as("alerts", checkOfSections()).execute())
                .withMessageEndingWith("\n  hint: run `mvn alertspec:update-docs@refresh` and commit the result");
    }

    @Test
    void checkCanBeToldToLeaveSectionsAlone() throws Exception {
        consumer.write("README.md", STALE + "<!-- /alertspec -->");
        CheckMojo check = checkOfSections();
        check.docFiles = List.of("none");
        UpdateDocsMojo update = consumer.updateDocs();
        update.docFiles = List.of("none");

        check.execute();
        update.execute();

        assertThat(consumer.log)
                .containsExactly(
                        "INFO nothing to check: all output lies in the build directory and is made anew by each build,"
                                + " and there is no file to look for marked sections in (docFiles is none)",
                        "INFO no file to look for marked sections in (docFiles is none)");
    }

    @Test
    void checkReportsWrongMarkers() throws Exception {
        consumer.write("README.md", "<!-- /alertspec -->");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> checkOfSections().execute())
                .withMessage("the marked sections have 1 error, listed above; nothing was written");
    }

    @Test
    void noFileIsListedAsOurs() throws Exception {
        consumer.write("docs/page.md", STALE);
        consumer.docs().execute();
        consumer.updateDocs().execute();

        assertThat(consumer.files().get("docs/.alertspec"))
                .contains("alerts.md")
                .doesNotContain("page.md");
    }

    private CheckMojo checkOfSections() {
        CheckMojo mojo = consumer.check();
        mojo.docsDirectory = folder.resolve("target/docs").toFile();
        return mojo;
    }
}
