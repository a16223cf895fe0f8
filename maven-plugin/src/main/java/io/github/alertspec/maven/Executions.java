package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
import io.github.alertspec.diagnostic.Nearest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The executions of this plugin that a project configures. */
final class Executions {
    private static final String THIS_PLUGIN = "io.github.alertspec:alertspec-maven-plugin";

    private static final Set<String> MAKE_FILES = Set.of("generate", "generate-test", "docs");

    /** What an execution may configure without making other files. */
    private static final Set<String> CONDUCT = Set.of(
            "docFiles", "reportFormat", "reportFile", "failOn", "force", "skip", "baseline", "format", "outputFile");

    private final MavenProject project;

    Executions(MavenProject project) {
        this.project = project;
    }

    /** {@code groupId:artifactId}, which tells executions of one id in several modules apart. */
    String module() {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** The ids of all, in the order of the pom. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (PluginExecution execution : all()) {
            ids.add(execution.getId());
        }
        return ids;
    }

    /**
     * The ids of all, and of those that profiles would add that are not active in this build: what they made, nobody else may
     * take for stale.
     */
    Set<String> everywhere() {
        Set<String> ids = ids();
        for (MavenProject each = project; each != null; each = each.getParent()) {
            Model written = each.getOriginalModel();
            for (Profile profile : written == null ? List.<Profile>of() : written.getProfiles()) {
                Plugin plugin = profile.getBuild() == null
                        ? null
                        : profile.getBuild().getPluginsAsMap().get(THIS_PLUGIN);
                if (plugin != null) {
                    plugin.getExecutions().forEach(execution -> ids.add(execution.getId()));
                }
            }
        }
        return ids;
    }

    /** The ids of the executions that run a goal, in the order of the pom. */
    Set<String> withGoal(String goal) {
        Set<String> ids = new LinkedHashSet<>();
        for (PluginExecution execution : all()) {
            if (execution.getGoals().contains(goal)) {
                ids.add(execution.getId());
            }
        }
        return ids;
    }

    /**
     * The executions that a check stands for: itself, and those that make files by the same configuration and have no check
     * of their own; called from the command line, it stands for these too.
     */
    Set<String> checkedBy(String id) {
        Set<String> ids = new LinkedHashSet<>(List.of(id));
        Map<String, String> asked = shaping(configuration(id));
        for (PluginExecution execution : all()) {
            boolean isLeftToAnother = execution.getGoals().contains("check") && !id.equals(Changes.COMMAND_LINE);
            if (!isLeftToAnother
                    && execution.getGoals().stream().anyMatch(MAKE_FILES::contains)
                    && shaping(execution.getConfiguration()).equals(asked)) {
                ids.add(execution.getId());
            }
        }
        return ids;
    }

    /** Of an execution that the pom does not have, that of the plugin. */
    @Nullable
    private Object configuration(String id) {
        for (PluginExecution execution : all()) {
            if (execution.getId().equals(id)) {
                return execution.getConfiguration();
            }
        }
        Plugin plugin = plugin(project, THIS_PLUGIN);
        return plugin == null ? null : plugin.getConfiguration();
    }

    /** What decides which files are made, and where. */
    private static Map<String, String> shaping(@Nullable Object configuration) {
        Map<String, String> keys = new TreeMap<>();
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                keys.put(child.getName(), child.toString());
            }
        }
        keys.keySet().removeAll(CONDUCT);
        return keys;
    }

    /** A goal of the command line takes the configuration of pluginManagement where the pom has no other. */
    static @Nullable Plugin plugin(MavenProject project, String key) {
        Plugin plugin = project.getPlugin(key);
        return plugin != null || project.getPluginManagement() == null
                ? plugin
                : project.getPluginManagement().getPluginsAsMap().get(key);
    }

    private List<PluginExecution> all() {
        Plugin plugin = plugin(project, THIS_PLUGIN);
        return plugin == null ? List.of() : plugin.getExecutions();
    }

    /** The ids of the executions that configure a parameter by themselves; those that run a goal come first. */
    List<String> withKey(String key, String goal) {
        Plugin plugin = plugin(project, THIS_PLUGIN);
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

    /**
     * Whether a goal of the command line names an execution of another module: Maven runs it in each.
     *
     * @throws MojoFailureException if no module has it, as of {@code alertspec:generate@typo}: Maven runs that without the
     *     configuration that was meant
     */
    static boolean areElsewhere(
            @Nullable MojoExecution execution, @Nullable MavenProject project, @Nullable MavenSession session)
            throws MojoFailureException {
        if (execution == null || project == null || execution.getSource() != MojoExecution.Source.CLI) {
            return false;
        }
        String id = execution.getExecutionId();
        Set<String> ids = new Executions(project).ids();
        if (id.startsWith("default-") || ids.contains(id)) {
            return false;
        }
        boolean isElsewhere = session != null
                && session.getProjects().stream()
                        .anyMatch(module -> new Executions(module).ids().contains(id));
        if (!isElsewhere) {
            throw new MojoFailureException("there is no execution '" + id + "' of this plugin in the POM\n  hint: "
                    + Nearest.hint(id, List.copyOf(ids)));
        }
        return true;
    }

    /** As {@link #withGoal}, without one id. */
    Set<String> othersWithGoal(String goal, String executionId) {
        Set<String> others = new LinkedHashSet<>(withGoal(goal));
        others.remove(executionId);
        return others;
    }

    /** The execution whose configuration a goal shall use: the first of some that runs it, or else any; empty for none. */
    Optional<String> running(String goal, Iterable<String> preferredIds) {
        Set<String> ids = withGoal(goal);
        for (String id : preferredIds) {
            if (ids.contains(id)) {
                return Optional.of(id);
            }
        }
        return ids.stream().findFirst();
    }

    /** A goal as one types it, with the execution whose configuration it shall use: {@code alertspec:docs@site}. */
    static String command(String goal, Optional<String> id) {
        return "alertspec:" + goal + id.map(each -> "@" + each).orElse("");
    }

    /**
     * A goal as one types it; where no execution runs the goal, one that is configured in a way of its own lends it its
     * configuration.
     */
    String commandAs(String goal, String id) {
        Plugin plugin = plugin(project, THIS_PLUGIN);
        boolean isOwn = plugin != null
                && withGoal(goal).isEmpty()
                && plugin.getExecutions().stream()
                        .anyMatch(execution -> execution.getId().equals(id)
                                && !Objects.equals(execution.getConfiguration(), plugin.getConfiguration()));
        return command(goal, isOwn ? Optional.of(id) : running(goal, List.of(id)));
    }
}
