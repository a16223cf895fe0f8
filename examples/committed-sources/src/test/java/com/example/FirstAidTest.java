package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.tls.TlsAlert;
import org.junit.jupiter.api.Test;

class FirstAidTest {
    @Test
    void ourOwnRemedyIsInTheCommittedCode() {
        assertEquals(
                "Order a new certificate from the PKI desk; it takes an hour.",
                FirstAid.of(TlsAlert.CERTIFICATE_EXPIRED.code()));
    }

    @Test
    void anAlertOfOtherVersionsIsLeftOutAndStillAnswered() {
        assertEquals("Code 41 means nothing in TLS 1.3; ask for the log of the peer.", FirstAid.of(41));
    }
}
