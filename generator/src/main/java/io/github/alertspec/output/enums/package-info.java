/** Output {@code enums}: the enum of alerts, with the types its methods answer in. */
@NullMarked
package io.github.alertspec.output.enums;

import org.jspecify.annotations.NullMarked;
