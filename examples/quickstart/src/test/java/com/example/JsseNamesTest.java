package com.example;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlerts;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** Sends every alert to the JSSE of the running JDK and looks for it in the exception that comes out. */
class JsseNamesTest {
    private static final byte ALERT_RECORD = 21;
    private static final byte FATAL = 2;

    @Test
    void everyAlertThatJsseCanNameIsFound() {
        assertAll(IntStream.range(0, 256).mapToObj(code -> () -> {
            String message = messageOnReceiving(code);
            boolean named = !message.contains("Unknown alert description");
            assertEquals(named ? Optional.of(code) : Optional.empty(), codeIn(message), message);
        }));
    }

    @Test
    void everyAlertWithANameInJsseIsNamedByJsse() {
        assertAll(Stream.of(TlsAlert.values())
                .filter(alert -> !TlsAlerts.stackNames("jsse", alert).isEmpty())
                .map(alert -> () -> assertEquals(Optional.of(alert.code()), codeIn(messageOnReceiving(alert.code())))));
    }

    private static Optional<Integer> codeIn(String message) {
        return JsseMessage.ofText(message).received().map(TlsAlert::code);
    }

    private static String messageOnReceiving(int code) throws Exception {
        SSLEngine client = SSLContext.getDefault().createSSLEngine();
        client.setUseClientMode(true);
        int size = client.getSession().getPacketBufferSize();
        client.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(size));
        ByteBuffer record = ByteBuffer.wrap(new byte[] {ALERT_RECORD, 3, 3, 0, 2, FATAL, (byte) code});
        return assertThrows(SSLException.class, () -> client.unwrap(record, ByteBuffer.allocate(size)))
                .getMessage();
    }
}
