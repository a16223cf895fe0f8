/** The sole writer of generated files: compares what shall be with what is, writes only what differs, removes what is ours and stale. */
@NullMarked
package io.github.alertspec.change;

import org.jspecify.annotations.NullMarked;
