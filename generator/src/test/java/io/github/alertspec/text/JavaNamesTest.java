package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @Test
    void aConstantIsTheNameInUpperCaseInEveryLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(JavaNames.constant("illegal_parameter")).isEqualTo("ILLEGAL_PARAMETER");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SSL3.0, SSL_3_0",
        "TLS1.3, TLS_1_3",
        "DTLS1.2, DTLS_1_2",
        "QUIC, QUIC",
        "X25519, X_25519",
        "A1.2.3, A_1_2_3"
    })
    void aProtocolIsNamedAsPeopleWriteIt(String id, String constant) {
        assertThat(JavaNames.protocolConstant(id)).isEqualTo(constant);
    }
}
