package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What every goal that makes something for a project has in common. */
abstract class ProjectMojo extends SpecMojo {
    /**
     * The stacks, by id, whose names for alerts are compiled in and documented. Default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.stacks")
    List<String> stacks = List.of();

    /**
     * The protocol versions, by id, to which everything that is generated is limited: these versions, and the alerts that at
     * least one of them defines. Default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.protocols")
    List<String> protocols = List.of();

    @Override
    final List<String> protocols() {
        return Emission.trimmed(protocols);
    }

    final String executionId() {
        return execution == null ? Changes.COMMAND_LINE : execution.getExecutionId();
    }

    final MavenProject project() {
        return Objects.requireNonNull(project, "this goal runs in a project");
    }

    final Executions executions() {
        return new Executions(project());
    }

    /**
     * {@code -pl back-end }, before the goals of a command, where the build was called in another folder than the project's;
     * with what makes the specs of modules ready that its spec extends.
     */
    final String selection(ExtendedSpecs bases) {
        String called = session == null ? null : session.getExecutionRootDirectory();
        Path root = (called == null ? base() : Path.of(called)).toAbsolutePath().normalize();
        if (base().equals(root)) {
            return "";
        }
        String module = base().startsWith(root)
                ? root.relativize(base()).toString().replace('\\', '/')
                : ":" + project().getArtifactId();
        return "-pl " + (module.contains(" ") ? '"' + module + '"' : module) + " "
                + (bases.haveModule() ? "-am process-resources " : "");
    }

    final Path buildDirectory() {
        return Path.of(project().getBuild().getDirectory()).toAbsolutePath();
    }
}
