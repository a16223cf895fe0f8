package io.github.alertspec.diff;

import io.github.alertspec.spec.Word;

/** Which part of a version a change counts up, by semantic versioning 2.0.0; the least first. */
public enum Bump implements Word {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    Bump or(Bump other) {
        return compareTo(other) < 0 ? other : this;
    }
}
