package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import java.util.Locale;

/** The octets of an alert. */
final class Wire {
    private static final int CRYPTO_ERROR = 0x0100;

    private Wire() {}

    /** The CRYPTO_ERROR in whose low octet QUIC carries the code, RFC 9001 section 4.8. */
    static String quicError(Alert alert) {
        return String.format(Locale.ROOT, "0x%04x", CRYPTO_ERROR + alert.code());
    }
}
