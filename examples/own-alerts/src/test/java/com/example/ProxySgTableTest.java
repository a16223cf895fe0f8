package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlerts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alert codes and names that a ProxySG with SGOS shows, and the alert that each row of its table is. */
class ProxySgTableTest {
    private static final String SGOS = "sgos";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            CODE, NAME,                    ALERT
            0,    close_notify,            CLOSE_NOTIFY
            10,   unexpected_message,      UNEXPECTED_MESSAGE
            20,   bad_record_mac,          BAD_RECORD_MAC
            21,   decryption_failed,       DECRYPTION_FAILED
            22,   record_overflow,         RECORD_OVERFLOW
            30,   decompression_failure,   DECOMPRESSION_FAILURE
            40,   handshake_failure,       HANDSHAKE_FAILURE
            42,   bad_certificate,         BAD_CERTIFICATE
            43,   unsupported_certificate, UNSUPPORTED_CERTIFICATE
            44,   certificate_revoked,     CERTIFICATE_REVOKED
            45,   certificate_expired,     CERTIFICATE_EXPIRED
            46,   certificate_unknown,     CERTIFICATE_UNKNOWN
            47,   illegal_parameter,       ILLEGAL_PARAMETER
            48,   unknown_ca,              UNKNOWN_CA
            49,   access_denied,           ACCESS_DENIED
            50,   decode_error,            DECODE_ERROR
            51,   decrypt_error,           DECRYPT_ERROR
            60,   export_restriction,      EXPORT_RESTRICTION
            70,   protocol_version,        PROTOCOL_VERSION
            71,   insufficient_security,   INSUFFICIENT_SECURITY
            80,   internal_error,          INTERNAL_ERROR
            90,   user_cancelled,          USER_CANCELED
            100,  no_renegotiation,        NO_RENEGOTIATION
            255,  unsupported_extension,   UNSUPPORTED_EXTENSION
            """)
    void eachRowIsFoundByItsCodeAndByItsName(int code, String name, TlsAlert alert) {
        assertEquals(List.of(alert), TlsAlerts.ofStackCode(SGOS, code));
        assertEquals(List.of(alert), TlsAlerts.ofStackName(SGOS, name));
        assertEquals(List.of(name), TlsAlerts.stackNames(SGOS, alert));
    }

    @Test
    void theTableHasNoOtherRows() {
        IntStream codes = IntStream.range(0, 256).filter(code -> !TlsAlerts.ofStackCode(SGOS, code).isEmpty());
        Stream<String> names = Stream.of(TlsAlert.values())
                .flatMap(alert -> TlsAlerts.stackNames(SGOS, alert).stream());

        assertEquals(24, codes.count());
        assertEquals(24, names.count());
    }

    @Test
    void unsupportedExtensionIs110OnTheWireAnd255InTheTable() {
        assertEquals(110, TlsAlerts.ofStackCode(SGOS, 255).get(0).code());
        assertEquals(List.of(), TlsAlerts.ofStackCode(SGOS, 110));
        assertEquals(Optional.empty(), TlsAlert.ofCode(255));
    }

    @Test
    void userCanceledIsSpelledWithOneLInTheRegistry() {
        assertEquals("user_canceled", TlsAlerts.ofStackName(SGOS, "user_cancelled").get(0).registeredName());
        assertEquals(Optional.empty(), TlsAlert.ofName("user_cancelled"));
    }
}
