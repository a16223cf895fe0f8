package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String SPEC = """
            alertspec: 1
            name: tls
            extends: tls
            alerts:
              - {name: unknown_ca, summary: Nobody knows this authority.}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theNewerSpecIsTheBuiltInOneUnlessItIsNamed() throws IOException {
        String own = Files.writeString(folder.resolve("own.yaml"), SPEC).toString();
        assertThat(run("diff", own)).isZero();
        assertThat(text())
                .startsWith(own + " and tls differ in 1 thing\n")
                .endsWith("asks for a patch version: 1 DOCS\n");
        assertThat(run("diff", "tls", own, "--format", "json")).isZero();
        assertThat(text()).contains("\"after\": \"Nobody knows this authority.\"");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aCategoryThatIsNamedIsAProblemFound() throws IOException {
        String own = Files.writeString(folder.resolve("own.yaml"), SPEC).toString();
        assertThat(run("diff", own, "--fail-on", "WIRE,SOURCE")).isZero();
        assertThat(run("diff", own, "--fail-on", "WIRE,docs")).isEqualTo(Main.FOUND);
        assertThat(text()).startsWith(own + " and tls differ in 1 thing\n");
    }

    @Test
    void bothSpecsAreLimitedToAView() throws IOException {
        String older = Files.writeString(folder.resolve("older.yaml"), SPEC + "remove: [export_restriction]\n")
                .toString();
        assertThat(run("diff", older, "--protocols", "TLS1.3")).isZero();
        assertThat(text()).startsWith(older + " and tls differ in 1 thing\n");
        assertThat(run("diff", older)).isZero();
        assertThat(text()).contains("alert export_restriction: new");
        assertThat(run("diff", older, "--protocols", "TLS1.4")).isEqualTo(Main.WRONG_USE);
        assertThat(errors()).isEqualTo("error: there is no protocol 'TLS1.4' in tls\n  hint: did you mean 'TLS1.0'?\n");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(run("diff", "tls", "--fail-on", "wires")).isEqualTo(Main.WRONG_USE);
        assertThat(run("diff", "tls", "--format", "xml")).isEqualTo(Main.WRONG_USE);
        assertThat(run("diff", "git:v1")).isEqualTo(Main.WRONG_USE);
        assertThat(run("diff")).isEqualTo(Main.WRONG_USE);
        assertThat(errors()).isEqualTo("""
                error: there is no category 'wires'
                  hint: the categories are WIRE, SOURCE, BINARY, SEMANTIC, DOCS
                error: there is no format 'xml'
                  hint: the formats are text, markdown, json
                error: 'git:v1' does not name a file
                  hint: write git:v1:alerts.yaml
                error: Missing required parameter: 'BEFORE'
                  hint: diff --help lists what there is
                """);
        assertThat(text()).isEmpty();
    }

    private int run(String... args) {
        out.reset();
        return Main.run(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
