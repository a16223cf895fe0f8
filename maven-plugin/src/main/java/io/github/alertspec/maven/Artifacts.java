package io.github.alertspec.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/** Where the jar of an artifact is, or in a build of several modules the classes that go into it. */
interface Artifacts {
    /**
     * Resolves as Maven does, from the build itself, the local repository or remote ones.
     *
     * @throws MojoFailureException if there is none; its message says what was tried
     */
    Path resolve(String groupId, String artifactId, String version) throws MojoFailureException;
}
