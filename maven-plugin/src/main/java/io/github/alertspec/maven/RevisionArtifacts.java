package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.GitShow;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecResolver;
import java.io.IOException;

/** The artifacts that a spec of a git revision extends, in the versions that the poms of this revision ask for. */
final class RevisionArtifacts implements SpecResolver {
    private static final String HINT =
            "compare with a release (groupId:artifactId:version), or write the version in extends";

    private final GitShow git;
    private final String revision;
    private final String pom;
    private final Artifacts released;

    RevisionArtifacts(GitShow git, String revision, String pom, Artifacts released) {
        this.git = git;
        this.revision = revision;
        this.pom = pom;
        this.released = released;
    }

    /** Refuses a version that cannot be told, and a snapshot, which may be another one by now. */
    @Override
    public Source find(Coordinates artifact) throws NoSuchSpec, IOException {
        String version = artifact.version().isPresent()
                ? artifact.version().get()
                : RevisionPoms.read(git, revision, pom)
                        .version(artifact)
                        .orElseThrow(() ->
                                new NoSuchSpec("cannot tell the version of " + artifact + " at " + revision, HINT));
        Coordinates known = artifact.withVersion(version);
        if (version.endsWith("-SNAPSHOT")) {
            throw new NoSuchSpec(known + " at " + revision + " was a snapshot, which may be another one by now", HINT);
        }
        return ExtendedSpecs.of(known, released.resolve(artifact.groupId(), artifact.artifactId(), version));
    }
}
