/** Findings for those who read no log: an editor, a pull request, a store of analysis results. Text in memory. */
@NullMarked
package io.github.alertspec.report;

import org.jspecify.annotations.NullMarked;
