package com.acme.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.gateway.tls.TlsAlert;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gateway generates the alerts of the company, unchanged. */
class CompanyAlertsTest {
    @Test
    void thePrivateAlertOfTheCompanyHasAConstant() {
        assertEquals(TlsAlert.QUOTA_EXCEEDED, TlsAlert.ofCode(224).orElseThrow());
        assertEquals(
                List.of("Ask the platform desk for a larger quota, or wait for the next hour."),
                TlsAlert.QUOTA_EXCEEDED.receiverRemedies());
    }

    @Test
    void itsRemediesReplaceTheGeneralOnes() {
        assertEquals(
                List.of("Import the company root from the trust portal into the truststore."),
                TlsAlert.UNKNOWN_CA.receiverRemedies());
    }

    @Test
    void whatItRemovesIsGone() {
        assertTrue(TlsAlert.ofName("export_restriction").isEmpty());
    }
}
