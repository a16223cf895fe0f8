package io.github.alertspec.explain;

import io.github.alertspec.spec.Level;
import java.util.Optional;

/** The level from which on an alert in a log makes a run fail. */
public final class FailOn {
    /** {@code fatal, warning}. */
    public static final String WORDS = "fatal, warning";

    private FailOn() {}

    /** The level of a word; empty where it is none. */
    public static Optional<Level> of(String word) {
        return switch (word) {
            case "fatal" -> Optional.of(Level.FATAL);
            case "warning" -> Optional.of(Level.WARNING);
            default -> Optional.empty();
        };
    }

    /** Whether a pasted line reports an alert of the level, or of one above it. */
    public static boolean meets(Answer answer, Level level) {
        return answer.sightings().stream()
                .flatMap(sighting -> LogTotals.levelOf(answer.spec(), sighting).stream())
                .anyMatch(seen -> seen == Level.FATAL || seen == level);
    }
}
