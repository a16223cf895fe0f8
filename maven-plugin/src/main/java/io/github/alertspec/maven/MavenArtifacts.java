package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/** Artifacts by the repository system of the running Maven. */
final class MavenArtifacts implements Artifacts {
    private static final String SIBLING =
            "it is a module of this build: add it to the dependencies, so that it comes first,"
                    + " and run the phase compile or a later one";

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;
    private final Consumer<String> warning;
    private final RepositorySystemSession where;

    /** @param warning who is told that a module is not read as it is now */
    MavenArtifacts(
            RepositorySystem repositories, MavenSession session, MavenProject project, Consumer<String> warning) {
        this(repositories, session, project, warning, session.getRepositorySession());
    }

    private MavenArtifacts(
            RepositorySystem repositories,
            MavenSession session,
            MavenProject project,
            Consumer<String> warning,
            RepositorySystemSession where) {
        this.warning = warning;
        this.repositories = repositories;
        this.session = session;
        this.project = project;
        this.where = where;
    }

    /** The same without what this build makes itself: a module under a version that was released is not that release. */
    MavenArtifacts released() {
        RepositorySystemSession outside = new DefaultRepositorySystemSession(where).setWorkspaceReader(null);
        return new MavenArtifacts(repositories, session, project, warning, outside);
    }

    @Override
    public Path resolve(String groupId, String artifactId, String version) throws NoSuchSpec {
        Artifact wanted = new DefaultArtifact(groupId, artifactId, "jar", version);
        String name = groupId + ":" + artifactId + ":" + version;
        try {
            Artifact chosen = wanted.setVersion(highest(wanted));
            ArtifactRequest request = new ArtifactRequest(chosen, project.getRemoteProjectRepositories(), null);
            Path file = Objects.requireNonNull(repositories
                            .resolveArtifact(where, request)
                            .getArtifact()
                            .getFile())
                    .toPath();
            Optional<MavenProject> module = module(chosen);
            boolean isInstalled =
                    file.startsWith(where.getLocalRepository().getBasedir().toPath());
            return module.isPresent() && isInstalled ? ofModule(module.get(), name, file) : file;
        } catch (ArtifactResolutionException | VersionRangeResolutionException e) {
            throw new NoSuchSpec(
                    name + " cannot be resolved: "
                            + String.valueOf(e.getMessage())
                                    .lines()
                                    .map(String::strip)
                                    .collect(Collectors.joining(" ")),
                    module(wanted).isPresent()
                            ? SIBLING
                            : "check its coordinates, and that it was released or installed");
        }
    }

    /** What was installed some time ago need not be what the module is now. */
    private Path ofModule(MavenProject module, String name, Path installed) {
        Path classes = Path.of(module.getBuild().getOutputDirectory());
        if (Files.isRegularFile(classes.resolve(Source.PUBLISHED))) {
            return classes;
        }
        warning.accept(name + " is a module of this build, but is read as it was installed\n"
                + "  hint: run the phase compile or a later one to read it as it is now");
        return installed;
    }

    /** Of a range of versions the highest that there is; else the version itself. */
    private String highest(Artifact wanted) throws VersionRangeResolutionException {
        Version highest = repositories
                .resolveVersionRange(
                        where, new VersionRangeRequest(wanted, project.getRemoteProjectRepositories(), null))
                .getHighestVersion();
        return highest == null ? wanted.getVersion() : highest.toString();
    }

    @Override
    public Optional<String> dependency(Coordinates release, Coordinates artifact) {
        ArtifactDescriptorRequest request = new ArtifactDescriptorRequest(
                new DefaultArtifact(
                        release.groupId(),
                        release.artifactId(),
                        "jar",
                        release.version().orElseThrow()),
                project.getRemoteProjectRepositories(),
                null);
        try {
            ArtifactDescriptorResult pom = repositories.readArtifactDescriptor(where, request);
            return Stream.concat(pom.getDependencies().stream(), pom.getManagedDependencies().stream())
                    .map(Dependency::getArtifact)
                    .filter(each -> each.getGroupId().equals(artifact.groupId())
                            && each.getArtifactId().equals(artifact.artifactId())
                            && !each.getVersion().isEmpty())
                    .map(Artifact::getVersion)
                    .findFirst();
        } catch (ArtifactDescriptorException e) {
            return Optional.empty();
        }
    }

    private Optional<MavenProject> module(Artifact artifact) {
        return where.getWorkspaceReader() == null
                ? Optional.empty()
                : session.getProjects().stream()
                        .filter(module -> module.getGroupId().equals(artifact.getGroupId())
                                && module.getArtifactId().equals(artifact.getArtifactId())
                                && module.getVersion().equals(artifact.getVersion()))
                        .findFirst();
    }
}
