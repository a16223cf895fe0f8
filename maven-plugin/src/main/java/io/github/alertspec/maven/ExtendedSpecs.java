package io.github.alertspec.maven;

import io.github.alertspec.change.Inputs;
import io.github.alertspec.diff.Extended;
import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * The specs that the one of a project extends: finds artifacts, and remembers what was read, so that the next run can tell
 * without reading a spec whether any of them is another one now.
 */
final class ExtendedSpecs implements SpecResolver {
    private static final String INPUT = "extends";

    private final SpecMojo mojo;
    private final Inputs inputs = new Inputs();
    private final List<String> names = new ArrayList<>();
    private final Extended extended = new Extended();

    ExtendedSpecs(SpecMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public Source find(Coordinates artifact) throws NoSuchSpec, IOException {
        Coordinates known = withVersion(artifact);
        Path file = resolve(known);
        add(inputs, artifact, file);
        names.add(artifact.toString());
        return of(known, file);
    }

    /** What an artifact brings for others to extend. */
    static Source of(Coordinates known, Path file) throws NoSuchSpec, IOException {
        return Source.ofArtifact(known.toString(), file)
                .orElseThrow(() -> new NoSuchSpec(
                        known + " brings no spec, or several",
                        "an artifact that others extend has it as " + Source.PUBLISHED));
    }

    /** A spec that is extended, as the reader is about to read it. */
    void note(Source base) {
        extended.note(base);
        base.path().ifPresent(file -> {
            mojo.workspace().clear(file);
            names.add(file.toString());
            inputs.file(describe(file), file, base.bytes());
        });
    }

    /** What the specs that were read extend, as a comparison names it. */
    Extended extended() {
        return extended;
    }

    /** Whether a module of this build is among them. */
    boolean haveModule() {
        if (mojo.session == null) {
            return false;
        }
        for (String name : names) {
            Optional<Coordinates> artifact = Coordinates.parse(name);
            if (artifact.isPresent()
                    && mojo.session.getProjects().stream()
                            .anyMatch(module ->
                                    module.getGroupId().equals(artifact.get().groupId())
                                            && module.getArtifactId()
                                                    .equals(artifact.get().artifactId()))) {
                return true;
            }
        }
        return false;
    }

    /** Adds what was read to the inputs of a run. */
    void addTo(Inputs all) {
        all.value(INPUT, String.join("\n", names)).all(inputs);
    }

    /** Adds what the specs that an earlier run read are now; which these are, its inputs say. */
    void addEarlier(Optional<String> earlier, Inputs all) throws IOException {
        String list = earlier.orElse("");
        all.value(INPUT, list);
        for (String name : list.isEmpty() ? new String[0] : list.split("\n")) {
            Optional<Coordinates> artifact = Coordinates.parse(name);
            if (artifact.isEmpty()) {
                Path file = Path.of(name);
                all.file(describe(file), file);
                continue;
            }
            try {
                add(all, artifact.get(), resolve(withVersion(artifact.get())));
            } catch (NoSuchSpec e) {
                all.value(describe(artifact.get()), "");
            }
        }
    }

    /** The name by which {@link #addTo} says which specs there were. */
    static String input() {
        return INPUT;
    }

    private static void add(Inputs inputs, Coordinates artifact, Path file) throws IOException {
        Path published = file.resolve(Source.PUBLISHED);
        if (Files.isDirectory(file) && !Files.exists(published)) {
            inputs.files(describe(artifact), List.of(file));
        } else {
            inputs.file(describe(artifact), Files.isDirectory(file) ? published : file);
        }
    }

    private String describe(Path file) {
        return "the extended spec " + mojo.shown(file);
    }

    private static String describe(Coordinates artifact) {
        return "the extended " + artifact;
    }

    private Path resolve(Coordinates known) throws NoSuchSpec {
        return mojo.artifacts.resolve(
                known.groupId(), known.artifactId(), known.version().orElseThrow());
    }

    /** In the version that is written, or else that of the project's dependencies, which also puts a module before this one. */
    private Coordinates withVersion(Coordinates artifact) throws NoSuchSpec {
        if (artifact.version().isPresent()) {
            return artifact;
        }
        return Optional.ofNullable(mojo.project)
                .flatMap(project -> declared(project, artifact))
                .map(artifact::withVersion)
                .orElseThrow(() -> new NoSuchSpec(
                        artifact + " has no version: it is neither a dependency of this project nor managed by it",
                        "add it to the dependencies, or write " + artifact + ":VERSION"));
    }

    private static boolean isPlainJar(Dependency dependency) {
        return "jar".equals(dependency.getType()) && dependency.getClassifier() == null;
    }

    private static Optional<String> declared(MavenProject project, Coordinates artifact) {
        List<Dependency> all = new ArrayList<>(project.getDependencies());
        if (project.getDependencyManagement() != null) {
            all.addAll(project.getDependencyManagement().getDependencies());
        }
        return all.stream()
                .filter(dependency -> dependency.getGroupId().equals(artifact.groupId())
                        && dependency.getArtifactId().equals(artifact.artifactId())
                        && dependency.getVersion() != null)
                // One of tests or of another classifier may have a version of its own, and counts where there is no
                // other.
                .sorted(Comparator.comparing(dependency -> !isPlainJar(dependency)))
                .map(Dependency::getVersion)
                .findFirst();
    }
}
