/**
 * Classes that are compiled and tested here and copied into a consumer's package by the output that needs them: Java 8,
 * without imports of ours, their tables passed in as data.
 *
 * <p>The recogniser reads a line in three steps: {@link io.github.alertspec.runtime.RecogniserAnchors} finds the places
 * where a form may begin, {@link io.github.alertspec.runtime.RecogniserScan} reads each form from there, and {@link
 * io.github.alertspec.runtime.RecogniserMerge} settles what was said twice.
 */
@NullMarked
package io.github.alertspec.runtime;

import org.jspecify.annotations.NullMarked;
