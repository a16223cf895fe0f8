package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
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
    private final RepositorySystemSession where;

    MavenArtifacts(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this(repositories, session, project, session.getRepositorySession());
    }

    private MavenArtifacts(
            RepositorySystem repositories, MavenSession session, MavenProject project, RepositorySystemSession where) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
        this.where = where;
    }

    /** The same without what this build makes itself: a module under a version that was released is not that release. */
    MavenArtifacts released() {
        RepositorySystemSession outside = new DefaultRepositorySystemSession(where).setWorkspaceReader(null);
        return new MavenArtifacts(repositories, session, project, outside);
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
            // What was installed some time ago is not what this build has.
            if (isModule(chosen)
                    && file.startsWith(where.getLocalRepository().getBasedir().toPath())) {
                throw new NoSuchSpec(
                        name + " is there as it was installed once, and not yet as this build has it", SIBLING);
            }
            return file;
        } catch (ArtifactResolutionException | VersionRangeResolutionException e) {
            throw new NoSuchSpec(
                    name + " cannot be resolved: "
                            + String.valueOf(e.getMessage())
                                    .lines()
                                    .map(String::strip)
                                    .collect(Collectors.joining(" ")),
                    isModule(wanted) ? SIBLING : "check its coordinates, and that it was released or installed");
        }
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

    private boolean isModule(Artifact artifact) {
        return where.getWorkspaceReader() != null
                && session.getProjects().stream()
                        .anyMatch(module -> module.getGroupId().equals(artifact.getGroupId())
                                && module.getArtifactId().equals(artifact.getArtifactId())
                                && module.getVersion().equals(artifact.getVersion()));
    }
}
