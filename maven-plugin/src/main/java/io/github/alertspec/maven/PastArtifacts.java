package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecResolver;
import java.io.IOException;
import java.util.Optional;

/**
 * The artifacts that an older spec extends, in the versions of its own time.
 *
 * @param when {@code at v1}, {@code in com.acme:alerts:1.0}
 * @param hint what can be done where a version cannot be told
 */
record PastArtifacts(String when, Versions versions, Artifacts released, String hint) implements SpecResolver {
    /** Which version the poms of that time ask for; empty where they do not tell. */
    @FunctionalInterface
    interface Versions {
        Optional<String> of(Coordinates artifact) throws IOException;
    }

    /** Refuses a version that cannot be told, and a snapshot, which may be another one by now. */
    @Override
    public Source find(Coordinates artifact) throws NoSuchSpec, IOException {
        Optional<String> version = artifact.version().isPresent() ? artifact.version() : versions.of(artifact);
        if (version.isEmpty() || isRange(artifact.withVersion(version.get()))) {
            throw new NoSuchSpec("cannot tell the version of " + artifact + " " + when, hint);
        }
        Coordinates known = artifact.withVersion(version.get());
        if (version.get().endsWith("-SNAPSHOT")) {
            throw new NoSuchSpec(known + " " + when + " was a snapshot, which may be another one by now", hint);
        }
        return ExtendedSpecs.of(known, released.resolve(artifact.groupId(), artifact.artifactId(), version.get()));
    }

    /** Of which another version may be the highest by now; it cannot be written in a spec. */
    private static boolean isRange(Coordinates artifact) {
        return Coordinates.parse(artifact.toString()).isEmpty();
    }
}
