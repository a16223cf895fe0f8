/**
 * alertspec: one spec of TLS alerts in, typed Java, lookup tables and docs out.
 *
 * <pre>
 * alerts.yaml -SpecReader-> AlertSpec -Output.emit-> OutputSet -Changes.between(directory)-> Changes
 *    bytes                   records                 files in memory          generate applies them,
 *   (strict)               (validated)               (pure, total)            check wants none
 * </pre>
 *
 * Only the two ends touch the disk. To add an output: {@code output/<word>/}, one line in
 * {@code META-INF/services}, and {@code golden/<word>/} among the test resources.
 */
@NullMarked
package io.github.alertspec;

import org.jspecify.annotations.NullMarked;
