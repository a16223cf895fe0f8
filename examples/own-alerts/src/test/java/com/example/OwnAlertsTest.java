package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertLevel;
import com.example.tls.TlsAlerts;
import com.example.tls.TlsProtocol;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What src/main/alertspec/alerts.yaml changes and adds, and what it leaves as it is. */
class OwnAlertsTest {
    private static final String GATEWAY = "example-gateway";
    private static final Set<TlsAlert> ADDED = EnumSet.of(TlsAlert.QUOTA_EXCEEDED, TlsAlert.NODE_DRAINING);
    private static final Set<TlsAlert> CHANGED =
            EnumSet.of(TlsAlert.HANDSHAKE_FAILURE, TlsAlert.CERTIFICATE_EXPIRED, TlsAlert.UNKNOWN_CA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HANDSHAKE_FAILURE   | Compare your cipher suites with the list
            CERTIFICATE_EXPIRED | Order a new certificate from the PKI desk
            UNKNOWN_CA          | Install the chain file from the PKI desk
            """)
    void ourOwnRemedyComesFirst(TlsAlert alert, String beginning) {
        assertTrue(alert.remedies().get(0).startsWith(beginning), alert.remedies().get(0));
    }

    @Test
    void remediesThatWeDoNotGiveStay() {
        assertEquals(2, TlsAlert.HANDSHAKE_FAILURE.receiverRemedies().size());
        assertTrue(TlsAlert.HANDSHAKE_FAILURE.senderRemedies().get(0).contains("no shared cipher"));
    }

    @ParameterizedTest
    @CsvSource({
        "224, quota_exceeded, QUOTA_EXCEEDED, GW-QUOTA-01, 7201, -32",
        "225, node_draining,  NODE_DRAINING,  GW-NODE-01,  7202, -31",
    })
    void ourOwnAlertIsFoundByEverythingThatShowsIt(
            int code, String name, TlsAlert alert, String gatewayName, int gatewayCode, int jdkNumber) {
        assertEquals(Optional.of(alert), TlsAlert.ofCode(code));
        assertEquals(Optional.of(alert), TlsAlert.ofName(name));
        assertEquals(List.of(alert), TlsAlerts.ofStackName(GATEWAY, gatewayName));
        assertEquals(List.of(alert), TlsAlerts.ofStackCode(GATEWAY, gatewayCode));
        assertEquals(List.of(alert), TlsAlerts.ofStackName("jsse", "Unknown alert description (" + jdkNumber + ")"));
        assertEquals("Example Gateway handbook", alert.references().get(0).document());
        assertEquals(TlsAlertLevel.FATAL, alert.levelIn(TlsProtocol.TLS_1_3));
        assertEquals(TlsAlertLevel.UNDEFINED, alert.levelIn(TlsProtocol.TLS_1_0));
    }

    @ParameterizedTest
    @CsvSource({
        "7101, GW-NEGOTIATE-01, HANDSHAKE_FAILURE",
        "7102, GW-TRUST-01,     UNKNOWN_CA",
        "7103, GW-TRUST-02,     CERTIFICATE_EXPIRED",
    })
    void theWordsOfOurGatewayAreAddedToThoseOfTheOtherStacks(int code, String name, TlsAlert alert) {
        assertEquals(List.of(alert), TlsAlerts.ofStackCode(GATEWAY, code));
        assertEquals(List.of(alert), TlsAlerts.ofStackName(GATEWAY, name));
        assertEquals(List.of(alert), TlsAlerts.ofStackName("wolfssl", alert.registeredName()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/registered-alerts.csv", useHeadersInDisplayName = true)
    void everyRegisteredAlertKeepsItsCodeAndName(int code, String name) {
        TlsAlert alert = TlsAlert.ofCode(code).orElseThrow();

        assertEquals(name, alert.registeredName());
        assertEquals("RFC", alert.references().get(0).document().substring(0, 3));
    }

    @Test
    void onlyOurTwoAlertsAreNew() {
        assertEquals(37 + ADDED.size(), TlsAlert.values().length);
        assertEquals(23, TlsAlerts.stacks().size());
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsOurs(TlsAlert alert) {
        assertEquals(
                CHANGED.contains(alert) || ADDED.contains(alert), !TlsAlerts.stackNames(GATEWAY, alert).isEmpty());
        if (!ADDED.contains(alert)) {
            assertNotOurs(List.of(alert.summary(), alert.description()));
            assertNotOurs(alert.causes());
            assertNotOurs(CHANGED.contains(alert) ? List.of() : alert.remedies());
        }
    }

    private static void assertNotOurs(List<String> sentences) {
        for (String sentence : sentences) {
            assertFalse(sentence.contains("Example Corp") || sentence.contains("example.com"), sentence);
        }
    }
}
