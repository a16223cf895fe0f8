package io.github.alertspec.output;

import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import java.util.List;

/** Protocol versions that follow one another, by the ids that a spec gives them. */
public enum Family {
    /** SSL 3.0 among them. */
    TLS("TLS", "(?:SSL|TLS)[0-9.]*"),
    DTLS("DTLS", "DTLS[0-9.]*"),
    QUIC("QUIC", "QUIC[0-9.]*");

    private final String title;
    private final String ids;

    Family(String title, String ids) {
        this.title = title;
        this.ids = ids;
    }

    String title() {
        return title;
    }

    /** Its versions in a spec, oldest first. */
    public List<ProtocolVersion> in(AlertSpec spec) {
        return spec.protocols().stream().filter(this::has).toList();
    }

    /** Whether a version is one of this family. */
    public boolean has(ProtocolVersion protocol) {
        return protocol.id().matches(ids);
    }
}
