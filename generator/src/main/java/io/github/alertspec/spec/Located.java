package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;

/** A value with the place it was read from. */
record Located<T>(T value, Location at) {}
