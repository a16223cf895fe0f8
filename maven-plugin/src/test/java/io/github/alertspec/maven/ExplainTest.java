package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final String LOG = "hello\nReceived fatal alert: bad_certificate\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Consumer consumer;
    private ExplainMojo mojo;

    @BeforeEach
    void aGoalOutsideABuild() {
        consumer = new Consumer(folder);
        mojo = consumer.reading(new ExplainMojo());
        mojo.out = out;
    }

    @Test
    void aPastedLineIsExplained() throws Exception {
        mojo.alert = "Received fatal alert: bad_certificate";
        mojo.execute();

        assertThat(text()).startsWith("This line reports bad_certificate (42), fatal, received.\n");
    }

    @Test
    void aLogIsReportedInEveryFormat() throws Exception {
        log(LOG);
        mojo.execute();
        assertThat(text()).startsWith("access.log: 1 of 2 lines reports an alert.\n");
        out.reset();

        mojo.format = "json";
        mojo.execute();
        assertThat(text()).startsWith("{\"line\":2,\"alerts\":[{\"code\":42,");
        out.reset();

        mojo.format = "csv";
        mojo.execute();
        assertThat(text()).startsWith("count,first_line,");
        out.reset();

        mojo.format = "markdown";
        mojo.execute();
        assertThat(text()).contains("| bad_certificate (42) | 1 | 2 | fatal | received |");
    }

    @Test
    void failOnFailsTheBuildAfterTheReport() throws Exception {
        log(LOG);
        mojo.failOnLevel = "fatal";

        fails("an alert of level fatal was found, see above\n  hint: failOn=fatal asks for this");
        assertThat(text()).startsWith("access.log: 1 of 2 lines");

        log("nothing here\n");
        mojo.execute();
    }

    @Test
    void wrongUseIsSaid() throws Exception {
        fails("what shall be explained?\n  hint: add -Dalertspec.alert=40, a name, a product's words or a"
                + " line of a log in quotes, or -Dalertspec.file=access.log");
        log(LOG);
        mojo.failOnLevel = "always";
        fails("failOn cannot be 'always'\n  hint: the levels are fatal, warning");
        mojo.failOnLevel = null;
        mojo.format = "xml";
        fails("there is no format 'xml'\n  hint: the formats are text, json, csv, markdown");
        mojo.format = "csv";
        mojo.alert = "40";
        fails("both an alert and a file are to be explained\n  hint: give one of them");
        mojo.file = null;
        fails("format 'csv' is for a file\n  hint: for one question the formats are text, json");
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws Exception {
        mojo.file = folder.resolve("none.log").toFile();
        fails("none.log does not exist");
        mojo.file = folder.toFile();
        fails(". is a folder where a log should be\n  hint: name a file in it");
        Files.write(folder.resolve("broken.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1});
        mojo.file = folder.resolve("broken.gz").toFile();
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessageStartingWith("broken.gz is gzip that breaks off or is damaged: ")
                .withMessageEndingWith("\n  hint: what is above was read before, 0 lines");
    }

    private void log(String text) throws Exception {
        consumer.write("access.log", text);
        mojo.file = folder.resolve("access.log").toFile();
    }

    private void fails(String message) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
