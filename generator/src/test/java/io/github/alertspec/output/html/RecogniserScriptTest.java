package io.github.alertspec.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.Specs;
import io.github.alertspec.runtime.ChangedLine;
import io.github.alertspec.runtime.LogLines;
import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.spec.AlertSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The recogniser of the page finds in each line what that in Java finds, and is fit to stand in a page. */
class RecogniserScriptTest {
    private static final int MAX_SCRIPT = 28 * 1024;
    private static final int MAX_TABLES = 30 * 1024;

    private static final AlertSpec SPEC = Specs.builtIn();
    private static final Script SCRIPT = Script.of(SPEC);
    private static final List<String> LINES =
            LogLines.all().stream().map(LogLines.Line::text).toList();

    @Test
    void aFindingHasTheseFields() {
        assertThat(SCRIPT.find("x SSL3 alert write:fatal:unknown CA"))
                .isEqualTo("2 35 48 fatal sent openssl SSL3 alert write:fatal:unknown CA"
                        + " \"SSL3 alert write:fatal:unknown CA\" has the form"
                        + " \"ssl3 alert {direction}:{level}:{name}\" of openssl");
        assertThat(SCRIPT.find("TLS alert received")).startsWith("0 18 null null received s2n TLS alert received ");
        assertThat(SCRIPT.find("alertmanager started")).isEmpty();
    }

    @Test
    void theLinesOfTheCorpusAreReadAsInJava() {
        for (String line : LINES) {
            agree(SCRIPT, line);
            agree(SCRIPT, line.length() % 2 == 0 ? line.toUpperCase(Locale.ROOT) : line.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void linesThatAreJoinedOrCutOffAreReadAsInJava() {
        Random random = new Random(20261129);
        for (String line : LINES) {
            int place = random.nextInt(line.length() + 1);
            agree(SCRIPT, line + (random.nextBoolean() ? " " : "") + any(random));
            agree(SCRIPT, random.nextInt(4) == 0 ? line.substring(place) : line.substring(0, place));
        }
    }

    @Test
    void linesInTheWrapsOfLogsAreReadAsInJava() {
        for (int i = 0; i < LINES.size(); i++) {
            String line = LINES.get(i);
            String wrapped =
                    switch (i % 6) {
                        case 0 -> "{\"msg\":\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"n\":1}";
                        case 1 -> "<13>1 2026-11-29T00:00:00Z host app 7 - - \u001B[31m" + line + "\u001B[0m";
                        case 2 -> "May  1 00:00:00 host a[7]: #033[1;31m" + line.replace(' ', '+') + "#033[0m";
                        case 3 ->
                            "GET /?q="
                                    + line.replace("%", "%25")
                                            .replace(" ", "%20")
                                            .replace(":", "%3A");
                        case 4 ->
                            line.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
                        default -> line.replace(" ", "\u00A0").replace(":", "\uFE55");
                    };
            agree(SCRIPT, wrapped);
        }
    }

    @Test
    void wordsAroundAnAlertAreReadAsInJava() {
        Random random = new Random(20261130);
        List<String> words = new ArrayList<>(
                List.of("the", "by the peer", "from the client", "sent by", "sent by the", "sent", "x", "y", "12"));
        int frequent = words.size();
        FormTable.of(SPEC, SPEC.stacks()).words().forEach(row -> words.add(row.substring(0, row.indexOf('\t'))));
        List<String> marks =
                List.of(" ", " ", " ", ": ", " (", ") ", "] ", " <<< ", " >>> ", "&lt;&lt; ", ", ", "/", "...");
        List<String> alerts = List.of(
                "handshake_failure alert",
                "alert close_notify",
                "SSL alert number 40",
                "TLS alert",
                "no_renegotiation",
                "48");
        for (int i = 0; i < 1_000; i++) {
            StringBuilder line = new StringBuilder();
            int place = random.nextInt(12);
            for (int k = 0; k < 16; k++) {
                line.append(
                                k == place
                                        ? alerts.get(random.nextInt(alerts.size()))
                                        : words.get(random.nextInt(random.nextBoolean() ? frequent : words.size())))
                        .append(marks.get(random.nextInt(marks.size())));
            }
            agree(SCRIPT, line.toString());
        }
    }

    @Test
    void linesThatWereChangedAtRandomAreReadAsInJava() {
        Random random = new Random(20261101);
        for (int i = 0; i < 2_000; i++) {
            String line = ChangedLine.of(any(random), random);
            agree(SCRIPT, i % 4 == 0 ? ChangedLine.of(line + any(random), random) : line);
        }
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(200); k > 0; k--) {
                text.append((char) random.nextInt(0x10000));
            }
            agree(SCRIPT, text.toString());
        }
    }

    @Test
    void aSpecOfOnesOwnIsReadAsInJava() {
        Script script = Script.of(Specs.read("own.yaml", """
                alertspec: 1
                extends: tls
                stacks:
                  - {id: own-stack, title: Own}
                alerts:
                  - name: bad_certificate
                    names:
                      own-stack: ['</script><b> & no ''good'' [cert]', 'ERR_4242']
                forms:
                  - stack: own-stack
                    templates: ['OWN report ~^$@!;<{code}>', '{broken|odd} alert`s </script> {name}', 'constructor {name}']
                    direction: nearby
                    level: nearby
                words:
                  sent: [raus]
                  fatal: [schlimm]
                """));
        List<String> lines = new ArrayList<>(List.of(
                "OWN report ~^$@!;<42>",
                "raus: schlimm OWN report ~^$@!;<0x2a> ",
                "odd alert`s </script> </script><b> & no 'good' [cert]",
                "odd alert`s </script> ERR_4242",
                "broken alert`s &lt;/script&gt; err-4242",
                "constructor handshake_failure",
                "constructor err 4242"));
        LINES.stream().filter(line -> line.length() % 8 == 0).forEach(lines::add);
        lines.forEach(line -> agree(script, line));
        assertThat(script.find(lines.get(1))).startsWith("14 38 42 fatal sent own-stack OWN report ~^$@!;<0x2a>  ");
        assertThat(script.find(lines.get(2))).startsWith("0 53 42 null null own-stack ");
    }

    @Test
    void theNamesAndFormsOfSomeStacksAreReadAsInJava() {
        Script script = Script.of(FormTable.of(
                SPEC,
                SPEC.stacks().stream()
                        .filter(stack -> List.of("jsse", "sgos").contains(stack.id()))
                        .toList()));
        LINES.stream().filter(line -> line.length() % 8 == 0).forEach(line -> agree(script, line));
    }

    @Test
    void aHostileSpecIsReadAsInJava() {
        Script script = Script.of(HostileSpec.spec());
        for (String line : List.of(
                "hostile number 0",
                "hostile number 7",
                "hostile \"'*/ \\u002a/ $s $l @param </p> a: */|\\",
                "HOSTILE * u002a/ $S $L @PARAM </P> b: Hostile 1 |",
                "hostile_1",
                "</p><script>alert(1)</script>")) {
            agree(script, line);
        }
        assertThat(script.find("hostile number 1")).startsWith("0 16 1 null sent some-stack ");
    }

    /** Numbers of instructions, because they do not depend on the machine. */
    @Test
    void theWorkOnALineGrowsWithItsLengthAlone() {
        Script script = Script.counting(SPEC);
        for (String part : List.of(
                "x",
                " ",
                "\u0000",
                "%",
                "\\",
                "alert ",
                "TLS alert ",
                "error:14",
                "CRYPTO_ERROR",
                "received fatal alert: unknown_",
                "SSL alert number 40 ",
                "TLS alert%20%20%20",
                "alert received. \u001B[1m",
                "handshake_failure (code ",
                "alert message, type: [2:",
                "tls_alert{{{{")) {
            String text = part.repeat((1 << 11) / part.length());
            long half = script.work(text.substring(0, text.length() / 2));
            long whole = script.work(text);
            assertThat(whole).as(part).isPositive().isLessThanOrEqualTo(5 * half / 2);
        }
    }

    @Test
    void aLineOfAMebibyteIsReadAndNoMore() {
        String words = "SSL alert number 40";
        String filler = "x".repeat(Recogniser.MAX_LINE - words.length() - 1) + " ";
        assertThat(SCRIPT.find(filler + words)).isNotEmpty();
        assertThat(SCRIPT.find("x" + filler + words)).isEmpty();
    }

    @Test
    void scriptAndTablesAreSmallAndDoNotEndTheirElement() {
        assertThat(Script.text()).doesNotContain("</", "<!--").hasSizeLessThanOrEqualTo(MAX_SCRIPT);
        assertThat(RecogniserData.json(SPEC, Specs.settings()))
                .doesNotContain("<")
                .hasSizeLessThanOrEqualTo(MAX_TABLES);
        assertThat(RecogniserData.json(HostileSpec.spec(), Specs.settings())).doesNotContain("<");
    }

    /** A page with a strict policy runs no script that was made from text. */
    @Test
    void noTextIsRunAsScript() {
        assertThat(Script.text()).doesNotContainPattern("\\beval\\b|\\bFunction\\b|setTimeout|\\bimport\\b");
    }

    private static String any(Random random) {
        return LINES.get(random.nextInt(LINES.size()));
    }

    private static void agree(Script script, String line) {
        assertThat(script.find(line)).as(line).isEqualTo(script.findInJava(line));
    }
}
