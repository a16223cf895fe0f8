package io.github.alertspec.maven;

import io.github.alertspec.spec.GitShow;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** The older spec of a comparison, wherever it is. */
final class Baseline {
    private static final String GIT = "git:";
    private static final Pattern ARTIFACT = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

    private final SpecMojo mojo;
    private final Artifacts artifacts;

    Baseline(SpecMojo mojo, Artifacts artifacts) {
        this.mojo = mojo;
        this.artifacts = artifacts;
    }

    /**
     * The spec that is meant.
     *
     * @param place {@code git:v1.0}, {@code git:v1.0:alerts.yaml}, {@code com.acme:alerts:1.0}, {@code tls}, a YAML or JSON
     *     file, or a jar
     */
    Source source(String place) throws MojoFailureException, IOException {
        if (place.startsWith(GIT)) {
            return inGit(place.substring(GIT.length()));
        }
        Path file = mojo.base().resolve(place);
        Matcher artifact = ARTIFACT.matcher(place);
        if (artifact.matches() && Files.notExists(file)) {
            try {
                return brought(place, artifacts.resolve(artifact.group(1), artifact.group(2), artifact.group(3)));
            } catch (NoSuchSpec e) {
                throw new MojoFailureException(e.getMessage() + "\n  hint: " + e.hint());
            }
        }
        if (place.equals(Source.BUILT_IN) && Files.notExists(file)) {
            return Source.builtIn();
        }
        if (Files.notExists(file)) {
            throw new MojoFailureException("there is no spec at " + place
                    + "\n  hint: name a file, git:REVISION, or an artifact as groupId:artifactId:version");
        }
        return place.endsWith(".jar") ? brought(place, file) : mojo.read(file);
    }

    private static Source brought(String shown, Path artifact) throws MojoFailureException, IOException {
        return Source.ofArtifact(shown, artifact)
                .orElseThrow(() -> new MojoFailureException(
                        shown + " brings no spec, or several\n  hint: an artifact has it" + " as " + Source.PUBLISHED
                                + ", or its classes were generated with the output lookup"));
    }

    private Source inGit(String place) throws MojoFailureException, IOException {
        int colon = place.indexOf(':');
        String revision = colon < 0 ? place : place.substring(0, colon);
        String path = colon < 0 ? ownPath(revision) : place.substring(colon + 1);
        try {
            return new GitShow(mojo.base()).read(revision, path);
        } catch (GitShow.Failed e) {
            throw new MojoFailureException(e.getMessage() + "\n  hint: " + e.hint());
        }
    }

    /** Of the spec itself, as it stands in the project. */
    private String ownPath(String revision) throws MojoFailureException, IOException {
        Optional<Path> own = mojo.specFile();
        return own.map(mojo::shown)
                .orElseThrow(() -> new MojoFailureException("the spec is built in and has no revision '" + revision
                        + "'\n  hint: compare with a release: io.github.alertspec:alertspec-generator:VERSION"));
    }
}
