package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import java.util.List;
import java.util.Optional;

/** An alert as it stands in a record that is not encrypted, RFC 5246 section 6.2.1, and as an error of QUIC. */
final class Wire {
    private static final String QUIC = "QUIC";
    private static final int OLDEST = 0x0300;
    private static final int NEWEST_WITH_OWN_RECORD_VERSION = 0x0303;

    private Wire() {}

    /** The octets in hexadecimal, as HTML; empty where no version that defines the alert has such records. */
    static Optional<String> of(Alert alert, List<ProtocolVersion> protocols) {
        StringBuilder html = new StringBuilder();
        newest(alert, protocols).ifPresent(protocol -> html.append(record(alert, protocol)));
        protocols.stream()
                .filter(protocol -> protocol.id().equals(QUIC) && alert.levelIn(protocol) != Level.UNDEFINED)
                .forEach(protocol -> html.append(html.isEmpty() ? "" : ", ")
                        .append(String.format("QUIC <code>0x1%02x</code>", alert.code())));
        return html.isEmpty() ? Optional.empty() : Optional.of(html.toString());
    }

    private static Optional<ProtocolVersion> newest(Alert alert, List<ProtocolVersion> protocols) {
        return protocols.stream()
                .filter(protocol -> alert.levelIn(protocol) != Level.UNDEFINED)
                .filter(protocol -> protocol.wire()
                        .map(wire -> wire.octets() == 2 && wire.value() >= OLDEST && wire.value() >> 8 == OLDEST >> 8)
                        .orElse(false))
                .reduce((older, newer) -> newer);
    }

    /** TLS 1.3 calls its records those of TLS 1.2, RFC 9846 section 5.1. */
    private static String record(Alert alert, ProtocolVersion protocol) {
        long version = Math.min(protocol.wire().orElseThrow().value(), NEWEST_WITH_OWN_RECORD_VERSION);
        int level = alert.levelIn(protocol) == Level.WARNING ? 1 : 2;
        return String.format(
                "<code>15 %02x %02x 00 02 %02x %02x</code>", version >> 8, version & 0xFF, level, alert.code());
    }
}
