package com.example.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertCode;
import com.example.tls.TlsAlertContract;
import com.example.tls.TlsAlertLevel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the contract says of a policy with a gap: a table that was typed by hand before TLS 1.3. */
class ForgottenAlertTest {
    private static final Set<TlsAlert> KNOWN = EnumSet.complementOf(EnumSet.of(TlsAlert.CERTIFICATE_REQUIRED));

    @Test
    void theGapIsFoundAndNamed() {
        AssertionError failure = assertThrows(AssertionError.class, new OldPolicy()::everyCodeIsHandledAtEitherLevel);
        assertEquals(
                "OldPolicy: 2 of 512 alerts are not handled:\n"
                        + "  116 (certificate_required) at either level: answered Optional.empty",
                failure.getMessage());
    }

    /** As a test class of its own it would fail the build, which is what a contract is for. */
    private static final class OldPolicy extends TlsAlertContract {
        @Override
        protected Object handle(TlsAlertCode code, TlsAlertLevel level) {
            Optional<TlsAlert> alert = code.alert();
            if (alert.isEmpty()) {
                return Optional.of("a code that nobody knows");
            }
            return alert.filter(KNOWN::contains).map(known -> "told as " + known);
        }
    }
}
