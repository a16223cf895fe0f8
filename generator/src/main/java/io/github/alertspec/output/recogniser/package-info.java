/** Output {@code recogniser}: finds the alerts that a line of a log reports. */
@NullMarked
package io.github.alertspec.output.recogniser;

import org.jspecify.annotations.NullMarked;
