/** Escapes and names: each class knows one kind of place a text can be put in, and lets nothing out of it. No I/O. */
@NullMarked
package io.github.alertspec.text;

import org.jspecify.annotations.NullMarked;
