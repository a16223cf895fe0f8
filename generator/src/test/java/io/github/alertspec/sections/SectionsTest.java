package io.github.alertspec.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between markers, and that nothing else is touched. */
class SectionsTest {
    private static final AlertSpec SPEC = Specs.builtIn();
    private static final String OPEN = "<!-- alertspec table codes=40..42 columns=code,name -->";
    private static final String CLOSE = "<!-- /alertspec -->";

    @Test
    void aTableStandsApartFromItsMarkers() {
        assertThat(filled("# Alerts\n" + OPEN + "\n" + CLOSE + "\nend\n"))
                .isEqualTo("# Alerts\n" + OPEN + """


                        | Code | Alert |
                        | ---: | --- |
                        | 40 | `handshake_failure` |
                        | 41 | `no_certificate` |
                        | 42 | `bad_certificate` |

                        """ + CLOSE + "\nend\n");
    }

    @Test
    void whatStoodInASectionIsReplaced() {
        String fresh = filled(OPEN + "\n" + CLOSE + "\n");

        assertThat(filled(OPEN + " an old text\nof *any* kind\r\n" + CLOSE + "\n"))
                .isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLineEndIsThatOfTheMarker(String end) {
        String other = end.equals("\n") ? "\r\n" : "\n";
        String text = "a" + other + OPEN + end + CLOSE + other + "b";
        String filled = filled(text);

        assertThat(filled).startsWith("a" + other + OPEN + end + end + "| Code").endsWith(end + CLOSE + other + "b");
        assertThat(filled.substring(3, filled.length() - 3).replace(end, "")).doesNotContain("\n", "\r");
    }

    @Test
    void aLastLineWithoutAnEndTakesThatOfTheFirst() {
        assertThat(filled("a\r\n" + OPEN + CLOSE))
                .startsWith("a\r\n" + OPEN + "\r\n\r\n| Code")
                .endsWith("\r\n" + CLOSE);
        assertThat(filled(OPEN + CLOSE)).startsWith(OPEN + "\n\n| Code").endsWith("\n" + CLOSE);
    }

    @Test
    void aByteOrderMarkStays() {
        assertThat(filled("\uFEFF" + OPEN + "\n" + CLOSE)).startsWith("\uFEFF" + OPEN + "\n\n| Code");
    }

    @Test
    void inAnItemAndInAQuoteEachLineBeginsAsTheMarkersDoes() {
        assertThat(filled("- item\n  " + OPEN + "\n  " + CLOSE + "\n"))
                .contains("\n  " + OPEN + "\n\n  | Code | Alert |\n  | ---: | --- |\n")
                .endsWith(" |\n\n  " + CLOSE + "\n");
        assertThat(filled("> text\n>\n> " + OPEN + "\n> " + CLOSE + "\n"))
                .contains("> " + OPEN + "\n>\n> | Code | Alert |\n")
                .endsWith(" |\n>\n> " + CLOSE + "\n");
        assertThat(filled("1. " + OPEN + CLOSE))
                .startsWith("1. " + OPEN + "\n\n   | Code |")
                .endsWith("\n\n   " + CLOSE);
    }

    @Test
    void aFileWhoseMarkersWouldBecomeCodeIsKeptAsItIs() {
        assertKept("<details>\n    <summary>A</summary>\n    " + OPEN + "\n    " + CLOSE + "\n</details>\n", "4:5");
        assertKept("one\ntwo\n    " + OPEN + "\n    " + CLOSE + "\n", "4:5");
        assertKept("* item\nlazy\n\t\t" + OPEN + "\n" + CLOSE + "\n", "4:1");
        assertKept("<div>\n" + OPEN + CLOSE + "\n    <!-- alertspec count -->37" + CLOSE + "\n</div>\n", "3:5");
    }

    private static void assertKept(String text, String place) {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(text(sections().fill("a.md", utf8(text), diagnostics))).isEqualTo(text);
        assertThat(diagnostics)
                .hasToString("a.md:" + place + ": error: once its sections are filled, the file would have no marker"
                        + " here [section-placement]\n  hint: unindent the markers: behind an empty line, which ends a"
                        + " paragraph and HTML, four spaces make code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre>", "<script>", "<style>", "<textarea>", "<?php", "<![CDATA["})
    void whereMarkdownIsNotReadOnlyANumberMayStand(String html) {
        Diagnostics diagnostics = new Diagnostics();
        sections().fill("a.md", utf8(html + "\n" + OPEN + "\n" + CLOSE + "\n"), diagnostics);

        assertThat(diagnostics)
                .hasToString(
                        "a.md:2:1: error: a section 'table' stands in HTML that is taken as it is, such as <pre> or"
                                + " <script> [section-placement]\n  hint: move it out of there, where Markdown is read");
        assertThat(filled(html + "\n<!-- alertspec count -->36" + CLOSE + "\n")).contains("-->37<!--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- Alertspec table -->",
                "<!-- alertspec: table -->",
                "<!-- alert-spec tabel -->",
                "<!--\nalertspec table -->",
                "<!--- alertspec table --->",
                "<!-- ALERTSPEC -->",
                "<!-- alertspec: codes=40 -->"
            })
    void aCommentThatLooksLikeAMarkerIsReported(String opening) {
        assertThat(problems(opening + "\n" + CLOSE + "\n"))
                .isEqualTo(
                        "a.md:1:1: error: this comment is no marker, although it looks like one [marker-syntax]\n"
                                + "  hint: write <!-- alertspec table -->, in small letters, without other signs, and on one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- / alertspec -->",
                "<!-- end alertspec -->",
                "<!-- /Alertspec -->",
                "<!--/\nalertspec -->",
                "<!-- /alertspec: table -->"
            })
    void aCommentThatLooksLikeAClosingMarkerIsReported(String closing) {
        assertThat(problems(OPEN + "\n" + closing + "\n"))
                .isEqualTo("a.md:2:1: error: this comment is no marker, although it looks like one [marker-syntax]\n"
                        + "  hint: write <!-- /alertspec -->, in small letters and on one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- Generated by alertspec from alerts.yaml -->",
                "<!-- see alertspec docs -->",
                "<!-- Alertspec makes this page. -->",
                "<!-- alertspec's table -->",
                "<!-- alertspec.yaml -->",
                "<!-- alertspecs table -->",
                "`<!-- Alertspec table -->`",
                "```\n<!-- Alertspec table -->\n```"
            })
    void aCommentThatMerelyNamesTheToolIsLeftAlone(String comment) {
        assertThat(filled(comment + "\n")).isEqualTo(comment + "\n");
    }

    private static String problems(String text) {
        Diagnostics diagnostics = new Diagnostics();
        sections().fill("a.md", utf8(text), diagnostics);
        return diagnostics.toString();
    }

    @Test
    void codeEndsWithItsCellOfATable() {
        String head = "text `\n| a | b |\n|---|:-:|\n";
        String count = "<!-- alertspec count -->36" + CLOSE;
        String fresh = "<!-- alertspec count -->37" + CLOSE;

        assertThat(filled(head + "| one ` | " + count + " |\n| two ` | " + count + " |\n"))
                .isEqualTo(head + "| one ` | " + fresh + " |\n| two ` | " + fresh + " |\n");
        assertThat(filled("> " + head.replace("\n", "\n> ") + "| ` | " + count + " `\n"))
                .contains("| ` | " + fresh + " `\n");
        String code = head + "| `" + count + " \\| ` | |\n\nin ` a | b\n|---|\nx " + count + " ` paragraph\n";
        assertThat(filled(code)).isEqualTo(code);
    }

    @Test
    void aNumberStaysInItsSentence() {
        assertThat(filled("There are <!-- alertspec count --> 7 <!-- /alertspec --> alerts.\n"))
                .isEqualTo("There are <!-- alertspec count --> 37 <!-- /alertspec --> alerts.\n");
        assertThat(filled("**<!-- alertspec count of=stacks --><!-- /alertspec -->**"))
                .isEqualTo("**<!-- alertspec count of=stacks -->22<!-- /alertspec -->**");
        assertThat(filled("a <!-- alertspec count codes=40..49 -->\n7\n<!-- /alertspec --> b"))
                .isEqualTo("a <!-- alertspec count codes=40..49 --> 10 <!-- /alertspec --> b");
        assertThat(filled("<!-- alertspec count group=certificate -->\n\n<!-- /alertspec -->\n"))
                .isEqualTo("<!-- alertspec count group=certificate -->\n9\n<!-- /alertspec -->\n");
    }

    @Test
    void oneAlertIsShownWithThePartsThatAreAskedFor() {
        String filled = filled("<!-- alertspec alert name=unknown_ca parts=remedies,meaning heading=4 -->\n" + CLOSE);
        Alert alert = SPEC.alert(48).orElseThrow();

        assertThat(filled)
                .contains("\n\n<a id=\"alert-48\"></a>\n\n#### 48 unknown_ca\n\n")
                .containsSubsequence("trust store", alert.summary())
                .doesNotContain("causes");
        assertThat(filled("<!-- alertspec alert code=48 -->\n" + CLOSE))
                .contains("\n### 48 unknown_ca\n", "causes")
                .containsSubsequence(alert.summary(), "trust store");
    }

    @Test
    void theNamesOfOneStackAreShown() {
        assertThat(filled("<!-- alertspec stack id=go codes=40..42 links=docs/alerts.md -->\n" + CLOSE))
                .contains(
                        "| Code | Alert | In Go",
                        "\n| 42 | [`bad_certificate`](docs/alerts.md#alert-42) | `bad certificate`");
    }

    @Test
    void aStackIsShownBesideWhatIsRegistered() {
        assertThat(filled("<!-- alertspec stack id=sgos codes=90..110 columns=number,text,code,name,difference -->\n"
                        + CLOSE))
                .contains("""

                        | Number in ProxySG SGOS | Name in ProxySG SGOS | Code | Alert | Difference |
                        | ---: | --- | ---: | --- | --- |
                        | 90 | `user_cancelled` | 90 | `user_canceled` | `user_cancelled`, not `user_canceled` |
                        | 100 | `no_renegotiation` | 100 | `no_renegotiation` |  |
                        | 255 | `unsupported_extension` | 110 | `unsupported_extension` | 255, not 110 |
                        """);
        assertThat(filled("<!-- alertspec stack id=curl codes=40 columns=number,text,difference -->\n" + CLOSE))
                .contains("\n| 296, 552 | `handshake failure` | 296 and 552, not 40 |\n");
        assertThat(filled("<!-- alertspec stack id=go codes=45 columns=number,difference -->\n" + CLOSE))
                .contains("\n|  | `expired certificate`, not `certificate_expired` |\n");
    }

    @Test
    void ofAStackOnlyTheDifferentOrTheMissingAlertsAreShown() {
        assertThat(filled("<!-- alertspec stack id=sgos rows=different columns=code,difference -->\n" + CLOSE))
                .endsWith("""
                        | ---: | --- |
                        | 90 | `user_cancelled`, not `user_canceled` |
                        | 110 | 255, not 110 |

                        """ + CLOSE);
        assertThat(filled("<!-- alertspec stack id=sgos rows=missing codes=30..42 columns=code,history -->\n" + CLOSE))
                .endsWith("""
                        | ---: | --- |
                        | 41 | TLS: warning in SSL 3.0, no longer defined since TLS 1.0. \
                        Reserved since RFC 4346, section 7.2.2, no longer to be sent. |

                        """ + CLOSE);
        assertThat(filled("<!-- alertspec stack id=sgos rows=missing codes=116 -->\n" + CLOSE))
                .contains("| Code | Alert | Level | What it means |", "\n| 116 | `certificate_required` | fatal | ");
    }

    @Test
    void theAlertsOfAStackAreCounted() {
        assertThat(filled("a <!-- alertspec count id=sgos -->0" + CLOSE)).contains(">24<");
        assertThat(filled("a <!-- alertspec count id=sgos rows=different -->0" + CLOSE))
                .contains(">2<");
        assertThat(filled("a <!-- alertspec count id=sgos rows=missing codes=111..255 -->0" + CLOSE))
                .contains(">9<");
    }

    @Test
    void onlyTheStacksThatAreChosenAreToldOfAndCounted() {
        Sections sections = new Sections(SPEC, SPEC.stacks().subList(0, 2));
        String text = "a <!-- alertspec count of=stacks -->0" + CLOSE
                + "\n\n<!-- alertspec alert code=40 parts=names -->\n" + CLOSE;
        String filled = text(sections.fill("a.md", utf8(text), new Diagnostics()));

        assertThat(filled)
                .contains("-->2<!--")
                .contains("| " + SPEC.stacks().get(0).title() + " |");
        assertThat(filled).doesNotContain(SPEC.stacks().get(2).title());
    }

    @Test
    void aTableTakesGroupsAndStates() {
        assertThat(filled("<!-- alertspec table group=closure,reserved status=assigned columns=code -->\n" + CLOSE))
                .contains("\n| Code |\n| ---: |\n| 0 |\n| 90 |\n");
        assertThat(filled("<!-- alertspec table codes=\"40, 42..43\" columns=\"code, hex\" -->\n" + CLOSE))
                .contains("| 40 | 0x28 |\n| 42 | 0x2a |\n| 43 | 0x2b |\n");
    }

    @Test
    void linksLeadToAPageOrToThisOne() {
        assertThat(filled("<!-- alertspec table codes=40 links=here -->\n" + CLOSE))
                .contains("(#alert-40)");
        assertThat(filled("<!-- alertspec table codes=40 links=https://docs.example/a -->\n" + CLOSE))
                .contains("(https://docs.example/a#alert-40)");
        assertThat(filled("<!-- alertspec table codes=40 links=docs/alerts/ -->\n" + CLOSE))
                .contains("(docs/alerts/alert-40.md#alert-40)");
        assertThat(filled("<!-- alertspec table codes=40 -->\n" + CLOSE)).doesNotContain("](");
    }

    @Test
    void anExampleInCodeIsLeftAlone() {
        String text = "```\n" + OPEN + "\n" + CLOSE + "\n```\n`" + OPEN + "` and `" + CLOSE + "`\n\n    " + OPEN + "\n";

        assertThat(filled(text)).isEqualTo(text);
    }

    @Test
    void aFileInAnotherEncodingIsLeftAloneUnlessItHasASection() {
        byte[] latin = "caf\u00e9 and more\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sections().fill("a.md", latin, new Diagnostics()).bytes()).isEqualTo(latin);

        Diagnostics diagnostics = new Diagnostics();
        byte[] marked = ("a\ncaf\u00e9\n" + OPEN + "\n" + CLOSE).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sections().fill("a.md", marked, diagnostics).bytes()).isEqualTo(marked);
        assertThat(diagnostics)
                .hasToString("a.md:2:4: error: byte 0xE9 at offset 5 is not UTF-8 [not-utf8]\n"
                        + "  hint: save the file as UTF-8, as which its sections are written");

        Diagnostics wide = new Diagnostics();
        sections().fill("a.md", (OPEN + "\n" + CLOSE).getBytes(StandardCharsets.UTF_16), wide);
        assertThat(wide.toString()).startsWith("a.md:1:1: error: byte 0xFE at offset 0 is not UTF-8 [not-utf8]");

        Diagnostics close = new Diagnostics();
        sections().fill("a.md", "caf\u00e9 <!--alertspec count-->".getBytes(StandardCharsets.ISO_8859_1), close);
        assertThat(close.toString()).startsWith("a.md:1:4: error: byte 0xE9 at offset 3 is not UTF-8 [not-utf8]");

        Diagnostics unmarked = new Diagnostics();
        sections().fill("a.md", ("a <!--alertspec count-->" + CLOSE).getBytes(StandardCharsets.UTF_16LE), unmarked);
        assertThat(unmarked)
                .hasToString("a.md:1:2: error: byte 0x00 at offset 1 is no text, as if this were UTF-16 [not-utf8]\n"
                        + "  hint: save the file as UTF-8, as which its sections are written");
        assertThat(filled("\0 <!--alertspec count-->36" + CLOSE)).startsWith("\0 <!--alertspec count-->37<!--");
    }

    @Test
    void aStaleSectionIsToldFromAFreshOne() {
        String fresh = filled(OPEN + "\n" + CLOSE);
        FilledFile file = sections()
                .fill("a.md", utf8("\u00e4 <!-- alertspec count -->36" + CLOSE + "\n\n" + fresh), new Diagnostics());

        assertThat(file.sections()).extracting(Section::kind).containsExactly("count", "table");
        assertThat(file.stale())
                .extracting(section -> section.location().toString())
                .containsExactly("a.md:1:3");
    }

    private static String filled(String text) {
        Diagnostics diagnostics = new Diagnostics();
        String filled = text(sections().fill("a.md", utf8(text), diagnostics));
        assertThat(diagnostics).hasToString("");
        FilledFile again = sections().fill("a.md", utf8(filled), diagnostics);
        assertThat(text(again)).as("filled once more").isEqualTo(filled);
        assertThat(again.stale()).isEqualTo(List.of());
        return filled;
    }

    private static Sections sections() {
        return new Sections(SPEC, SPEC.stacks());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(FilledFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
