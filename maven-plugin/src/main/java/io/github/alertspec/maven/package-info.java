/** The goals: thin, each turns its parameters into settings, runs the generator and reports. */
@NullMarked
package io.github.alertspec.maven;

import org.jspecify.annotations.NullMarked;
