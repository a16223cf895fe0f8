package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check sees of committed files, whoever made them, and whether its hint mends it. */
class CheckTest {
    @TempDir
    Path folder;

    private Consumer consumer;

    @BeforeEach
    void aProject() {
        consumer = new Consumer(folder);
    }

    @Test
    void committedFilesThatAreFreshPass() throws Exception {
        consumer.docs().execute();

        consumer.check().execute();

        assertThat(consumer.log.get(1)).isEqualTo("INFO 1 committed file is what tls (built in) generates");
    }

    @Test
    void nothingCommittedIsSaidToBeNothing() throws Exception {
        CheckMojo mojo = consumer.check();
        mojo.docsDirectory = folder.resolve("target/docs").toFile();

        mojo.execute();

        assertThat(consumer.log)
                .containsExactly(
                        "INFO nothing to check: all output lies in the build directory and is made anew by each"
                                + " build, and there is no marked section in README.md, docs/**/*.md");
    }

    @Test
    void anEditedFileFailsAndNothingIsWritten() throws Exception {
        consumer.executes("site", "docs");
        consumer.docs().execute();
        Path page = folder.resolve("docs/alerts.md");
        Files.writeString(page, Files.readString(page).replaceFirst("# TLS alerts", "# Alerts"));
        Map<String, String> before = consumer.files();
        consumer.log.clear();

        fails(consumer.check(), "1 committed file is", "run `mvn alertspec:docs@site` and commit the result");

        assertThat(consumer.log)
                .containsExactly("ERROR docs/alerts.md is out of date: 1 line differs, from line 3 on against what"
                        + " tls (built in) generates");
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void staleFilesOfAnExecutionWithoutACheckOfItsOwnAreSeen() throws Exception {
        consumer.executes("gen", "generate");
        consumer.executes("chk", "check");
        committing(consumer.as("gen", consumer.generate())).execute();
        consumer.log.clear();
        CheckMojo check = committing(consumer.as("chk", consumer.check()));
        check.typeName = "OtherAlert";

        fails(check, "24 committed files are", "run `mvn alertspec:generate@gen` and commit the result");

        assertThat(consumer.log)
                .filteredOn(line -> line.contains("no longer generates it"))
                .hasSize(12);
    }

    @Test
    void theCommandLineSeesStaleFilesAndTheHintNamesTheExecutionThatRemovesThem() throws Exception {
        consumer.executes("default", "generate", "check");
        committing(consumer.as("default", consumer.generate())).execute();
        CheckMojo check = committing(consumer.as("default-cli", consumer.check()));
        check.typeName = "OtherAlert";
        fails(check, "24 committed files are", "run `mvn alertspec:generate@default` and commit the result");

        GenerateMojo remedy = committing(consumer.as("default", consumer.generate()));
        remedy.typeName = "OtherAlert";
        remedy.execute();

        check.execute();
    }

    @Test
    void whatTheCommandLineLeftBehindMustBeDeletedByHand() throws Exception {
        consumer.executes("default", "generate");
        committing(consumer.as("default-cli", consumer.generate())).execute();
        CheckMojo check = committing(consumer.as("default", consumer.check()));
        check.typeName = "OtherAlert";

        fails(
                check,
                "24 committed files are",
                "run `mvn alertspec:generate@default`, delete what is no longer generated, and commit the result");
    }

    @Test
    void theFilesOfAnExecutionThatIsCheckedByItselfAreLeftToIt() throws Exception {
        consumer.executes("one", "generate", "check");
        consumer.executes("two", "generate", "check");
        committing(consumer.as("one", consumer.generate())).execute();
        GenerateMojo second = committing(consumer.as("two", consumer.generate()));
        second.packageName = "com.acme.two";
        second.execute();

        committing(consumer.as("one", consumer.check())).execute();
    }

    private <M extends EmittingMojo> M committing(M mojo) {
        mojo.outputDirectory = folder.resolve("src/generated").toFile();
        mojo.resourceDirectory = folder.resolve("target/generated-resources").toFile();
        mojo.docsDirectory = folder.resolve("target/docs").toFile();
        mojo.stacks = List.of("openssl");
        return mojo;
    }

    private static void fails(CheckMojo mojo, String count, String hint) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(count + " out of date, listed above\n  hint: " + hint);
    }
}
