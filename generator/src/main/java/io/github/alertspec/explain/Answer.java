package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was found for one question.
 *
 * @param question as it was asked
 * @param spec where it was looked up
 * @param code the question read as a code of 0 to 255, if it can be
 * @param findings the likeliest first; empty where nothing is known
 */
public record Answer(String question, AlertSpec spec, OptionalInt code, List<Finding> findings) {
    public Answer {
        findings = List.copyOf(findings);
    }

    /** One alert that the question can mean, and why. */
    public record Finding(Alert alert, String reason) {}

    /** Whether the question is a code that stands for no alert. */
    public boolean isUnassigned() {
        return code.isPresent() && spec.alert(code.getAsInt()).isEmpty();
    }

    /** Whether anything is known: an alert, or that the code is unassigned. */
    public boolean isKnown() {
        return !findings.isEmpty() || isUnassigned();
    }
}
