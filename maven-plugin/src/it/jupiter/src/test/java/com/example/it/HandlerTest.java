package com.example.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.it.tls.TlsAlert;
import com.example.it.tls.TlsAlertCode;
import com.example.it.tls.TlsAlertContract;
import com.example.it.tls.TlsAlertLevel;
import com.example.it.tls.TlsAlertSource;
import com.example.it.tls.TlsAlertVector;
import com.example.it.tls.TlsAlertVectorSource;
import com.example.it.tls.TlsProtocol;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;

class HandlerTest extends TlsAlertContract {
    private static final Set<TlsAlert> FATAL_IN_TLS_1_3 = EnumSet.noneOf(TlsAlert.class);
    private static int warnings;
    private static int pairs;
    private static int records;

    @Override
    protected Object handle(TlsAlertCode code, TlsAlertLevel level) {
        return new Handler(Boolean.getBoolean("gap")).handle(code, level);
    }

    @ParameterizedTest
    @TlsAlertSource(levels = TlsAlertLevel.FATAL, protocols = TlsProtocol.TLS_1_3)
    void eachAlertComesOnce(TlsAlert alert) {
        assertTrue(FATAL_IN_TLS_1_3.add(alert));
        assertFalse(alert.levelIn(TlsProtocol.TLS_1_3) == TlsAlertLevel.WARNING);
    }

    @ParameterizedTest
    @TlsAlertSource(alerts = {TlsAlert.NO_CERTIFICATE, TlsAlert.NO_RENEGOTIATION, TlsAlert.HANDSHAKE_FAILURE},
            levels = TlsAlertLevel.WARNING)
    void eachCombinationOfWhatTheMethodTakes(TlsProtocol protocol, TlsAlertCode code, TestInfo info) {
        assertSame(TlsAlertLevel.WARNING, code.alert().get().levelIn(protocol));
        assertFalse(info.getDisplayName().isEmpty());
        warnings++;
    }

    @ParameterizedTest
    @TlsAlertSource(alerts = TlsAlert.USER_CANCELED)
    void anAlertComesAtBothLevelsThatItsSenderMayChoose(TlsAlertLevel level, TlsAlert alert) {
        pairs++;
    }

    @ParameterizedTest
    @TlsAlertVectorSource(
            protocols = TlsProtocol.TLS_1_2,
            forms = TlsAlertVector.Form.RECORD,
            outcomes = TlsAlertVector.Outcome.ALERT)
    void vectorsComeAsTheyAreChosen(TlsAlertVector vector) {
        assertEquals(21, vector.octets()[0]);
        assertFalse(vector.alerts().isEmpty());
        records++;
    }

    @AfterAll
    static void asManyAsThereAre() {
        Set<TlsAlert> expected = EnumSet.allOf(TlsAlert.class);
        expected.removeIf(alert -> alert.levelIn(TlsProtocol.TLS_1_3) == TlsAlertLevel.WARNING
                || alert.levelIn(TlsProtocol.TLS_1_3) == TlsAlertLevel.UNDEFINED);
        assertEquals(expected, FATAL_IN_TLS_1_3);
        assertEquals(6, warnings);
        assertEquals(2, pairs);
        assertTrue(records > 100);
    }
}
