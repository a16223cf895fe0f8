package com.acme.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.billing.tls.TlsAlert;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Billing lays its own spec over that of the company, which lies over the built-in one. */
class BillingAlertsTest {
    @Test
    void anAlertOfItsOwnComesOnTop() {
        assertEquals(225, TlsAlert.LEDGER_CLOSED.code());
    }

    @Test
    void anAlertOfTheCompanyHasARemedyOfItsOwn() {
        assertEquals(
                List.of("Let the nightly run rest until the full hour; it goes on where it stopped."),
                TlsAlert.QUOTA_EXCEEDED.receiverRemedies());
        assertEquals("Gateway handbook", TlsAlert.QUOTA_EXCEEDED.references().get(0).document());
    }

    @Test
    void allElseIsWhatTheCompanySays() {
        assertTrue(TlsAlert.ofName("export_restriction").isEmpty());
        assertEquals(1, TlsAlert.UNKNOWN_CA.receiverRemedies().size());
    }
}
