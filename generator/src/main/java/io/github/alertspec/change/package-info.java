/**
 * The sole writer of files: compares what shall be generated with what is, writes only what differs, removes what is ours
 * and stale. A user's own files it reads as a whole and replaces as a whole.
 */
@NullMarked
package io.github.alertspec.change;

import org.jspecify.annotations.NullMarked;
