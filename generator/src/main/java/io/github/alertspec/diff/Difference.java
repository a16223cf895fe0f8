package io.github.alertspec.diff;

import io.github.alertspec.spec.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing in which two specs differ.
 *
 * @param subject what kind of thing it belongs to
 * @param id which one, by the name that it has in the newer spec, or had in the older
 * @param kind whether it came, went or changed
 * @param aspect what of it changed: {@code code}, {@code level in TLS1.3}; {@code entry} for the whole
 * @param before what the older spec says; empty where it says nothing
 * @param after what the newer spec says; empty where it says nothing
 * @param categories whom it concerns, the gravest first
 * @param hint what can be done about it
 */
public record Difference(
        Subject subject,
        String id,
        Kind kind,
        String aspect,
        Optional<String> before,
        Optional<String> after,
        List<Category> categories,
        Optional<String> hint) {
    /** The aspect of a thing that came or went as a whole. */
    static final String ENTRY = "entry";

    public Difference {
        categories = List.copyOf(EnumSet.copyOf(categories));
    }

    /** What a spec consists of. */
    public enum Subject implements Word {
        ALERT,
        PROTOCOL,
        STACK,
        SPEC
    }

    /** What became of a thing or of one aspect of it. */
    public enum Kind implements Word {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The gravest of its categories. */
    public Category gravest() {
        return categories.get(0);
    }

    public Bump bump() {
        return gravest().bump();
    }

    boolean concerns(Set<Category> chosen) {
        return categories.stream().anyMatch(chosen::contains);
    }
}
