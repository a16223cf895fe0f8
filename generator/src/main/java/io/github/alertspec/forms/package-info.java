/**
 * What a recogniser needs of a spec, as rows of text: its names, its forms, and the words that are looked for in a log to
 * find the lines that may have one of them.
 */
@NullMarked
package io.github.alertspec.forms;

import org.jspecify.annotations.NullMarked;
