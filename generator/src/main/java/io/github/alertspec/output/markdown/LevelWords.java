package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import java.util.List;

/** Levels as a person says them. */
final class LevelWords {
    private LevelWords() {}

    static String of(Level level) {
        return switch (level) {
            case FATAL -> "fatal";
            case WARNING -> "warning";
            case EITHER -> "fatal or warning";
            case UNDEFINED -> "not defined";
        };
    }

    /** The level in the versions that define the alert, or that it varies among them. */
    static String overall(Alert alert, List<ProtocolVersion> protocols) {
        List<Level> levels = protocols.stream()
                .map(alert::levelIn)
                .filter(level -> level != Level.UNDEFINED)
                .distinct()
                .toList();
        return levels.size() == 1 ? of(levels.get(0)) : levels.isEmpty() ? of(Level.UNDEFINED) : "varies";
    }
}
