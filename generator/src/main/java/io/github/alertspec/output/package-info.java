/**
 * What can be made from a spec. Each {@link io.github.alertspec.output.Output} turns a spec and settings into files in
 * memory; every sub-package is one output, named as it is.
 */
@NullMarked
package io.github.alertspec.output;

import org.jspecify.annotations.NullMarked;
