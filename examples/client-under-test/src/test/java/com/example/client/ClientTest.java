package com.example.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertLevel;
import com.example.tls.TlsAlertPeer;
import com.example.tls.TlsAlertPeerPlan;
import com.example.tls.TlsAlertSource;
import com.example.tls.TlsProtocol;
import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole client against a server that sends any alert one asks it for. */
class ClientTest {
    static IntStream codes() {
        return IntStream.range(0, 256);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyFatalAlertIsToldByItsCode(int code) {
        AlertException told = assertInstanceOf(AlertException.class, problem(TlsAlertPeerPlan.fatal(code)));
        assertEquals(code, told.code().value());
    }

    @ParameterizedTest
    @TlsAlertSource(levels = TlsAlertLevel.FATAL, protocols = TlsProtocol.TLS_1_2)
    void anAlertIsToldAlsoBehindAServerHello(TlsAlert alert) {
        TlsAlertPeerPlan plan = TlsAlertPeerPlan.fatal(alert.code())
                .version(0x0303)
                .at(TlsAlertPeerPlan.Moment.AFTER_SERVER_HELLO);
        AlertException told = assertInstanceOf(AlertException.class, problem(plan));
        assertEquals(alert.code(), told.code().value());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noWarningHangsTheClient(int code) {
        assertInstanceOf(IOException.class, problem(TlsAlertPeerPlan.warning(code)));
    }

    @Test
    void theKindOfExceptionSaysWhoHasToAct() {
        assertInstanceOf(AlertException.OwnCertificate.class, problem(TlsAlertPeerPlan.fatal(116)));
        assertInstanceOf(AlertException.NoAgreement.class, problem(TlsAlertPeerPlan.fatal(40)));
        assertInstanceOf(AlertException.TryAgain.class, problem(TlsAlertPeerPlan.fatal(80)));
        assertInstanceOf(AlertException.Fault.class, problem(TlsAlertPeerPlan.fatal(200)));
    }

    @Test
    void anAlertInTwoSegmentsIsTheSameAlert() {
        TlsAlertPeerPlan plan = TlsAlertPeerPlan.fatal(42).in(TlsAlertPeerPlan.Split.SEGMENTS);
        assertInstanceOf(AlertException.OwnCertificate.class, problem(plan));
    }

    private static Throwable problem(TlsAlertPeerPlan plan) {
        try (TlsAlertPeer server = TlsAlertPeer.server(plan)) {
            URI page = URI.create("https://localhost:" + server.port() + "/");
            return assertThrows(IOException.class, () -> new Client().get(page));
        }
    }
}
