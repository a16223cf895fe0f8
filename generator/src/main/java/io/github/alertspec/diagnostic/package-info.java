/** What can be wrong with a spec, and where: one {@link Rule} for each thing, one {@link Diagnostic} for each finding. */
@NullMarked
package io.github.alertspec.diagnostic;

import org.jspecify.annotations.NullMarked;
