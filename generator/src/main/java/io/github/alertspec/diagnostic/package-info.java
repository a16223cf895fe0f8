/** What can be wrong with a spec or with what is made from it, and where: one {@link Requirement} for each thing, one {@link Diagnostic} for each finding. */
@NullMarked
package io.github.alertspec.diagnostic;

import org.jspecify.annotations.NullMarked;
