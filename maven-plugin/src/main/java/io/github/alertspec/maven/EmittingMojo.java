package io.github.alertspec.maven;

import io.github.alertspec.Generator;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.OutputSet;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import io.github.alertspec.text.JavaNames;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal that makes files, or compares them, has in common: what is generated, and where it goes. */
abstract class EmittingMojo extends SpecMojo {
    private static final Map<Destination.Scope, List<String>> DEFAULT_OUTPUTS = Map.of(
            Destination.Scope.MAIN, List.of("enums", "lookup"),
            Destination.Scope.TEST, List.of(),
            Destination.Scope.DOCS, List.of("markdown"));

    /**
     * The package of generated Java. Default: the project's groupId and {@code .tls}, made a legal package.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.packageName")
    @Nullable
    String packageName;

    /**
     * The name of the generated enum. Its companions are named after it: {@code TlsAlert} brings {@code TlsAlerts},
     * {@code TlsProtocol}, {@code TlsAlertLevel} and others.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.typeName", defaultValue = "TlsAlert")
    String typeName = "TlsAlert";

    /**
     * What is made from the spec. Each goal makes the outputs that belong to it and leaves the others alone. Default:
     * {@code enums, lookup} for {@code generate}, {@code markdown} for {@code docs}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.outputs")
    List<String> outputs = List.of();

    /**
     * The stacks, by id, whose names for alerts are compiled in and documented. Default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.stacks")
    List<String> stacks = List.of();

    /**
     * Where generated Java goes.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/alertspec")
    @Nullable
    File outputDirectory;

    /**
     * Where generated resources go.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.resourceDirectory",
            defaultValue = "${project.build.directory}/generated-resources/alertspec")
    @Nullable
    File resourceDirectory;

    /**
     * Where generated docs go. The default is where {@code mvn site} looks for generated Markdown.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.docsDirectory",
            defaultValue = "${project.build.directory}/generated-site/markdown")
    @Nullable
    File docsDirectory;

    /**
     * The Java release that generated code must compile for, 8 or later. Default: the {@code release} of
     * maven-compiler-plugin, else {@code maven.compiler.release}, else {@code maven.compiler.target}, else 8. Generated
     * code is Java 8 and works in every later release.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.release")
    @Nullable
    String release;

    /**
     * The encoding of generated Java and docs. Data files are always UTF-8.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.encoding", defaultValue = "${project.build.sourceEncoding}")
    @Nullable
    String encoding;

    /**
     * The annotation type to put on generated types, such as {@code jakarta.annotation.Generated}. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.generatedAnnotation")
    @Nullable
    String generatedAnnotation;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    final String executionId() {
        return execution == null ? Changes.COMMAND_LINE : execution.getExecutionId();
    }

    final MavenProject project() {
        return Objects.requireNonNull(project, "this goal runs in a project");
    }

    /** Generates, writes what differs unless something is in the way, and says so in one line. */
    final void emitAndApply(Destination.Scope scope, String goal) throws MojoFailureException, IOException {
        refuseSharedDirectory();
        LoadedSpec loaded = load();
        OutputSet files = emit(loaded, List.of(scope));
        if (files.isEmpty()) {
            throw new InvalidSetting(
                    "none of the outputs " + String.join(", ", outputs) + " is made by the goal " + goal,
                    "add " + String.join(", ", DEFAULT_OUTPUTS.getOrDefault(scope, List.of())));
        }
        Map<OutputDirectory, List<OutputFile>> byDirectory = byDirectory(files, List.of(scope));
        Ownership ownership = Ownership.ofRun(executionId(), executions().othersWithGoal(goal, executionId()));
        Changes changes = Changes.between(byDirectory, ownership);
        RunReport.refuseObstacles(changes);
        changes.contested().forEach(change -> getLog().warn(RunReport.contested(change, executionId())));
        changes.apply();
        String where = byDirectory.keySet().stream().map(OutputDirectory::shown).collect(Collectors.joining(" and "));
        getLog().info(RunReport.summary(loaded, changes, where));
    }

    final Executions executions() {
        return new Executions(project());
    }

    /** Docs and Java in one folder would take each other's files for stale. */
    private void refuseSharedDirectory() {
        if (docsDirectory != null
                && (docsDirectory.equals(outputDirectory) || docsDirectory.equals(resourceDirectory))) {
            throw new InvalidSetting(
                    "docsDirectory " + shown(docsDirectory.toPath()) + " is also a folder for Java or resources",
                    "give docs a folder of their own");
        }
    }

    final OutputSet emit(LoadedSpec loaded, List<Destination.Scope> scopes) {
        List<Output> chosen =
                scopes.stream().flatMap(scope -> outputsOf(scope).stream()).toList();
        return Generator.generate(loaded.spec(), chosen, settings(loaded));
    }

    private List<Output> outputsOf(Destination.Scope scope) {
        Outputs installed = Outputs.installed();
        List<String> names = trimmed(outputs);
        if (names.isEmpty()) {
            return installed.named(DEFAULT_OUTPUTS.getOrDefault(scope, List.of()));
        }
        return installed.named(names).stream()
                .filter(output -> output.scope() == scope)
                .toList();
    }

    final Map<OutputDirectory, List<OutputFile>> byDirectory(OutputSet files, List<Destination.Scope> scopes) {
        Map<OutputDirectory, List<OutputFile>> byDirectory = new LinkedHashMap<>();
        for (Destination destination : Destination.values()) {
            if (scopes.contains(destination.scope()) && destination.scope() != Destination.Scope.TEST) {
                byDirectory
                        .computeIfAbsent(directory(destination), key -> new ArrayList<>())
                        .addAll(files.files(destination));
            }
        }
        return byDirectory;
    }

    private OutputDirectory directory(Destination destination) {
        File folder =
                switch (destination) {
                    case MAIN_SOURCE, TEST_SOURCE -> outputDirectory;
                    case MAIN_RESOURCE, TEST_RESOURCE -> resourceDirectory;
                    case DOCS -> docsDirectory;
                };
        Path root = Objects.requireNonNull(folder, "a directory has a default").toPath();
        return OutputDirectory.of(
                root.toAbsolutePath(),
                Path.of(project().getBuild().getDirectory()).toAbsolutePath(),
                base());
    }

    private Settings settings(LoadedSpec loaded) {
        return new Settings(
                loaded.sourceName(),
                Optional.ofNullable(packageName)
                        .orElseGet(() -> JavaNames.toPackage(project().getGroupId() + ".tls")),
                typeName,
                ConsumerRelease.of(release, project()),
                charset(),
                trimmed(stacks),
                Optional.ofNullable(generatedAnnotation));
    }

    private Charset charset() {
        try {
            return Charset.forName(Optional.ofNullable(encoding).orElse("UTF-8"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidSetting("there is no encoding '" + encoding + "'", "write UTF-8");
        }
    }

    private static List<String> trimmed(List<String> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
