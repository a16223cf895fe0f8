/** Output {@code codec}: from octets to alerts and back. */
@NullMarked
package io.github.alertspec.output.codec;

import org.jspecify.annotations.NullMarked;
