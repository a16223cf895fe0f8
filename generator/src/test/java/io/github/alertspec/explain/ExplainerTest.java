package io.github.alertspec.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {
    private static final AlertSpec SPEC =
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();

    private final Explainer explainer = new Explainer(SPEC);

    @ParameterizedTest
    @CsvSource({
        "40, 40, code 40",
        "0x28, 40, code 40",
        "handshake_failure, 40, registered name",
        "Handshake_Failure, 40, registered name",
        "sslv3 alert bad certificate, 42, a name in OpenSSL",
        "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT, 116, a name in NSS",
        "user_cancelled, 90, a name in ProxySG SGOS",
        "628, 116, shown as 628 by curl"
    })
    void aCodeANameAndAStacksWordsLeadToTheAlert(String question, int code, String reason) {
        List<Answer.Finding> findings = explainer.ask(question).findings();

        assertThat(findings.get(0).alert().code()).isEqualTo(code);
        assertThat(findings.get(0).reason().split("; ", -1)[0]).isEqualTo(reason);
    }

    @Test
    void aNumberThatIsUnassignedMayStillBeShownByAProduct() {
        Answer answer = explainer.ask("255");

        assertThat(answer.isUnassigned()).isTrue();
        assertThat(answer.findings())
                .extracting(finding -> finding.alert().name())
                .containsExactly("unsupported_extension");
        assertThat(TextAnswer.of(answer))
                .startsWith("255 is unassigned\n")
                .contains("\nThe number can also be\n  - 110 unsupported_extension: ");
    }

    @Test
    void aWordThatAStackUsesForSeveralAlertsGivesAll() {
        Answer answer = explainer.ask("sec_e_illegal_message");

        assertThat(answer.findings()).hasSizeGreaterThan(5);
        assertThat(TextAnswer.of(answer)).startsWith("'sec_e_illegal_message' can be\n  - 10 unexpected_message: ");
    }

    @Test
    void whatNobodyKnowsIsUnknown() {
        Answer answer = explainer.ask("handshake_failuer");

        assertThat(answer.isKnown()).isFalse();
        assertThat(explainer.hint(answer)).isEqualTo("did you mean 'handshake_failure'?");
        assertThat(explainer.ask("99999999999999").isKnown()).isFalse();
        assertThat(explainer.ask("-1").isKnown()).isFalse();
    }

    @Test
    void theTextHoldsEverythingOneLineAtATime() {
        String text = TextAnswer.of(explainer.ask("certificate_required"));

        assertThat(text)
                .startsWith("116 certificate_required\n\n")
                .contains(
                        "fatal in TLS 1.3",
                        "Usual causes",
                        "On the side that received it",
                        "Names elsewhere",
                        "RFC 9846");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theQuestionCannotWriteToTheTerminal() {
        Answer answer = explainer.ask("SEC_E_ILLEGAL_MESSAGE");
        Answer hostile = new Answer("\u001b[2Jx", SPEC, answer.code(), answer.findings(), List.of());

        assertThat(TextAnswer.of(hostile)).startsWith("'\\x1b[2Jx' can be\n");
    }

    @Test
    void theJsonIsOneObject() {
        assertThat(JsonAnswer.of(explainer.ask("7")))
                .isEqualTo("{\n  \"question\": \"7\",\n  \"code\": 7,\n  \"unassigned\": true,\n  \"alerts\": []\n}\n");
        assertThat(JsonAnswer.of(explainer.ask("40")))
                .contains("\"TLS1.3\": \"fatal\"", "\"receiver\": [", "\"openssl\": [");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1040 | 40 | OpenSSL's reason 1040, which is 1000 + 40",
                "0A000410 | 40 | OpenSSL's error 0A000410, reason 1000 + 40",
                "0x14094410 | 40 | OpenSSL's error 14094410, reason 1000 + 40",
                "167773200 | 40 | OpenSSL's error 0A000410, reason 1000 + 40",
                "552 | 40 | curl's level × 256 + code: fatal, 2 × 256 + 40",
                "0x128 | 40 | curl's level × 256 + code: warning, 1 × 256 + 40; QUIC's CRYPTO_ERROR 0x128, which is 0x100 + 40"
            })
    void aNumberIsUnpacked(String question, int code, String reason) {
        assertThat(explainer.ask(question).findings()).anySatisfy(finding -> {
            assertThat(finding.alert().code()).isEqualTo(code);
            assertThat(finding.reason()).endsWith(reason);
        });
    }

    @Test
    void theOtherReadingsOfACodeStandBelowIt() {
        assertThat(TextAnswer.of(explainer.ask("255"))).startsWith("255 is unassigned\n");
        assertThat(TextAnswer.of(explainer.ask("40")))
                .startsWith("40 handshake_failure\n")
                .doesNotContain("'40' is");
        assertThat(TextAnswer.of(explainer.ask("1040")))
                .startsWith("40 handshake_failure\n")
                .endsWith("\n  '1040' is OpenSSL's reason 1040, which is 1000 + 40.\n");
    }

    @Test
    void aPastedLineIsRecognisedAndTheReasonGiven() {
        String line = "nginx: SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::sslv3 alert handshake"
                + " failure:SSL alert number 40) while SSL handshaking";

        String text = TextAnswer.of(explainer.ask(line));

        assertThat(text)
                .startsWith("This line reports handshake_failure (40), received.\n  - Words: '")
                .contains(
                        "\n  - Form: '",
                        "', as OpenSSL writes it\n",
                        "\n  - Level: not stated by the line\n",
                        "\n  - Direction: received by the side that wrote the line\n",
                        "\n\n40 handshake_failure\n",
                        "\n  On this side, which received it\n")
                .doesNotContain("On the side that sent it");
        assertThat(JsonAnswer.of(explainer.ask(line)))
                .contains("\"code\": 40", "\"direction\": \"received\"", "\"stack\": \"openssl\"", "\"start\": ");
    }

    @Test
    void aPastedLineCannotWriteToTheTerminal() {
        String text =
                TextAnswer.of(explainer.ask("Received\u001b[31m fatal alert: bad_certificate\u0000\u001b[2J\ud800"));

        assertThat(text)
                .startsWith("This line reports bad_certificate (42), fatal, received.\n")
                .doesNotContain("\u001b", "\u0000");
    }

    @Test
    void aLineOfSomethingElseIsUnknown() {
        Answer answer = explainer.ask("GET /alertmanager/api HTTP/1.1 200 21");

        assertThat(answer.isKnown()).isFalse();
        assertThat(explainer.hint(answer)).startsWith("ask for a code such as 40 or 0x28, ");
    }
}
