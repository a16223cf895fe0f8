package io.github.alertspec.spec;

import java.util.List;
import java.util.Optional;

/**
 * The level of one alert in one protocol version, with its source.
 *
 * @param references the source of this level; empty where the protocol version's own references are the source
 * @param note what must be known of it; one sentence
 */
public record LevelRule(Level level, List<Reference> references, Optional<String> note) {
    public LevelRule {
        references = List.copyOf(references);
    }
}
