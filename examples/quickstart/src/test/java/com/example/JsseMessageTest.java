package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.tls.TlsAlert;
import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsseMessageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Received fatal alert: unknown_ca                            | UNKNOWN_CA        |
            (unknown_ca) Received fatal alert: unknown_ca               | UNKNOWN_CA        |
            received handshake warning: unrecognized_name               | UNRECOGNIZED_NAME |
            Received close_notify during handshake                      | CLOSE_NOTIFY      |
            (unexpected_message) Received close_notify during handshake | CLOSE_NOTIFY      | UNEXPECTED_MESSAGE
            Received fatal close_notify alert                           | USER_CANCELED     |
            (handshake_failure) no cipher suites in common              |                   | HANDSHAKE_FAILURE
            (unexpected_message) Unknown alert description (52)         |                   | UNEXPECTED_MESSAGE
            no cipher suites in common                                  |                   |
            (unheard_of) Received fatal alert: unheard_of               |                   |
            """)
    void aMessageTellsWhatWasReceivedAndWhatWasSent(String message, TlsAlert received, TlsAlert sent) {
        assertEquals(
                new JsseMessage(Optional.ofNullable(received), Optional.ofNullable(sent)),
                JsseMessage.ofText(message));
    }

    @Test
    void theAlertIsFoundInTheCauseOfAnException() {
        IOException thrown =
                new IOException("upload failed", new SSLHandshakeException("Received fatal alert: access_denied"));

        assertEquals(Optional.of(TlsAlert.ACCESS_DENIED), JsseMessage.of(thrown).received());
    }
}
