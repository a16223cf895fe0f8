package io.github.alertspec.maven;

import io.github.alertspec.spec.AlertSpec;

/**
 * A spec and what it is called.
 *
 * @param sourceName as generated files name it
 * @param shown as messages name it
 * @param bases what it extends
 */
record LoadedSpec(AlertSpec spec, String sourceName, String shown, ExtendedSpecs bases) {
    /** {@code 37 alerts}. */
    String size() {
        int alerts = spec.alerts().size();
        return alerts == 1 ? "1 alert" : alerts + " alerts";
    }
}
