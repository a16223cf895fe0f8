package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import java.nio.file.Path;
import java.util.Optional;

/** Where the jar of an artifact is, or in a build of several modules the classes that go into it. */
@FunctionalInterface
interface Artifacts {
    /**
     * Resolves as Maven does, from the build itself, the local repository or remote ones.
     *
     * @throws NoSuchSpec if there is none; its message says what was tried
     */
    Path resolve(String groupId, String artifactId, String version) throws NoSuchSpec;

    /** The version of another artifact that the pom of a release asks for or manages; empty where it does not tell. */
    default Optional<String> dependency(Coordinates release, Coordinates artifact) {
        return Optional.empty();
    }
}
