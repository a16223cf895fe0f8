package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
import io.github.alertspec.change.Inputs;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.change.Stamp;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.FixturesSettings;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.OutputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal that makes files, or compares them, has in common: what is generated, and where it goes. */
abstract class EmittingMojo extends ProjectMojo {
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
     * {@code enums, lookup} for {@code generate}, {@code fixtures} for {@code generate-test}, {@code markdown} for
     * {@code docs}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.outputs")
    List<String> outputs = List.of();

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
     * Where the HTML page goes. The default is what {@code mvn site} copies into the site as it is.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.htmlDirectory",
            defaultValue = "${project.build.directory}/generated-site/resources")
    @Nullable
    File htmlDirectory;

    /**
     * Where generated Java for tests goes.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/alertspec")
    @Nullable
    File testOutputDirectory;

    /**
     * Where generated resources for tests go.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "alertspec.testResourceDirectory",
            defaultValue = "${project.build.directory}/generated-test-resources/alertspec")
    @Nullable
    File testResourceDirectory;

    /**
     * What the output {@code fixtures} consists of: {@code data}, {@code vectors}, {@code jupiter}, {@code peer},
     * {@code pcap}. Default: all, but {@code jupiter} only where the project itself declares a dependency on
     * {@code junit-jupiter} or {@code junit-jupiter-params}, not older than 5.13 as far as its POM tells.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.fixtures")
    List<String> fixtures = List.of();

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

    /**
     * The title of the docs. Default: the spec's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docsTitle")
    @Nullable
    String docsTitle;

    /**
     * The text below the title of the docs, in place of the default one: plain text, where an empty line ends a
     * paragraph.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docsIntro")
    @Nullable
    String docsIntro;

    /**
     * The level of the docs' title, 1 to 3; all other headings follow it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docsHeadingLevel", defaultValue = "1")
    int docsHeadingLevel = 1;

    /**
     * What docs tell of each alert, in this order: {@code meaning}, {@code causes}, {@code remedies}, {@code names},
     * {@code levels}, {@code wire}, {@code history}, {@code references}. Default: all, in that order.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docsSections")
    List<String> docsSections = List.of();

    /**
     * {@code one}: everything on one page. {@code many}: a page with the index, and one for each alert.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docsPages", defaultValue = "one")
    String docsPages = "one";

    /**
     * Generates even where nothing has changed since the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.force", defaultValue = "false")
    boolean force;

    /** Generates, writes what differs unless something is in the way, and says in one line what it did and why. */
    final void emitAndApply(Destination.Scope scope, String goal) throws MojoFailureException, IOException {
        refuseSharedDirectory();
        Path stampFile = RunInputs.stamp(buildDirectory(), executionId(), goal);
        Inputs own = RunInputs.of(this, goal);
        Inputs inputs = new Inputs().all(own);
        String why = "";
        Optional<Stamp> earlier = Stamp.read(stampFile);
        Ownership ownership = ownership(goal);
        new ExtendedSpecs(this).addEarlier(earlier.flatMap(last -> last.input(ExtendedSpecs.input())), inputs);
        if (force) {
            why = " (forced)";
        } else if (earlier.isPresent()) {
            Optional<String> change = earlier.get().firstChange(inputs, ownership);
            if (change.isEmpty()) {
                sayAgain(earlier.get().remarks());
                getLog().info(earlier.get().summary() + ", up to date");
                return;
            }
            why = " (" + change.get() + ")";
        }
        Changes.prepare();
        LoadedSpec loaded = loadOrForget(stampFile);
        Emission emission = new Emission(this, loaded);
        Map<OutputDirectory, List<OutputFile>> files = emission.files(scope, goal);
        String reason = why;
        BuildLocks.of(this).<MojoFailureException>holding(files.keySet(), () -> {
            Changes changes = Changes.between(files, ownership);
            RunReport.refuseObstacles(changes, shown(buildDirectory()));
            changes.contested().forEach(change -> getLog().warn(RunReport.contested(change, executionId())));
            LineEnds.remedy(files.keySet(), changes.all()).ifPresent(hint -> getLog().warn(RunReport.lineEnds(hint)));
            // A run that is killed from here on shall not be taken for the one before.
            Stamp.forget(stampFile);
            changes.apply();
            if (!changes.pending().isEmpty()) {
                emission.folders(scope).forEach(workspace()::refresh);
            }
            String summary = emission.summary(changes, scope);
            // Of two executions that undo each other's work none is ever up to date.
            if (changes.contested().isEmpty()) {
                loaded.bases().addTo(own);
                Stamp.write(stampFile, own, changes, Remarks.of(findings().all()), summary);
            }
            getLog().info(summary + ", " + RunReport.changed(changes) + reason);
        });
        if (earlier.isPresent()) {
            earlier.get().leftBehind(files.keySet(), ownership).forEach(left -> getLog().warn(
                            RunReport.leftBehind(shown(left), executionId())));
        }
    }

    private Ownership ownership(String goal) {
        String id = executionId();
        return Ownership.ofRun(
                executions().module(),
                id,
                executions().everywhere(),
                executions().othersWithGoal(goal, id));
    }

    private void sayAgain(List<List<String>> remarks) throws MojoFailureException, IOException {
        if (!remarks.isEmpty()) {
            specFile().ifPresent(workspace()::begin);
            report(Remarks.diagnostics(remarks));
        }
    }

    /** After a spec with errors, the run that finds it mended reads it, so that an editor no longer shows them. */
    private LoadedSpec loadOrForget(Path stampFile) throws MojoFailureException, IOException {
        try {
            return load();
        } catch (MojoFailureException e) {
            Stamp.forget(stampFile);
            throw e;
        }
    }

    /** Makes a folder one of the project's resources, where it is none yet. */
    final void addResource(@Nullable File folder, List<Resource> resources, Consumer<Resource> add) {
        if (folder == null) {
            return;
        }
        Path absolute = normal(folder);
        Resource found = resources.stream()
                .filter(resource ->
                        base().resolve(resource.getDirectory()).normalize().equals(absolute))
                .findFirst()
                .orElse(null);
        Resource resource = found == null ? new Resource() : found;
        OutputDirectory.NO_OUTPUT.forEach(resource::addExclude);
        if (found == null) {
            resource.setDirectory(absolute.toString());
            add.accept(resource);
        }
    }

    /** What the output {@code fixtures} consists of in this project. */
    final FixturesSettings fixturesSettings() {
        List<String> parts = Emission.trimmed(fixtures);
        ProjectJupiter jupiter = ProjectJupiter.of(project());
        jupiter.refuseOutdated(parts);
        return FixturesSettings.named(parts, jupiter.isUsable(), "fixtures");
    }

    /** Files of two goals in one folder would be taken for stale by each other's. */
    private void refuseSharedDirectory() {
        List<Path> code = folders(outputDirectory, resourceDirectory);
        List<Path> tests = folders(testOutputDirectory, testResourceDirectory);
        List<Path> both = new ArrayList<>(code);
        both.addAll(tests);
        refuseShared("docsDirectory", docsDirectory, both, "Java or resources", "give docs a folder of their own");
        refuseShared("htmlDirectory", htmlDirectory, both, "Java or resources", "give docs a folder of their own");
        String own = "give tests a folder of their own";
        refuseShared("testOutputDirectory", testOutputDirectory, code, "what is no test", own);
        refuseShared("testResourceDirectory", testResourceDirectory, code, "what is no test", own);
    }

    private static List<Path> folders(@Nullable File... folders) {
        return Stream.of(folders)
                .filter(Objects::nonNull)
                .map(EmittingMojo::normal)
                .toList();
    }

    /** However it was written, with {@code /.} at its end or without. */
    private static Path normal(File folder) {
        return folder.toPath().toAbsolutePath().normalize();
    }

    private void refuseShared(String parameter, @Nullable File folder, List<Path> others, String what, String hint) {
        if (folder != null && others.contains(normal(folder))) {
            throw new InvalidSetting(parameter + " " + shown(folder.toPath()) + " is also a folder for " + what, hint);
        }
    }
}
