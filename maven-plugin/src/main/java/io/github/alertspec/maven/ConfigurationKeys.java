package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no goal of this plugin takes: Maven 3.8 passes over an unknown key in silence, 3.9 with a warning, and what
 * was meant is then not done.
 */
final class ConfigurationKeys {
    private static final String PROPERTY_PREFIX = "alertspec.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(alertspec\\.[^}]+)}");

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> properties = new TreeSet<>();

    private ConfigurationKeys(PluginDescriptor descriptor) {
        for (MojoDescriptor goal : descriptor.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                keys.add(parameter.getName());
                property(parameter).ifPresent(properties::add);
            }
        }
    }

    /** Of a goal that runs outside Maven there is nothing to look at. */
    static void refuseUnknown(
            @Nullable MojoExecution execution, @Nullable MavenProject project, @Nullable MavenSession session, Log log)
            throws MojoFailureException {
        PluginDescriptor descriptor =
                execution == null ? null : execution.getMojoDescriptor().getPluginDescriptor();
        if (execution == null || descriptor == null || descriptor.getMojos() == null || project == null) {
            return;
        }
        ConfigurationKeys known = new ConfigurationKeys(descriptor);
        List<String> problems = new ArrayList<>();
        Plugin plugin = Executions.plugin(project, descriptor.getPluginLookupKey());
        if (plugin != null) {
            for (String key : configured(plugin, execution.getExecutionId())) {
                if (!known.keys.contains(key)) {
                    problems.add("there is no parameter '" + key + "'\n  hint: " + Nearest.hint(key, known.keys));
                }
            }
        }
        Set<String> given =
                session == null ? Set.of() : session.getUserProperties().stringPropertyNames();
        known.misspelt(given).forEach(problems::add);
        // One of the POM may be a variable of its author's.
        Set<String> own = new TreeSet<>(project.getProperties().stringPropertyNames());
        own.removeAll(given);
        known.misspelt(own).forEach(log::warn);
        if (!problems.isEmpty()) {
            throw new MojoFailureException(String.join("\n", problems));
        }
    }

    /** A property that is like none of ours may be somebody else's, such as the version of this plugin. */
    private List<String> misspelt(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(PROPERTY_PREFIX) && !properties.contains(name))
                .sorted()
                .flatMap(name -> misspelt(name).stream())
                .toList();
    }

    private Optional<String> misspelt(String name) {
        return Nearest.to(name.substring(PROPERTY_PREFIX.length()), bare())
                .map(near ->
                        "there is no property '" + name + "'\n  hint: did you mean '" + PROPERTY_PREFIX + near + "'?");
    }

    private List<String> bare() {
        return properties.stream()
                .map(name -> name.substring(PROPERTY_PREFIX.length()))
                .toList();
    }

    /** The keys of an execution, those of the plugin among them; of the plugin alone where the pom has no such execution. */
    private static Set<String> configured(Plugin plugin, String executionId) {
        Set<String> configured = new TreeSet<>(children(plugin.getConfiguration()));
        for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getId().equals(executionId)) {
                configured.addAll(children(execution.getConfiguration()));
            }
        }
        return configured;
    }

    /** The names of the keys of a configuration. */
    static List<String> children(@Nullable Object configuration) {
        List<String> names = new ArrayList<>();
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                names.add(child.getName());
            }
        }
        return names;
    }

    private static Optional<String> property(Parameter parameter) {
        String expression = parameter.getExpression();
        Matcher matcher = PROPERTY.matcher(expression == null ? "" : expression);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
