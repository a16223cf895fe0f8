/**
 * The spec of TLS alerts: {@link io.github.alertspec.spec.SpecReader} turns bytes into an
 * {@link io.github.alertspec.spec.AlertSpec}, or says everything that is wrong with them.
 */
@NullMarked
package io.github.alertspec.spec;

import org.jspecify.annotations.NullMarked;
