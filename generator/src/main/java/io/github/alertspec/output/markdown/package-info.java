/** Output {@code markdown}: the spec as a page that people read. */
@NullMarked
package io.github.alertspec.output.markdown;

import org.jspecify.annotations.NullMarked;
