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

/** Where the HTML page goes, and what is said of it. */
class HtmlPageTest {
    private static final String PAGE = "target/generated-site/resources/alert-finder.html";

    @TempDir
    Path folder;

    private Consumer consumer;

    @BeforeEach
    void aProject() {
        consumer = new Consumer(folder);
    }

    @Test
    void thePageIsNoDefault() throws Exception {
        consumer.docs().execute();

        assertThat(consumer.files()).containsKey("docs/alerts.md").doesNotContainKey(PAGE);
        assertThat(consumer.log).singleElement().asString().endsWith(": 1 file in docs, 1 written");
    }

    @Test
    void theFolderOfThePageIsNamedBesideThatOfMarkdown() throws Exception {
        docs("markdown", "html").execute();

        assertThat(consumer.files()).containsKeys("docs/alerts.md", PAGE);
        assertThat(consumer.log)
                .singleElement()
                .asString()
                .endsWith(": 2 files in docs and target/generated-site/resources, 2 written");
    }

    @Test
    void aPageThatIsNoLongerAskedForIsRemoved() throws Exception {
        docs("markdown", "html").execute();

        docs("markdown").execute();

        assertThat(consumer.files()).containsKey("docs/alerts.md").doesNotContainKey(PAGE);
        assertThat(consumer.log.get(1)).endsWith(": 1 file in docs, 0 written, 1 removed");
    }

    @Test
    void anotherFolderIsAReasonToRun() throws Exception {
        Path jar = folder.resolve("plugin.jar");
        Files.writeString(jar, "plugin");
        consumer.from(jar, docs("html")).execute();
        DocsMojo mojo = consumer.from(jar, docs("html"));
        mojo.htmlDirectory = folder.resolve("site").toFile();

        mojo.execute();

        assertThat(consumer.files()).containsKeys("site/alert-finder.html", "site/.alertspec");
        assertThat(consumer.log.get(1)).endsWith(": 1 file in site, 1 written (htmlDirectory changed)");
    }

    @Test
    void aCommittedPageThatIsOutOfDateFailsTheCheck() throws Exception {
        DocsMojo docs = docs("html");
        docs.htmlDirectory = folder.resolve("site").toFile();
        docs.execute();
        Path page = folder.resolve("site/alert-finder.html");
        Files.writeString(page, Files.readString(page).replace("<title>", "<title>Our "));
        CheckMojo check = consumer.check();
        check.outputs = List.of("html");
        check.htmlDirectory = docs.htmlDirectory;

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::execute)
                .withMessage("1 committed file is out of date, listed above\n  hint: delete site/alert-finder.html, run"
                        + " `mvn alertspec:docs` and commit the result");
        assertThat(consumer.log.get(1))
                .startsWith(
                        "ERROR site/alert-finder.html is out of date: 1 line differs, from line 10 on against what tls"
                                + " (built in) generates, and somebody changed it since it was generated\n"
                                + "--- a/site/alert-finder.html\n+++ b/site/alert-finder.html\n")
                .contains("\n-<title>Our TLS alerts</title>\n+<title>TLS alerts</title>\n");
    }

    @Test
    void aFolderWhereThePageShouldBeIsAnErrorAndNothingIsWritten() throws Exception {
        Files.createDirectories(folder.resolve(PAGE));
        assertRefused(
                "target/generated-site/resources/alert-finder.html is in the way and is not listed as made by alertspec");
    }

    @Test
    void aFileWhereTheFolderOfThePageShouldBeIsAnErrorAndNothingIsWritten() throws Exception {
        consumer.write("target/generated-site/resources", "mine");
        assertRefused("target/generated-site/resources");
    }

    private void assertRefused(String message) throws Exception {
        Map<String, String> before = consumer.files();
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(docs("markdown", "html")::execute)
                .withMessageStartingWith(message)
                .withMessageContaining("\n  hint: ")
                .withNoCause();
        assertThat(consumer.files()).isEqualTo(before);
    }

    private DocsMojo docs(String... outputs) {
        DocsMojo mojo = consumer.as("site", consumer.docs());
        mojo.outputs = List.of(outputs);
        return mojo;
    }
}
