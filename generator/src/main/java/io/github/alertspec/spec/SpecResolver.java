package io.github.alertspec.spec;

import java.io.IOException;

/** Finds the artifacts that specs extend: a build resolves them, the runnable jar looks through a path. */
@FunctionalInterface
public interface SpecResolver {
    /**
     * The spec that an artifact brings; messages shall call it by the artifact with its version.
     *
     * @throws NoSuchSpec if there is no such artifact, or no spec in it
     * @throws IOException if it cannot be read
     */
    Source find(Coordinates artifact) throws NoSuchSpec, IOException;
}
