package io.github.alertspec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.Specs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DifferencesTest {
    private static final String BEFORE = """
            alertspec: 1
            name: acme
            title: Acme
            protocols:
              - {id: TLS1.2, title: TLS 1.2, wire: 0x0303, references: [RFC5246#7.2]}
              - {id: TLS1.3, title: TLS 1.3, wire: 0x0304, references: [RFC9846#6]}
            stacks:
              - {id: openssl, title: OpenSSL}
            alerts:
              - code: 0
                name: close_notify
                summary: The end.
                levels: {TLS1.2: warning, TLS1.3: warning}
                references: [RFC9846#6.1]
                names: {openssl: [close notify, {text: CN, kind: short}]}
              - code: 40
                name: handshake_failure
                summary: No agreement on a set of parameters was found by the sender of it.
                levels: {TLS1.2: fatal, TLS1.3: fatal}
                references: [RFC9846#6.2]
                causes: [No common cipher suite., No common group.]
              - {code: 41, name: no_certificate, status: reserved, summary: None., levels: {TLS1.2: fatal}, references: [RFC9846#6.2]}
            """;

    @Test
    void specsThatSayTheSameDoNotDiffer() {
        Differences none = compare(BEFORE);
        assertThat(none.all()).isEmpty();
        assertThat(none.bump()).isEqualTo(Bump.NONE);
        assertThat(DiffFormat.TEXT.write(none)).isEqualTo("old and new say the same\n");
        assertThat(DiffFormat.MARKDOWN.write(none)).isEqualTo("## TLS alerts: old to new\n\nBoth say the same.\n");
    }

    /** Each kind of change, and what it is told as. */
    @Test
    void aPersonReadsWhatChangedTheGravestFirst() {
        assertThat(DiffFormat.TEXT.write(compare(everything()))).isEqualTo("""
                        old and new differ in 14 things

                        WIRE: a number means something else than before
                          alert close_notify: code was 0, is 1
                          protocol TLS1.3: wire version was 0x0304, is 0x0305

                        SOURCE: code that names it no longer compiles
                          alert no_certificate: gone (was code 41, NO_CERTIFICATE) [also BINARY, SEMANTIC]
                            hint: to keep its constant, leave the alert in the spec with 'status: deprecated'
                          alert handshake_failed: name was handshake_failure, is handshake_failed [also BINARY, SEMANTIC]
                            hint: to keep its constant, keep the name: two alerts cannot share a code

                        SEMANTIC: code that runs gets another answer
                          alert close_notify: closes was never, is when_fatal
                          alert close_notify: level in TLS1.2, TLS1.3 was warning, is either
                          alert close_notify: names of openssl: no longer "CN (short)"; now "CLN (short)"
                          alert overload: new (code 200, OVERLOAD)
                            hint: a switch expression that has a case for each and no default no longer compiles
                          stack acme-gate: new (Acme Gateway)
                          spec acme: forms was nothing, is tunnel closed by {name} (acme-gate)

                        DOCS: readers see other words
                          alert handshake_failed: summary: no longer "No agreement on a set of parameters was found by \
                        the sender of it."; now "None was found."
                          alert handshake_failed: causes: no longer "No common group."
                          protocol TLS1.2: title was TLS 1.2, is TLS version 1.2
                          spec acme: title was Acme, is Acme alerts

                        asks for a major version: 2 WIRE, 2 SOURCE, 2 BINARY, 8 SEMANTIC, 4 DOCS
                        """);
    }

    @Test
    void aChangelogSaysWhatBreaksCameAndChanged() {
        assertThat(DiffFormat.MARKDOWN.write(compare(everything())))
                .startsWith("""
                        ## TLS alerts: old to new

                        Asks for a **major** version: 2 WIRE, 2 SOURCE, 2 BINARY, 8 SEMANTIC, 4 DOCS.

                        ### Breaking

                        - alert `close_notify`: code was 0, is 1 (WIRE)
                        """)
                .contains(
                        "\n- alert `no_certificate`: gone, was code 41, NO_CERTIFICATE (SOURCE, BINARY, SEMANTIC)\n",
                        "\n\n### Added\n\n- alert `overload`: new, code 200, OVERLOAD (SEMANTIC)\n",
                        "\n\n### Changed\n\n- alert `close_notify`: closes was never, is when_fatal (SEMANTIC)\n",
                        "\n\n### Documentation\n\n- alert `handshake_failed`: summary: no longer \"No agreement")
                .doesNotContain("### Removed");
    }

    @Test
    void aMachineReadsTheValuesWhole() {
        String json = DiffFormat.JSON.write(compare(everything()));
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
        assertThat(read).containsEntry("bump", "major").containsKeys("before", "after", "counts");
        assertThat((List<?>) read.get("differences")).hasSize(14);
        assertThat(json).contains("""
                    {
                      "subject": "protocol",
                      "id": "TLS1.3",
                      "kind": "changed",
                      "aspect": "wire version",
                      "before": "0x0304",
                      "after": "0x0305",
                      "categories": ["WIRE"],
                      "bump": "major"
                    },
                """);
    }

    @Test
    void theGravestChangeDecidesTheVersion() {
        assertThat(compare(BEFORE.replace("The end.", "It ends.")).bump()).isEqualTo(Bump.PATCH);
        assertThat(compare(BEFORE.replace("status: reserved", "status: deprecated"))
                        .bump())
                .isEqualTo(Bump.MINOR);
        assertThat(compare(BEFORE.replace("code: 41", "code: 141")).bump()).isEqualTo(Bump.MAJOR);
    }

    @Test
    void categoriesAreNamedInAnyLetters() {
        Differences docs = compare(BEFORE.replace("The end.", "It ends."));
        assertThat(docs.concerning(Category.named(List.of("docs", " Wire ")).categories()))
                .hasSize(1);
        assertThat(docs.concerning(Category.named(List.of("WIRE")).categories()))
                .isEmpty();
        assertThat(docs.concerning(Set.of())).isEmpty();
        assertThat(Category.named(List.of("WIRE", "wires")).unknown()).contains("wires");
    }

    /** Of a value that changed in its middle, only the parts that differ are shown; they may be of any length. */
    @Test
    void longValuesAreShownByTheirPartsAndCut() {
        String text = DiffFormat.TEXT.write(compare(BEFORE.replace("The end.", "x".repeat(100) + ".")));
        assertThat(text).contains("summary: no longer \"The end.\"; now \"" + "x".repeat(80) + "…\"\n");
        String turned = BEFORE.replace(
                "No common cipher suite., No common group.", "No common group., No common cipher suite.");
        assertThat(DiffFormat.TEXT.write(compare(turned))).contains("causes: in another order\n");
    }

    /** Where values begin alike, it is not their beginning that is shown. */
    @Test
    void ofLongValuesThatBeginAlikeTheDifferenceIsShown() {
        String old = BEFORE.replace("The end.", "x".repeat(100) + " ends " + "y".repeat(100) + ".");
        String text = DiffFormat.TEXT.write(compare(old, old.replace(" ends ", " stops ")));
        assertThat(text)
                .contains("summary: no longer \"…" + "x".repeat(19) + " ends " + "y".repeat(55) + "…\"; now \"…"
                        + "x".repeat(19) + " stops " + "y".repeat(54) + "…\"\n");
    }

    @Test
    void aTextWithQuotesIsQuotedByOthers() {
        String text = DiffFormat.TEXT.write(compare(BEFORE.replace("text: CN", "text: '\"CN\" it is'")));
        assertThat(text).contains("no longer \"CN (short)\"; now “\"CN\" it is (short)”\n");
    }

    @Test
    void aNoteOfALevelIsShownWithoutASourceToo() {
        String text = DiffFormat.TEXT.write(compare(BEFORE.replace(
                "{TLS1.2: fatal, TLS1.3: fatal}", "{TLS1.2: fatal, TLS1.3: {level: fatal, note: Dropped.}}")));
        assertThat(text).contains("source of the level in TLS1.3 was nothing, is Dropped.\n");
    }

    @Test
    void theHintForAnAlertThatIsGoneCanBeFollowed() {
        String kept = BEFORE.replace("status: reserved", "status: deprecated");
        assertThat(compare(kept).concerning(Set.of(Category.SOURCE))).isEmpty();
        String taken = BEFORE.replaceFirst("(?m)^ *- \\{code: 41.*\n", "").replace("code: 40", "code: 41");
        assertThat(DiffFormat.TEXT.write(compare(taken)))
                .contains("alert no_certificate: gone (was code 41, NO_CERTIFICATE) [also BINARY, SEMANTIC]\n")
                .doesNotContain("hint");
    }

    private static String everything() {
        return BEFORE.replace("title: Acme\n", "title: Acme alerts\n")
                        .replace("code: 0\n", "code: 1\n")
                        .replace("TLS1.2: warning, TLS1.3: warning", "TLS1.2: either, TLS1.3: either")
                        .replace("text: CN", "text: CLN")
                        .replace("name: handshake_failure", "name: handshake_failed")
                        .replace(
                                "No agreement on a set of parameters was found by the sender of it.", "None was found.")
                        .replace(", No common group.", "")
                        .replaceFirst("(?m)^ *- \\{code: 41.*\n", "")
                        .replace("0x0304", "0x0305")
                        .replace("title: TLS 1.2", "title: TLS version 1.2")
                        .replace("title: OpenSSL}\n", "title: OpenSSL}\n  - {id: acme-gate, title: Acme Gateway}\n")
                + """
                  - {code: 200, name: overload, status: private, summary: Too much., levels: {TLS1.2: fatal}, references: [RFC9846#6.2]}
                forms:
                  - {stack: acme-gate, templates: ['tunnel closed by {name}']}
                """;
    }

    private static Differences compare(String after) {
        return compare(BEFORE, after);
    }

    private static Differences compare(String before, String after) {
        return Differences.between("old", Specs.read("old", before), "new", Specs.read("new", after));
    }
}
