package io.github.alertspec.diagnostic;

import java.util.Optional;

/**
 * One finding: where, what, and how to mend it.
 *
 * @param rule what kind of thing is wrong
 * @param location where
 * @param message what is wrong, in the author's words, with the value quoted; no full stop
 * @param hint how to mend it, or what it collides with; one line
 */
public record Diagnostic(Requirement rule, Location location, String message, Optional<String> hint) {
    public Severity severity() {
        return rule.severity();
    }

    /** {@code where: severity: what [rule]}, on one line. */
    public String head() {
        return location + ": " + severity().word() + ": " + message + " [" + rule.id() + "]";
    }

    /**
     * The head, and the hint on a line of its own. What is wrong with a file as a whole names it already, and the log says how
     * grave that is.
     */
    @Override
    public String toString() {
        String head =
                !(rule instanceof Upkeep) ? head() : rule == Upkeep.STALE_SECTION ? location + ": " + message : message;
        return hint.map(text -> head + "\n  hint: " + text).orElse(head);
    }
}
