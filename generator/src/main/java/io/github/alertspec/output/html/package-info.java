/** Output {@code html}: one page that needs no network. */
@NullMarked
package io.github.alertspec.output.html;

import org.jspecify.annotations.NullMarked;
