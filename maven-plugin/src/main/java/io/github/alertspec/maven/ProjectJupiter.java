package io.github.alertspec.maven;

import io.github.alertspec.output.InvalidSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;

/** The JUnit Jupiter that a project's tests have, as far as its model tells: nothing is resolved. */
final class ProjectJupiter {
    private static final String GROUP = "org.junit.jupiter";
    private static final String PARAMS = "junit-jupiter-params";
    private static final String ALL = "junit-jupiter";

    /** The first with ParameterDeclarations, which generated sources of arguments are given. */
    private static final String OLDEST = "5.13";

    private static final String PART = "jupiter";

    private final boolean isDeclared;
    private final Optional<String> outdated;

    private ProjectJupiter(boolean isDeclared, Optional<String> outdated) {
        this.isDeclared = isDeclared;
        this.outdated = outdated;
    }

    static ProjectJupiter of(MavenProject project) {
        List<Dependency> direct = project.getDependencies();
        DependencyManagement management = project.getDependencyManagement();
        List<Dependency> managed = management == null ? List.of() : management.getDependencies();
        // What is managed also counts for what a dependency brings along.
        Optional<String> version = Stream.of(
                        version(direct, PARAMS), version(managed, PARAMS), version(direct, ALL), version(managed, ALL))
                .flatMap(Optional::stream)
                .findFirst();
        return new ProjectJupiter(
                direct.stream().anyMatch(dependency -> is(dependency, Set.of(PARAMS, ALL))),
                version.filter(ProjectJupiter::isTooOld));
    }

    /** Whether tests with it are made where nobody says which parts of fixtures are. */
    boolean isUsable() {
        return isDeclared && outdated.isEmpty();
    }

    /**
     * Refuses to make tests that would not compile.
     *
     * @param parts of fixtures that are asked for, none for the default
     * @throws InvalidSetting if tests for Jupiter are among them and it is too old
     */
    void refuseOutdated(List<String> parts) {
        if (parts.contains(PART) && outdated.isPresent()) {
            throw new InvalidSetting(
                    "the part 'jupiter' of fixtures does not work with JUnit Jupiter " + outdated.get(),
                    "use JUnit Jupiter " + OLDEST + " or later, or leave jupiter out of the parts");
        }
    }

    /** What is to be said where a default would be another with a newer version. */
    Optional<String> remark(List<String> parts) {
        return outdated.filter(version -> isDeclared && parts.isEmpty())
                .map(version -> "fixtures are made without jupiter, which needs JUnit Jupiter " + OLDEST
                        + " or later; this project has " + version);
    }

    private static Optional<String> version(List<Dependency> dependencies, String artifactId) {
        return dependencies.stream()
                .filter(dependency -> is(dependency, Set.of(artifactId)))
                .flatMap(dependency -> Optional.ofNullable(dependency.getVersion()).stream())
                .findFirst();
    }

    private static boolean is(Dependency dependency, Set<String> artifactIds) {
        return GROUP.equals(dependency.getGroupId()) && artifactIds.contains(dependency.getArtifactId());
    }

    /** A range or a word such as LATEST does not say which version it comes to. */
    private static boolean isTooOld(String version) {
        return version.matches("[0-9].*")
                && new ComparableVersion(version).compareTo(new ComparableVersion(OLDEST)) < 0;
    }
}
