package io.github.alertspec.maven;

import io.github.alertspec.spec.AlertSpec;

/**
 * A spec and what it is called.
 *
 * @param size {@code 37 alerts}, or what a view has and what it leaves out
 * @param sourceName as generated files name it
 * @param shown as messages name it
 * @param bases what it extends
 */
record LoadedSpec(AlertSpec spec, String size, String sourceName, String shown, ExtendedSpecs bases) {}
