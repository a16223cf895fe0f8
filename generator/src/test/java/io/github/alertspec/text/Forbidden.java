package io.github.alertspec.text;

import io.github.alertspec.spec.Level;

/** A text that uses the spec, which {@code ArchitectureTest} must refuse. */
public final class Forbidden {
    Level level = Level.FATAL;
}
