/** The difference between two specs, and who it breaks. */
@NullMarked
package io.github.alertspec.diff;

import org.jspecify.annotations.NullMarked;
