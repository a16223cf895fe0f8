package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may get wrong: each is one clear message, and what was generated before stays as it was. */
class BadInputTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";

    @TempDir
    Path folder;

    private Consumer consumer;
    private Map<String, String> before;

    @BeforeEach
    void aProjectThatGeneratedOnce() throws Exception {
        consumer = new Consumer(folder);
        consumer.generate().execute();
        before = consumer.files();
        consumer.log.clear();
    }

    @Test
    void aSpecThatIsNotThere() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.spec = folder.resolve("specs/none.yaml").toFile();

        fails(
                mojo,
                "there is no spec at specs/none.yaml\n"
                        + "  hint: name a file, or tls for the spec that is built in; the goal init starts a new one");
    }

    @Test
    void anEmptySpec() throws Exception {
        consumer.write(SPEC, "# nothing but a comment\n");

        fails(consumer.generate(), SPEC + " has 1 error, listed above; nothing was written");
        assertThat(consumer.log)
                .containsExactly("ERROR " + SPEC + ":1:1: error: the spec is empty [empty-spec]\n"
                        + "  hint: start with 'alertspec: 1' and 'extends: tls'");
    }

    @Test
    void aFolderWhereTheSpecShouldBe() throws Exception {
        Files.createDirectories(folder.resolve(SPEC));

        fails(consumer.generate(), SPEC + " is a folder where the spec should be\n  hint: name the file in it");
    }

    @Test
    void aSpecThatCannotBeReachedIsNotReplacedByTheBuiltInOne() throws Exception {
        Files.createDirectories(folder.resolve("src/main/alertspec"));
        Files.createSymbolicLink(folder.resolve(SPEC), folder.resolve("moved/alerts.yaml"));

        fails(consumer.generate(), SPEC + " does not exist");
    }

    @Test
    void aFolderForDocsThatIsOneForJavaToo() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.docsDirectory =
                folder.resolve("target/generated-sources/alertspec/.").toFile();

        fails(
                mojo,
                "docsDirectory target/generated-sources/alertspec is also a folder for Java or resources\n"
                        + "  hint: give docs a folder of their own");
    }

    @Test
    void aFolderForTheHtmlPageThatIsOneForJavaToo() throws Exception {
        DocsMojo mojo = consumer.docs();
        mojo.outputDirectory = mojo.htmlDirectory;

        fails(
                mojo,
                "htmlDirectory target/generated-site/resources is also a folder for Java or resources\n"
                        + "  hint: give docs a folder of their own");
    }

    @Test
    void outputsOfWhichNoneBelongsToTheGoal() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.outputs = List.of("markdown");

        fails(mojo, "none of the outputs markdown is made by the goal generate\n  hint: add enums, lookup");
    }

    @Test
    void aPackageOfTheJdk() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.packageName = "java.tls";

        fails(mojo, "packageName 'java.tls' belongs to the JDK\n  hint: write a name such as com.acme.tls");
    }

    @Test
    void anUnknownKey() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nalerst: []\n");

        fails(consumer.generate(), SPEC + " has 1 error, listed above; nothing was written");
        assertThat(consumer.log)
                .containsExactly("ERROR " + SPEC + ":3:1: error: a spec has no key 'alerst' [unknown-key]\n"
                        + "  hint: did you mean 'alerts'?");
    }

    @Test
    void aPackageThatIsNoPackage() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.packageName = "com.acme.my-app.int";

        fails(mojo, "packageName 'com.acme.my-app.int' is not a package\n  hint: write com.acme.my_app.int_");
    }

    @Test
    void anOutputThatDoesNotExist() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.outputs = List.of("enum");

        fails(
                mojo,
                "there is no output 'enum'\n  hint: did you mean 'enums'? the outputs are codec, enums, fixtures, html, lookup, markdown, recogniser");
    }

    @Test
    void anOutputWithoutTheOneItNeeds() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.outputs = List.of("lookup");

        fails(mojo, "output 'lookup' does not work without 'enums'\n  hint: add enums to the outputs");
    }

    @Test
    void aReleaseThatIsNone() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.release = "seventeen";

        fails(mojo, "release 'seventeen' is not a Java release\n  hint: write a number such as 8, 17 or 25");
    }

    @Test
    void aReleaseThatIsTooOld() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.release = "1.7";

        fails(mojo, "release 7 is older than generated code can be\n  hint: compile for Java 8 or later");
    }

    @Test
    void anEncodingThatDoesNotExist() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.encoding = "utf8mb4";

        fails(mojo, "there is no encoding 'utf8mb4'\n  hint: write UTF-8");
    }

    @Test
    void aStackThatTheSpecDoesNotHave() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.stacks = List.of("opensll");

        fails(mojo, "there is no stack 'opensll' in tls\n  hint: did you mean 'openssl'?");
    }

    @Test
    void aPartOfDocsThatDoesNotExist() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.docsSections = List.of("casues");

        fails(mojo, "docsSections has no 'casues'\n  hint: did you mean 'causes'?");
    }

    @Test
    void aFormOfPagesThatDoesNotExist() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.docsPages = "more";

        fails(mojo, "docsPages 'more' is no form of pages\n  hint: known are one, many");
    }

    @Test
    void aGeneratedFileThatWasEditedByHand() throws Exception {
        Path file = folder.resolve("target/generated-sources/alertspec/com/acme/my_app/tls/TlsAlerts.java");
        Files.writeString(file, "// mine\n" + Files.readString(file));
        before = consumer.files();

        fails(
                consumer.generate(),
                "target/generated-sources/alertspec/com/acme/my_app/tls/TlsAlerts.java was changed by hand since it was"
                        + " generated: 1 line differs, from line 1 on\n"
                        + "  hint: move it away or delete it, then run again; nothing was written");
    }

    @Test
    void aFileOfTheUserInTheWay() throws Exception {
        consumer.write("docs/alerts.md", "# Our own alerts\n");
        before = consumer.files();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.docs().execute())
                .withMessageStartingWith("docs/alerts.md is in the way and was not made by alertspec: ")
                .withMessageEndingWith("\n  hint: move it away or delete it, then run again; nothing was written");
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void aFileWhereTheOutputDirectoryShouldBe() throws Exception {
        consumer.write("docs", "no folder");
        before = consumer.files();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> consumer.docs().execute())
                .withMessage("docs is a file where a folder should be\n"
                        + "  hint: nothing else was changed; run again when this is mended");
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void aFolderForDocsBelowAFile() throws Exception {
        consumer.write("docs", "no folder");
        DocsMojo mojo = consumer.docs();
        mojo.docsDirectory = folder.resolve("docs/reference/tls").toFile();

        failsToWriteDocs(
                mojo,
                "docs is a file where a folder should be\n"
                        + "  hint: nothing else was changed; run again when this is mended");
    }

    @Test
    void aFolderWhereThePageShouldBe() throws Exception {
        Files.createDirectories(folder.resolve("docs/alerts.md"));

        failsToWriteDocs(consumer.docs(), inTheWay("docs/alerts.md", "it is a folder"));
    }

    @Test
    void aFolderWhereOneOfManyPagesShouldBe() throws Exception {
        Files.createDirectories(folder.resolve("docs/alerts/alert-40.md"));
        DocsMojo mojo = consumer.docs();
        mojo.docsPages = "many";

        failsToWriteDocs(mojo, inTheWay("docs/alerts/alert-40.md", "it is a folder"));
    }

    @Test
    void aFileWhereTheFolderOfManyPagesShouldBe() throws Exception {
        consumer.write("docs/alerts", "no folder");
        DocsMojo mojo = consumer.docs();
        mojo.docsPages = "many";

        failsToWriteDocs(mojo, inTheWay("docs/alerts", "it is a file where a folder should be"));
    }

    @Test
    void aFolderForDocsThatIsNotThereIsMade() throws Exception {
        DocsMojo mojo = consumer.docs();
        mojo.docsDirectory = folder.resolve("docs/reference/tls").toFile();

        mojo.execute();

        assertThat(folder.resolve("docs/reference/tls/alerts.md")).isNotEmptyFile();
    }

    @Test
    void aHeadingLevelThatLeavesNoRoom() throws Exception {
        GenerateMojo mojo = consumer.generate();
        mojo.docsHeadingLevel = 4;

        fails(mojo, "docsHeadingLevel 4 is out of range\n  hint: write 1 to 3, the level of the page's title");
    }

    @Test
    void aFileForSectionsThatIsNotThere() throws Exception {
        failsToUpdate(List.of("docs/none.md"), "docs/none.md does not exist");
    }

    @Test
    void aFolderWhereAFileForSectionsShouldBe() throws Exception {
        consumer.write("docs/a.md", "text");

        failsToUpdate(
                List.of("docs"),
                "docs is a folder where a file should be; docs/**/*.md means all pages in it\n"
                        + "  hint: nothing else was changed; run again when this is mended");
    }

    @Test
    void aFileForSectionsThatIsTooLarge() throws Exception {
        try (var file = new java.io.RandomAccessFile(folder.resolve("large.md").toFile(), "rw")) {
            file.setLength((16 << 20) + 1);
        }

        failsToUpdate(
                List.of("*.md"),
                "large.md has 16777217 bytes, more than the 16777216 that are read of a page\n"
                        + "  hint: nothing else was changed; run again when this is mended");
    }

    @Test
    void aLinkForSectionsThatLeadsNowhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("README.md"), folder.resolve("moved.md"));

        failsToUpdate(List.of("README.md"), "README.md does not exist");
    }

    private void failsToUpdate(List<String> docFiles, String message) throws IOException {
        consumer.write("stale.md", "<!-- alertspec count -->1<!-- /alertspec -->");
        before = consumer.files();
        UpdateDocsMojo mojo = consumer.updateDocs();
        mojo.docFiles = Stream.concat(Stream.of("stale.md"), docFiles.stream()).toList();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message)
                .withNoCause();
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void anAlertThatNobodyKnows() {
        ExplainMojo mojo = consumer.reading(new ExplainMojo());
        mojo.alert = "handshake_failuer";

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(
                        "'handshake_failuer' is no alert that is known\n  hint: did you mean 'handshake_failure'?");
    }

    @Test
    void aFormatThatDoesNotExist() {
        ExplainMojo mojo = consumer.reading(new ExplainMojo());
        mojo.alert = "40";
        mojo.format = "xml";

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage("there is no format 'xml'\n  hint: the formats are text, json, csv, markdown");
    }

    private void failsToWriteDocs(DocsMojo mojo, String message) throws IOException {
        before = consumer.files();
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message);
        assertThat(consumer.files()).isEqualTo(before);
    }

    private static String inTheWay(String shown, String what) {
        return shown + " is in the way and was not made by alertspec: " + what
                + "\n  hint: move it away or delete it, then run again; nothing was written";
    }

    private void fails(EmittingMojo mojo, String message) throws IOException {
        Map<String, String> generated = generatedOf(before);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message)
                .withNoCause();
        assertThat(generatedOf(consumer.files())).isEqualTo(generated);
    }

    private static Map<String, String> generatedOf(Map<String, String> files) {
        Map<String, String> generated = new java.util.TreeMap<>(files);
        generated.keySet().removeIf(path -> !path.startsWith("target"));
        assertThat(generated).isNotEmpty();
        return generated;
    }
}
