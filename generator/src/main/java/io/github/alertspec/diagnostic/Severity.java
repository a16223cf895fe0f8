package io.github.alertspec.diagnostic;

import java.util.Locale;

/** How bad a finding is: an error stops the run, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** {@code error}, {@code warning}: the word in a message. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
