/** Marked sections of a user's Markdown, filled from the spec: text in, text out. */
@NullMarked
package io.github.alertspec.sections;

import org.jspecify.annotations.NullMarked;
