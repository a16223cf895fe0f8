package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.Stack;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One alert that a line reports.
 *
 * @param code empty where the line says that an alert happened but not which one
 * @param alert empty too where the code stands for no alert
 * @param level fatal or warning, where the line states it
 * @param direction where the line states it
 * @param stack whose form the words have
 * @param start where the words begin: an index into the characters of a question, or into the octets of a line of a log
 * @param end where they end
 * @param form the form they have, such as {@code ssl alert number {code}}; empty for a line of a log
 */
public record Sighting(
        OptionalInt code,
        Optional<Alert> alert,
        Optional<Level> level,
        Optional<Direction> direction,
        Optional<Stack> stack,
        int start,
        int end,
        String form) {

    /** Whether the line does not say which alert it was. */
    public boolean isUnspecified() {
        return code.isEmpty();
    }

    /** {@code handshake_failure (40)}. */
    String title() {
        if (code.isEmpty()) {
            return "an alert that is not named";
        }
        return alert.map(Alert::name).orElse("unassigned") + " (" + code.getAsInt() + ")";
    }

    /** {@code handshake_failure (40), fatal, received}: with what the line states of it. */
    String heading() {
        return title()
                + level.map(word -> ", " + word.word()).orElse("")
                + direction.map(word -> ", " + word.word()).orElse("");
    }
}
