package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.GitShow;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** The older spec of a comparison, wherever it is. */
final class Baseline {
    private static final String GIT = "git:";

    private final SpecMojo mojo;
    private final Artifacts released;

    /** @param released artifacts without what this build makes itself */
    Baseline(SpecMojo mojo, Artifacts released) {
        this.mojo = mojo;
        this.released = released;
    }

    /**
     * A spec, and how it finds what it extends.
     *
     * @param isPast whether it is of another time than what it extends may be
     */
    record Found(Source source, SpecResolver artifacts, boolean isPast) {}

    /**
     * The spec that is meant.
     *
     * @param place {@code git:v1.0}, {@code git:v1.0:alerts.yaml}, {@code com.acme:alerts:1.0}, {@code tls}, a YAML or JSON
     *     file, or a jar
     */
    Found find(String place) throws MojoFailureException, IOException {
        try {
            if (place.startsWith(GIT)) {
                return inGit(place.substring(GIT.length()));
            }
            Optional<Path> file = file(place);
            Optional<Coordinates> artifact =
                    Coordinates.parse(place).filter(each -> each.version().isPresent());
            if (file.isEmpty() && artifact.isPresent()) {
                return ofRelease(place, artifact.get());
            }
            return new Found(today(place, file), new ExtendedSpecs(mojo), false);
        } catch (NoSuchSpec e) {
            throw new MojoFailureException(e.getMessage() + "\n  hint: " + e.hint());
        }
    }

    /** A file that is there; what is a name of none on one system, as {@code com.acme:alerts:1.0}, is one on another. */
    private Optional<Path> file(String place) {
        try {
            return Optional.of(mojo.base().resolve(place)).filter(file -> !Files.notExists(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Source today(String place, Optional<Path> file) throws MojoFailureException, NoSuchSpec, IOException {
        if (file.isPresent()) {
            return place.endsWith(".jar") ? brought(place, file.get()) : mojo.read(file.get());
        }
        if (place.equals(Source.BUILT_IN)) {
            return Source.builtIn();
        }
        throw new NoSuchSpec(
                "there is no spec at " + place,
                "name a file, git:REVISION, or an artifact as groupId:artifactId:version");
    }

    private static Source brought(String shown, Path artifact) throws NoSuchSpec, IOException {
        return Source.ofRelease(shown, artifact)
                .orElseThrow(() -> new NoSuchSpec(
                        shown + " brings no spec, or several",
                        "an artifact has it as " + Source.PUBLISHED
                                + ", or its classes were generated with the output lookup"));
    }

    /** Its own pom says in which versions it was built. */
    private Found ofRelease(String place, Coordinates release) throws NoSuchSpec, IOException {
        Path file = released.resolve(
                release.groupId(), release.artifactId(), release.version().orElseThrow());
        PastArtifacts.Versions versions = artifact -> released.dependency(release, artifact);
        String hint = "an artifact that has the JSON of the output lookup in it needs no other; or write the version in"
                + " extends";
        return new Found(brought(place, file), new PastArtifacts("in " + release, versions, released, hint), true);
    }

    private Found inGit(String place) throws MojoFailureException, NoSuchSpec, IOException {
        int colon = place.indexOf(':');
        String revision = colon < 0 ? place : place.substring(0, colon);
        String path = colon < 0 ? ownPath(revision) : place.substring(colon + 1);
        GitShow git = new GitShow(mojo.base());
        String pom = pom();
        PastArtifacts.Versions versions =
                artifact -> RevisionPoms.read(git, revision, pom).version(artifact);
        String hint = "compare with a release (groupId:artifactId:version), or write the version in extends";
        return new Found(git.read(revision, path), new PastArtifacts("at " + revision, versions, released, hint), true);
    }

    /** Of the spec itself, as it stands in the project. */
    private String ownPath(String revision) throws MojoFailureException, NoSuchSpec, IOException {
        Optional<Path> own = mojo.specFile();
        if (own.isEmpty()) {
            throw new NoSuchSpec(
                    "the spec is built in and has no revision '" + revision + "'",
                    "compare with a release: io.github.alertspec:alertspec-generator:VERSION");
        }
        return fromBase(own.get());
    }

    private String pom() throws IOException {
        return mojo.project == null || mojo.project.getFile() == null
                ? "pom.xml"
                : fromBase(mojo.project.getFile().toPath());
    }

    /** Relative to the project's folder, which it may lie outside of; git knows folders by where links to them lead. */
    private String fromBase(Path file) throws IOException {
        Path absolute = mojo.base().resolve(file).normalize();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file is in a folder")
                .toRealPath();
        return mojo.base()
                .toRealPath()
                .relativize(folder.resolve(absolute.getFileName()))
                .toString()
                .replace('\\', '/');
    }
}
