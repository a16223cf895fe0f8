/** Output {@code lookup}: from a stack's words, a number or any octet to alerts, and the spec as data. */
@NullMarked
package io.github.alertspec.output.lookup;

import org.jspecify.annotations.NullMarked;
