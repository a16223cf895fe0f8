package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.tls.TlsAlert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class QuickstartTest {
    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.make();
    }

    @ParameterizedTest
    @CsvSource({
        "0, CLIENT, CERTIFICATE_UNKNOWN",
        "1, SERVER, PROTOCOL_VERSION",
        "2, SERVER, HANDSHAKE_FAILURE",
    })
    void eachFailureEndsWithOneAlertFromOneSide(int number, Side sender, TlsAlert alert) throws Exception {
        Failure failure = Failure.all(certificates).get(number);
        Handshake handshake = Handshake.between(failure.client(), failure.server());

        JsseMessage sent = JsseMessage.of(handshake.failureOf(sender).orElseThrow());
        JsseMessage received = JsseMessage.of(handshake.failureOf(sender.other()).orElseThrow());

        assertEquals(new JsseMessage(Optional.of(alert), Optional.empty()), received);
        assertEquals(Optional.empty(), sent.received());
        // Where the JDK names the alert on the side that sent it, the name is the same.
        assertEquals(alert, sent.sent().orElse(alert));
        assertEquals(
                Optional.of(new Diagnosis(alert, sender, sent.sent().isPresent())), Diagnosis.of(handshake));
    }

    @Test
    void aClientAndAServerThatAgreeConnect() throws IOException, GeneralSecurityException {
        Peer server = Failure.all(certificates).get(0).server();
        Peer client = Failure.all(certificates).get(1).client();

        Handshake handshake = Handshake.between(client, server);

        assertEquals(new Handshake(Optional.empty(), Optional.empty()), handshake);
        assertEquals(Optional.empty(), Diagnosis.of(handshake));
    }

    @Test
    void theReportShowsBothSidesAndWhatToDo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean allRecognised = Quickstart.run(certificates, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String report = bytes.toString(StandardCharsets.UTF_8);

        assertTrue(allRecognised, report);
        for (String expected : new String[] {
            "-> sent:     certificate_unknown (46), ",
            "-> received: protocol_version (70)",
            "-> received: handshake_failure (40)",
        }) {
            assertTrue(report.contains(expected), () -> expected + " is missing in\n" + report);
        }
        String inOneLine = report.replaceAll("\\s+", " ");
        String remedy = TlsAlert.CERTIFICATE_UNKNOWN.senderRemedies().get(0);
        assertTrue(inOneLine.contains("-> remedy: " + remedy), report);
    }
}
