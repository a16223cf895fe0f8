package io.github.alertspec.output;

import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import java.util.List;

/** Protocol versions that follow one another, by the ids that a spec gives them. */
enum Family {
    /** SSL 3.0 among them. */
    TLS("TLS", List.of("SSL", "TLS")),
    DTLS("DTLS", List.of("DTLS")),
    QUIC("QUIC", List.of("QUIC"));

    private final String title;
    private final List<String> prefixes;

    Family(String title, List<String> prefixes) {
        this.title = title;
        this.prefixes = prefixes;
    }

    String title() {
        return title;
    }

    /** Its versions in a spec, oldest first. */
    List<ProtocolVersion> in(AlertSpec spec) {
        return spec.protocols().stream()
                .filter(protocol ->
                        prefixes.stream().anyMatch(prefix -> protocol.id().matches(prefix + "[0-9.]*")))
                .toList();
    }
}
