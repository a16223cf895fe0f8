package io.github.alertspec.maven;

import io.github.alertspec.change.FileProblem;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.View;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import io.github.alertspec.spec.SpecResolver;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What every goal that reads a spec has in common. */
abstract class SpecMojo extends AbstractMojo {
    /**
     * The spec: a YAML or JSON file, or {@code tls} for the canonical spec that is built in. Default:
     * {@code src/main/alertspec/alerts.yaml} where that file exists, else {@code tls}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.spec")
    @Nullable
    File spec;

    /**
     * Does nothing, except that what was generated before stays part of the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    @Inject
    @Nullable
    RepositorySystem repositories;

    /** Where the artifacts are that a spec extends; nothing is resolved before a spec asks for one. */
    Artifacts artifacts = this::resolve;

    @Inject
    @Nullable
    BuildContext buildContext;

    @Inject
    org.sonatype.plexus.build.incremental.@Nullable BuildContext olderBuildContext;

    /** Not through the log, which puts words before each line that a machine reads. */
    OutputStream reportOut = new FileOutputStream(FileDescriptor.out);

    private final Set<String> warned = new HashSet<>();
    private Optional<Findings> findings = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();

    @Override
    public final void execute() throws MojoFailureException {
        try {
            if (skip) {
                skipped();
                getLog().info("alertspec is skipped");
            } else {
                Findings.forget(reportFile());
                ConfigurationKeys.refuseUnknown(execution, project, session, getLog());
                if (Executions.areElsewhere(execution, project, session)) {
                    getLog().info("there is no such execution in this module, and nothing to do");
                } else {
                    runAndReport();
                }
            }
        } catch (InvalidSetting e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoFailureException(FileProblem.describe(e, base()));
        }
    }

    private void runAndReport() throws MojoFailureException, IOException {
        Findings told = findings();
        boolean isDone = false;
        try {
            run();
            told.refuseWarnings();
            isDone = true;
        } finally {
            told.finish(isDone);
            findings = Optional.empty();
            workspace = Optional.empty();
        }
    }

    /** Where this goal writes what it finds, if anywhere. */
    @Nullable
    File reportFile() {
        return null;
    }

    /** How this goal tells what it finds. */
    ReportSettings reportSettings() {
        return ReportSettings.LOG;
    }

    /** What was found in this run. */
    final Findings findings() {
        if (findings.isEmpty()) {
            findings = Optional.of(
                    new Findings(getLog(), reportSettings(), reportOut, Findings.places(base(), session), workspace()));
        }
        return findings.get();
    }

    /** Runs once as in an editor that injects these. */
    final void embed(BuildContext context, org.sonatype.plexus.build.incremental.@Nullable BuildContext olderContext) {
        workspace = Optional.of(new Workspace(context, olderContext, base()));
    }

    final Workspace workspace() {
        if (workspace.isEmpty()) {
            workspace = Optional.of(new Workspace(buildContext, olderBuildContext, base()));
        }
        return workspace.get();
    }

    /** The goal itself. */
    abstract void run() throws MojoFailureException, IOException;

    /** What is to be done even so when the goal is skipped. */
    void skipped() {}

    /** The spec and its name, or a failure after every problem was logged. */
    final LoadedSpec load() throws MojoFailureException, IOException {
        Optional<Path> file = specFile();
        file.ifPresent(workspace()::begin);
        Source source = file.isPresent() ? read(file.get()) : Source.builtIn();
        String shortName = file.map(path -> String.valueOf(path.getFileName())).orElse(source.name());
        String shown = file.isPresent() ? source.name() : source.name() + " (built in)";
        ExtendedSpecs bases = new ExtendedSpecs(this);
        View view = View.of(read(source, shown, bases, bases::note), protocols(), shortName);
        return new LoadedSpec(view.spec(), view.size(), shortName, shown, bases);
    }

    /** The ids of the protocol versions that the goal is limited to; none for all. */
    List<String> protocols() {
        return List.of();
    }

    /**
     * A spec, or a failure after every problem was logged.
     *
     * @param artifacts finds those that it extends
     * @param bases is told of everything that it extends
     */
    final AlertSpec read(Source source, String shown, SpecResolver artifacts, Consumer<Source> bases)
            throws MojoFailureException, IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<AlertSpec> read =
                SpecReader.create().withArtifacts(artifacts).tellingBases(bases).read(source, diagnostics);
        report(diagnostics.inFileOrder().stream().filter(this::isReported).toList());
        if (read.isEmpty()) {
            long errors = diagnostics.inFileOrder().stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .count();
            throw new MojoFailureException(shown + " has " + (errors == 1 ? "1 error" : errors + " errors")
                    + ", listed above; nothing was written");
        }
        return read.get();
    }

    /** The file to read; none for the built-in spec. */
    final Optional<Path> specFile() throws MojoFailureException, IOException {
        return new SpecChoice(this).file();
    }

    /** Whether the built-in spec would be wrong for a project that has one of its own. */
    boolean needsOwnSpec() {
        return true;
    }

    final Source read(Path file) throws MojoFailureException, IOException {
        if (Files.isDirectory(file)) {
            throw new MojoFailureException(
                    shown(file) + " is a folder where the spec should be\n  hint: name the file in it");
        }
        return Source.file(shown(file), file);
    }

    private Path resolve(String groupId, String artifactId, String version) throws NoSuchSpec {
        return mavenArtifacts().resolve(groupId, artifactId, version);
    }

    final MavenArtifacts mavenArtifacts() {
        return new MavenArtifacts(
                Objects.requireNonNull(repositories, "Maven has one"),
                Objects.requireNonNull(session, "this goal runs in Maven"),
                Objects.requireNonNull(project, "there is always one"),
                this::warnOnce);
    }

    private void warnOnce(String message) {
        if (warned.add(message)) {
            getLog().warn(message);
        }
    }

    /** Whether this goal repeats a finding; a goal that only reads passes over warnings. */
    boolean isReported(Diagnostic diagnostic) {
        return true;
    }

    final void report(List<Diagnostic> diagnostics) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            findings().tell(diagnostic);
        }
    }

    /** What messages are relative to: the project's folder, or the current one where there is no project. */
    final Path base() {
        File folder = project == null ? null : project.getBasedir();
        return (folder == null ? new File("") : folder)
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    final String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base()) ? base().relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString().replace('\\', '/');
    }
}
