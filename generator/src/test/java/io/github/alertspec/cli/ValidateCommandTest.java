package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What validate of the runnable jar tells whom, and how it exits. */
class ValidateCommandTest {
    private static final String WARNED =
            "alertspec: 1\nextends: tls\nname: own\nalerts:\n  - code: 224\n    name: ours\n"
                    + "    summary: One of ours.\n    levels: {TLS1.3: fatal}\n    references: [{document: Manual}]\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path spec;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        spec = folder.resolve("alerts.yaml");
        Files.writeString(spec, "alertspec: 1\nextends: tls\nname: own\nalert: []\n");
    }

    @Test
    void aPersonReadsStandardError() {
        assertThat(validate()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(spec + ":4:1: error: a spec has no key 'alert' [unknown-key]\n"
                        + "  hint: did you mean 'alerts'?\n"
                        + "error: " + spec + " has errors, listed above; nothing was written\n");
    }

    @Test
    void aMachineReadsStandardOutput() {
        assertThat(validate("--format", "plain")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(spec + ":4:1: error: a spec has no key 'alert' [unknown-key] (did you mean 'alerts'?)\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: " + spec + " has errors, listed above; nothing was written\n");
    }

    @Test
    void aSpecThatIsRightHasAReportWithoutResults() throws IOException {
        Files.writeString(spec, "alertspec: 1\nextends: tls\nname: own\n");
        assertThat(validate("--format", "sarif")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"results\": []");
    }

    @Test
    void aSpecThatIsNotThereHasNoReport() throws IOException {
        Files.delete(spec);
        assertThat(validate("--format", "sarif")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void aWarningExitsWith1WhereItIsAskedTo() throws IOException {
        Files.writeString(spec, WARNED);
        assertThat(validate()).isZero();
        assertThat(validate("--fail-on", "error")).isZero();
        assertThat(validate("--fail-on", "warning")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("error: there is 1 warning, listed above, and --fail-on is warning\n");
    }

    @Test
    void wordsThatAreNoneAreWrongUse() {
        assertThat(validate("--format", "xml")).isEqualTo(2);
        assertThat(validate("--fail-on", "fatal")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: there is no format 'xml'\n  hint: the formats are text, plain, github, sarif\n"
                        + "error: there is no severity 'fatal'\n  hint: write error or warning\n");
    }

    private int validate(String... options) {
        String[] all = new String[3 + options.length];
        all[0] = "validate";
        all[1] = "--spec";
        all[2] = spec.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return Main.run(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), all);
    }
}
