package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Nearest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The executions of this plugin that a project configures. */
final class Executions {
    private static final String THIS_PLUGIN = "io.github.alertspec:alertspec-maven-plugin";

    private final MavenProject project;

    Executions(MavenProject project) {
        this.project = project;
    }

    /** The ids of the executions that run a goal, in the order of the pom. */
    Set<String> withGoal(String goal) {
        Plugin plugin = project.getPlugin(THIS_PLUGIN);
        if (plugin == null) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getGoals().contains(goal)) {
                ids.add(execution.getId());
            }
        }
        return ids;
    }

    /** The ids of the executions that configure a parameter by themselves; those that run a goal come first. */
    List<String> withKey(String key, String goal) {
        Plugin plugin = project.getPlugin(THIS_PLUGIN);
        return plugin == null
                ? List.of()
                : plugin.getExecutions().stream()
                        .filter(execution -> ConfigurationKeys.children(execution.getConfiguration())
                                        .contains(key)
                                && !ConfigurationKeys.children(plugin.getConfiguration())
                                        .contains(key))
                        .sorted(Comparator.comparing(
                                execution -> !execution.getGoals().contains(goal)))
                        .map(PluginExecution::getId)
                        .toList();
    }

    /** Refuses {@code alertspec:generate@typo}: Maven runs it without the configuration that was meant. */
    static void refuseUnknown(@Nullable MojoExecution execution, @Nullable MavenProject project)
            throws MojoFailureException {
        if (execution == null || project == null || execution.getSource() != MojoExecution.Source.CLI) {
            return;
        }
        String id = execution.getExecutionId();
        Plugin plugin = project.getPlugin(THIS_PLUGIN);
        List<String> ids = plugin == null
                ? List.of()
                : plugin.getExecutions().stream().map(PluginExecution::getId).toList();
        if (!id.startsWith("default-") && !ids.contains(id)) {
            throw new MojoFailureException(
                    "there is no execution '" + id + "' of this plugin in the POM\n  hint: " + Nearest.hint(id, ids));
        }
    }

    /** As {@link #withGoal}, without one id. */
    Set<String> othersWithGoal(String goal, String executionId) {
        Set<String> others = new LinkedHashSet<>(withGoal(goal));
        others.remove(executionId);
        return others;
    }

    /** A goal as one types it, with the execution whose configuration it shall use: {@code alertspec:docs@site}. */
    String command(String goal, String preferredId) {
        Set<String> ids = withGoal(goal);
        String id = ids.contains(preferredId)
                ? preferredId
                : ids.stream().findFirst().orElse("");
        return "alertspec:" + goal + (id.isEmpty() ? "" : "@" + id);
    }

    /**
     * As {@link #command}; where no execution runs the goal, one that is configured in a way of its own lends it its
     * configuration.
     */
    String commandAs(String goal, String id) {
        Plugin plugin = project.getPlugin(THIS_PLUGIN);
        boolean isOwn = plugin != null
                && withGoal(goal).isEmpty()
                && plugin.getExecutions().stream()
                        .anyMatch(execution -> execution.getId().equals(id)
                                && !Objects.equals(execution.getConfiguration(), plugin.getConfiguration()));
        return isOwn ? "alertspec:" + goal + "@" + id : command(goal, id);
    }
}
