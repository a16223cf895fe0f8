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
public record Diagnostic(Rule rule, Location location, String message, Optional<String> hint) {
    public Severity severity() {
        return rule.severity();
    }

    /** {@code where: severity: what [rule]}, and the hint on a line of its own. */
    @Override
    public String toString() {
        String head = location + ": " + severity().word() + ": " + message + " [" + rule.id() + "]";
        return hint.map(text -> head + "\n  hint: " + text).orElse(head);
    }
}
