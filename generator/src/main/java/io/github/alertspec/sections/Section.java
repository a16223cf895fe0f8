package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Location;

/**
 * A section that was found, and whether it shows what it shall.
 *
 * @param location of its opening marker
 * @param kind the word that asks for it
 */
public record Section(Location location, String kind, boolean isStale) {}
