/** The tool without Maven: one runnable jar with the commands explain, generate, docs and validate. */
@NullMarked
package io.github.alertspec.cli;

import org.jspecify.annotations.NullMarked;
