package io.github.alertspec.spec;

import java.util.List;
import java.util.Optional;

/**
 * A protocol version in which alerts travel.
 *
 * @param id {@code TLS1.3}
 * @param title {@code TLS 1.3}
 * @param wire the version number in its handshake or packets, unsigned, where it has one
 * @param references where the version defines its alerts: the source of each level that names none of its own
 */
public record ProtocolVersion(String id, String title, Optional<WireVersion> wire, List<Reference> references) {
    public ProtocolVersion {
        references = List.copyOf(references);
    }
}
