package io.github.alertspec.spec;

import java.util.Optional;

/**
 * An implementation whose words for alerts are known.
 *
 * @param id {@code openssl}
 * @param title {@code OpenSSL}
 * @param about where its words are seen and which versions were looked at; one sentence
 */
public record Stack(String id, String title, Optional<String> about) {}
