package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpecReaderTest {
    private static final String MINIMAL = """
            alertspec: 1
            name: minimal
            protocols: [{id: TLS1.3}]
            alerts:
              - code: 40
                name: handshake_failure
                summary: Nothing in common.
                levels: {TLS1.3: fatal}
                references: [RFC9846]
            """;

    @Test
    void whatASpecLeavesOutHasADefault() {
        AlertSpec spec = read(MINIMAL).spec().orElseThrow();
        Alert alert = spec.alert(40).orElseThrow();

        assertThat(spec.title()).isEqualTo("minimal");
        assertThat(spec.protocols().get(0).title()).isEqualTo("TLS1.3");
        assertThat(spec.protocols().get(0).wire()).isEmpty();
        assertThat(alert.description()).isEqualTo("Nothing in common.");
        assertThat(alert.status()).isEqualTo(Status.ASSIGNED);
        assertThat(alert.group()).isEqualTo(Group.HANDSHAKE);
        assertThat(alert.closes()).isEqualTo(Closure.ALWAYS);
        assertThat(alert.sender()).isEqualTo(Sender.EITHER);
        assertThat(alert.remedies()).isEqualTo(Remedies.NONE);
        assertThat(alert.names()).isEmpty();
    }

    @Test
    void alertsAreSortedByCodeWhateverTheirOrderInTheFile() {
        String second = """
              - code: 0
                name: close_notify
                summary: The end.
                levels: {TLS1.3: warning}
                references: [RFC9846]
            """;

        assertThat(read(MINIMAL + second).spec().orElseThrow().alerts())
                .extracting(Alert::code)
                .containsExactly(0, 40);
    }

    @Test
    void columnsCountCodePoints() {
        assertReported(MINIMAL.replace("Nothing in common.", "{\ud83d\ude00\u00e9: 1}"), """
                spec.yaml:7:14: error: summary is a text, not a mapping [wrong-type]
                  hint: a text with ': ' in it must stand in quotes""");
        assertReported(
                MINIMAL.replace(
                        "protocols: [", "protocols: [{id: TLS1.2, title: \ud83d\ude00\ud83d\ude00, colour: red}, "),
                """
                spec.yaml:3:37: error: a protocol has no key 'colour' [unknown-key]
                  hint: known are id, title, wire, references""");
    }

    @Test
    void columnsOfInvisibleCharactersCountCodePointsToo() {
        assertReported("# \ud83d\ude00\u202e", """
                spec.yaml:1:4: error: the file contains the invisible character U+202E [control-character]
                  hint: delete it; no text of a spec needs it""");
    }

    @Test
    void linesAreCountedTheSameForEveryLineEnd() {
        String expected = """
                spec.yaml:5:11: error: code '400' is out of range [code-range]
                  hint: code is 0 to 255: one octet on the wire""";
        String bad = MINIMAL.replace("code: 40", "code: 400");

        assertReported(bad, expected);
        assertReported(bad.replace("\n", "\r\n"), expected);
        assertReported(bad.replace("\n", "\r"), expected);
    }

    @Test
    void aByteOrderMarkIsNoColumn() {
        assertThat(read("\uFEFF" + MINIMAL).spec()).isPresent();
        assertReported("\uFEFF" + MINIMAL.replace("alertspec: 1", "alertspec: 2"), """
                spec.yaml:1:12: error: format version '2' is unknown [unsupported-format]
                  hint: this version of alertspec reads format 1: write 'alertspec: 1'""");
        assertReported("\uFEFFname: \u0007\r\rtitle: \u0007", """
                spec.yaml:1:7: error: the file contains the invisible character U+0007 [control-character]
                  hint: delete it; no text of a spec needs it
                spec.yaml:3:8: error: the file contains the invisible character U+0007 [control-character]
                  hint: delete it; no text of a spec needs it""");
    }

    @Test
    void bytesThatAreNotUtf8HaveAPlace() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFFname: \u00e9".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFC);

        assertThat(Corpus.Reading.of("spec.yaml", bytes.toByteArray(), 100).diagnostics())
                .hasToString("""
                spec.yaml:1:8: error: byte 0xFC at offset 11 is not UTF-8 [not-utf8]
                  hint: save the file as UTF-8""");
    }

    @Test
    void aFileFullOfInvisibleCharactersIsReportedBriefly() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            String report = read("\u0000".repeat(1_000_000)).diagnostics().toString();

            assertThat(report.lines()).hasSize(20);
            assertThat(report).endsWith("""
                    spec.yaml:1:10: error: the file contains the invisible character U+0000 [control-character]
                      hint: further ones are not listed; is this file saved as UTF-8?""");
        });
    }

    @Test
    void theSizeIsLimitedInBytesAndTheLimitCanBeRaised() {
        byte[] large = (MINIMAL + "#".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        String size = String.valueOf(large.length);

        assertThat(Corpus.Reading.of("spec.yaml", large, SpecReader.DEFAULT_MAX_BYTES)
                        .diagnostics())
                .hasToString("spec.yaml:1:1: error: the spec has " + size
                        + " bytes, more than the 1048576 allowed [too-large]\n"
                        + "  hint: a spec of all 256 codes needs far less; is this the right file?");
        assertThat(Corpus.Reading.of("spec.yaml", large, large.length).spec()).isPresent();
    }

    @Test
    void theLimitIsNotForTheSpecThatIsBuiltIn() {
        byte[] overlay = "{alertspec: 1, extends: tls}".getBytes(StandardCharsets.UTF_8);

        assertThat(Corpus.Reading.of("spec.yaml", overlay, 100).spec()).isPresent();
    }

    @Test
    void anErrorInOneSpecDoesNotWithholdAnother() {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(SpecReader.create().read(Source.of("bad.yaml", new byte[0]), diagnostics))
                .isEmpty();
        assertThat(SpecReader.create().read(Source.builtIn(), diagnostics)).isPresent();
    }

    @Test
    void aHundredThousandBracketsAreOneProblem() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            String deep = "[".repeat(100_000) + "]".repeat(100_000);
            assertReported(MINIMAL + "    causes: " + deep, """
                    spec.yaml:10:23: error: lists and mappings are nested deeper than a spec ever needs [too-deep]
                      hint: take brackets away, or quote the text""");
            for (String opening : List.of("[", "{", "- ", "? ", "[{", "[\n")) {
                assertThat(read(opening.repeat(100_000)).diagnostics().toString())
                        .contains("lists and mappings are nested deeper than a spec ever needs [too-deep]");
            }
        });
    }

    @Test
    void aliasesAreNotExpanded() {
        StringBuilder laughs = new StringBuilder("a: &a [lol]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String before = "*" + (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(9))
                    .append(before)
                    .append("]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(
                        read(laughs.toString()).diagnostics().toString())
                .startsWith("spec.yaml:1:1: error: a spec has no key 'a' [unknown-key]\n")
                .contains("""
                        spec.yaml:2:8: error: '*a' is an alias [anchor]
                          hint: write out here what stands at spec.yaml:1:4"""));
    }

    @Test
    void aValueIsQuotedInPartWhereItIsLong() {
        assertReported(MINIMAL.replace("fatal", "fatal".repeat(100)), """
                spec.yaml:8:22: error: level '%s...' is none of fatal, warning, either, undefined [unknown-word]
                  hint: write one of them""".formatted("fatal".repeat(16)));
    }

    @Test
    void whateverIsWrongIsReportedAndNeverThrown() {
        Random random = new Random(37);
        String canonical = new String(Source.builtIn().bytes(), StandardCharsets.UTF_8);
        String start = canonical.substring(0, canonical.indexOf("  - code: 20"));
        for (int i = 0; i < 400; i++) {
            String mutated = Mutation.of(i % 20 == 0 ? canonical : start, random);
            Corpus.Reading reading = read(mutated);
            assertThat(reading.spec().isPresent())
                    .as(mutated)
                    .isNotEqualTo(reading.diagnostics().hasErrors());
        }
    }

    private static void assertReported(String text, String expected) {
        Corpus.Reading reading = read(text);
        assertThat(reading.diagnostics()).hasToString(expected);
        assertThat(reading.spec()).isEmpty();
    }

    private static Corpus.Reading read(String text) {
        return Corpus.Reading.of(text);
    }
}
