package io.github.alertspec.diagnostic;

import java.util.Locale;

/** What a finding says is not met: of a spec or a marked section, or of the files that a project keeps. */
public sealed interface Requirement permits Rule, Upkeep {
    String name();

    Severity severity();

    /** {@code duplicate-code}: what stands in brackets behind a message. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
