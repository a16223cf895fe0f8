package io.github.alertspec.maven;

import io.github.alertspec.spec.NoSuchSpec;
import java.nio.file.Path;

/** Where the jar of an artifact is, or in a build of several modules the classes that go into it. */
interface Artifacts {
    /**
     * Resolves as Maven does, from the build itself, the local repository or remote ones.
     *
     * @throws NoSuchSpec if there is none; its message says what was tried
     */
    Path resolve(String groupId, String artifactId, String version) throws NoSuchSpec;
}
