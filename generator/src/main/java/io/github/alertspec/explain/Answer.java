package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.text.Terminal;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was found for one question.
 *
 * @param question as it was asked
 * @param spec where it was looked up
 * @param code the question read as a code of 0 to 255, if it can be
 * @param findings what the question can mean as a number or a name, the likeliest first
 * @param sightings what it reports as a line, in its order; empty where it is a number or a name
 */
public record Answer(
        String question, AlertSpec spec, OptionalInt code, List<Finding> findings, List<Sighting> sightings) {
    private static final int MOST = 200;

    public Answer {
        findings = List.copyOf(findings);
        sightings = List.copyOf(sightings);
    }

    /** The question as messages show it: at most its beginning, with nothing in it that a terminal would obey. */
    public String shown() {
        String start = question.length() <= MOST ? question : question.substring(0, MOST) + "…";
        return Terminal.safe(start);
    }

    /** One alert that the question can mean, and why. */
    public record Finding(Alert alert, String reason) {}

    /** Whether the question is a code that stands for no alert. */
    public boolean isUnassigned() {
        return code.isPresent() && spec.alert(code.getAsInt()).isEmpty();
    }

    /** Whether anything is known: an alert, that one happened, or that the code is unassigned. */
    public boolean isKnown() {
        return !findings.isEmpty() || !sightings.isEmpty() || isUnassigned();
    }
}
