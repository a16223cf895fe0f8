package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String LOG = "hello\nReceived fatal alert: bad_certificate\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";

    @Test
    void aFileIsExplained() throws IOException {
        assertThat(run("explain", "--file", log(), "--format", "json")).isZero();
        assertThat(text()).startsWith("{\"line\":2,\"alerts\":[{\"code\":42,").endsWith("\"unspecified\":false}\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void standardInputIsExplained() {
        input = LOG;
        assertThat(run("explain")).isZero();
        assertThat(text()).startsWith("standard input: 1 of 2 lines reports an alert.\n");
    }

    @Test
    void aLongLogIsReadWhole() {
        input = (LOG + "x".repeat(1 << 10) + "\n").repeat(10 << 10);
        assertThat(run("explain", "--format", "csv")).isZero();
        assertThat(text()).contains("\n10240,2,30719,42,bad_certificate,fatal,received,");
    }

    @Test
    void aQuestionIsExplained() {
        assertThat(run("explain", "40")).isZero();
        assertThat(text()).startsWith("40 handshake_failure\n");
    }

    @Test
    void failOnExitsWith1() throws IOException {
        assertThat(run("explain", "--file", log(), "--fail-on", "fatal")).isEqualTo(1);
        assertThat(run("explain", "Received fatal alert: bad_certificate", "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(run("explain", "SSL3 alert write:warning:close notify", "--fail-on", "fatal"))
                .isZero();
    }

    @Test
    void wrongUseExitsWith2AndAHint() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("explain", "--format", "xml", "40")).isEqualTo(2);
        assertThat(run("explain", "--fail-on", "never", "40")).isEqualTo(2);
        assertThat(run("explain", "--file", log(), "40")).isEqualTo(2);
        assertThat(run("explain", "--nothing")).isEqualTo(2);
        assertThat(run("generate", "--out", "x")).isEqualTo(2);
        assertThat(run("generate", "--out", "x", "--package", "a b")).isEqualTo(2);
        err.reset();

        assertThat(run("explain", "handshake_failuer\u001b")).isEqualTo(2);
        assertThat(errors())
                .isEqualTo("error: 'handshake_failuer\\x1b' is no alert that is known\n"
                        + "  hint: did you mean 'handshake_failure'?\n");
    }

    @Test
    void inputThatCannotBeReadExitsWith2() throws IOException {
        String none = folder.resolve("none.log").toString();
        assertThat(run("explain", "--file", none)).isEqualTo(2);
        assertThat(errors()).isEqualTo("error: " + none + " does not exist\n");
        err.reset();
        assertThat(run("explain", "--file", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains(" is a folder where a log should be\n  hint: name a file in it\n");
        err.reset();
        Path broken = Files.write(folder.resolve("a.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertThat(run("explain", "--file", broken.toString())).isEqualTo(2);
        assertThat(text()).contains("a.gz: no alert in 0 lines.\n");
        assertThat(errors())
                .contains("a.gz is gzip that breaks off or is damaged\n")
                .doesNotContain("null");
    }

    @Test
    void aClosedPipeEndsItQuietly() throws IOException {
        OutputStream closed = failing("Broken pipe");
        assertThat(run(closed, "explain", "--file", log())).isZero();
        assertThat(run(closed, "explain", "40")).isZero();
        assertThat(errors()).isEmpty();
    }

    @Test
    void aFullDiskIsAnError() throws IOException {
        OutputStream full = failing("No space left on device");
        for (String format : List.of("text", "json", "csv", "markdown")) {
            err.reset();
            assertThat(run(full, "explain", "--file", log(), "--format", format, "--fail-on", "fatal"))
                    .isEqualTo(2);
            assertThat(errors())
                    .isEqualTo("error: cannot write the output: No space left on device\n"
                            + "  hint: what was written before that is not complete\n");
        }
        assertThat(run(full, "explain", "40")).isEqualTo(2);
        assertThat(run(full, "explain", "40", "--format", "json")).isEqualTo(2);
    }

    @Test
    void tooLittleMemoryIsAnErrorOfOneLine() {
        OutputStream greedy = new OutputStream() {
            @Override
            public void write(int octet) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        assertThat(run(greedy, "explain", "40")).isEqualTo(2);
        assertThat(errors())
                .isEqualTo("error: there is too little memory\n  hint: give Java more: such as java -Xmx256m -jar\n");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void generateAndDocsWriteTheBytesOfTheGenerator() throws IOException {
        Path gen = folder.resolve("target/gen");
        Path docs = folder.resolve("target/docs");
        String target = folder.resolve("target").toString();
        for (String changed : List.of("", ", 0 changed")) {
            err.reset();
            assertThat(run(
                            "generate",
                            "--package",
                            "com.example.tls",
                            "--out",
                            gen.toString(),
                            "--build-directory",
                            target))
                    .isZero();
            assertThat(run("docs", "--out", docs.toString(), "--build-directory", target))
                    .isZero();
            assertThat(errors()).startsWith("37 alerts from tls (built in): ").contains(changed);
        }

        AlertSpec spec =
                SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
        Settings settings = new Settings(
                "tls",
                "com.example.tls",
                "TlsAlert",
                8,
                StandardCharsets.UTF_8,
                List.of(),
                Optional.empty(),
                DocsSettings.DEFAULT);
        List<OutputFile> java = Generator.generate(
                        spec, Outputs.installed().named(List.of("enums", "lookup")), settings)
                .files();
        assertThat(below(gen)).hasSize(java.size());
        for (OutputFile file : java) {
            assertThat(gen.resolve(file.path())).hasBinaryContent(file.bytes());
        }
        OutputFile page = Generator.generate(spec, Outputs.installed().named(List.of("markdown")), settings)
                .files()
                .get(0);
        assertThat(docs.resolve(page.path())).hasBinaryContent(page.bytes());
    }

    @Test
    void generateTestWritesTheChosenPartsOfTheFixtures() throws IOException {
        String out = folder.resolve("target/tests").toString();
        String target = folder.resolve("target").toString();
        assertThat(run("generate-test", "--package", "com.example.tls", "--out", out, "--build-directory", target))
                .isZero();
        assertThat(below(folder.resolve("target/tests")))
                .anyMatch(file -> file.endsWith("TlsAlertVectors.java"))
                .anyMatch(file -> file.endsWith("tls-alerts.pcap"))
                .noneMatch(file -> file.endsWith("TlsAlertContract.java"));

        assertThat(run(
                        "generate-test",
                        "--package",
                        "com.example.tls",
                        "--out",
                        out,
                        "--fixtures",
                        "vectors,jupiter",
                        "--build-directory",
                        target))
                .isZero();
        assertThat(below(folder.resolve("target/tests")))
                .anyMatch(file -> file.endsWith("TlsAlertContract.java"))
                .noneMatch(file -> file.endsWith("tls-alerts.pcap"));

        assertThat(run("generate-test", "--package", "a", "--out", out, "--fixtures", "vektors"))
                .isEqualTo(2);
        assertThat(errors()).endsWith("error: --fixtures has no 'vektors'\n  hint: did you mean 'vectors'?\n");
    }

    @Test
    void theHtmlPageGoesToAFolderOfItsOwnOrToThatOfTheOtherDocs() throws IOException {
        String docs = folder.resolve("target/docs").toString();
        String html = folder.resolve("target/html").toString();
        String target = folder.resolve("target").toString();
        assertThat(run("docs", "--out", docs, "--outputs", "html,markdown", "--build-directory", target))
                .isZero();
        assertThat(below(folder.resolve("target/docs"))).hasSize(2);
        assertThat(errors()).endsWith("target/docs, 2 changed\n");

        assertThat(run("docs", "--out", docs, "--html-out", html, "--outputs", "html", "--build-directory", target))
                .isZero();
        assertThat(below(folder.resolve("target/html"))).hasSize(1);
        assertThat(below(folder.resolve("target/docs"))).isEmpty();
        assertThat(errors()).endsWith("target/html, 3 changed\n");
    }

    @Test
    void docsFollowTheirOptions() throws IOException {
        Path docs = folder.resolve("docs");
        assertThat(run(
                        "docs",
                        "--out",
                        docs.toString(),
                        "--pages",
                        "many",
                        "--title",
                        "Ours",
                        "--intro",
                        "Ask us.",
                        "--heading-level",
                        "2",
                        "--sections",
                        "remedies,meaning"))
                .isZero();
        assertThat(docs.resolve("alerts.md")).content().contains("\n## Ours\n\nAsk us.\n\n### Closure\n");
        assertThat(docs.resolve("alerts/alert-40.md"))
                .content()
                .contains("\n## 40 handshake_failure\n\n**What to do if you received it**\n")
                .doesNotContain("Defined in");
        assertThat(run("docs", "--out", docs.toString(), "--pages", "few")).isEqualTo(2);
        assertThat(errors()).contains("--pages 'few' is no form of pages\n  hint: known are one, many");
        assertThat(run("docs", "--out", docs.toString(), "--heading-level", "4"))
                .isEqualTo(2);
        assertThat(errors())
                .contains("--heading-level 4 is out of range\n  hint: write 1 to 3, the level of the page's title");
    }

    @Test
    void aWrongSpecIsReported() throws IOException {
        Path spec = Files.writeString(folder.resolve("alerts.yaml"), "alertspec: 1\nextends: tls\nalert: []\n");
        assertThat(run("validate", "--spec", spec.toString())).isEqualTo(1);
        assertThat(errors()).contains("alerts.yaml:3:1: error: ", " has errors, listed above; nothing was written");
        assertThat(run("validate", "--spec", "none.yaml")).isEqualTo(2);
        assertThat(run("validate")).isZero();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String log() throws IOException {
        return Files.writeString(folder.resolve("access.log"), LOG).toString();
    }

    private int run(String... args) {
        out.reset();
        return run(out, args);
    }

    private int run(OutputStream to, String... args) {
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Main.run(in, to, new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
