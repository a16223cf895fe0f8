/** What an alert means and what to do: from a code, a registered name or a stack's word to an answer that a person or a machine reads. */
@NullMarked
package io.github.alertspec.explain;

import org.jspecify.annotations.NullMarked;
