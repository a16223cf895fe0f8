package io.github.alertspec.maven;

import io.github.alertspec.change.ReportFile;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.diff.Category;
import io.github.alertspec.diff.DiffFormat;
import io.github.alertspec.diff.Difference;
import io.github.alertspec.diff.Differences;
import io.github.alertspec.diff.Extended;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.View;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what changed in the spec since a baseline, who it breaks and which version it asks for. Needs no project. */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class DiffMojo extends SpecMojo {
    /**
     * What the spec is compared with: a YAML or JSON file or a jar; {@code git:v1.0} for the spec as it stood in a revision,
     * {@code git:v1.0:alerts.yaml} for another file of it; a released artifact, {@code groupId:artifactId:version}; or
     * {@code tls} for the spec that is built in.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.baseline")
    @Nullable
    String baseline;

    /**
     * {@code text} to read, {@code markdown} for a changelog, {@code json} for machines.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.format", defaultValue = "text")
    String format = "text";

    /**
     * Fails the build where a change concerns one of these: {@code WIRE}, {@code SOURCE}, {@code BINARY}, {@code SEMANTIC},
     * {@code DOCS}. {@code error} or {@code warning} may stand beside them, for the goals {@code validate} and {@code check}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.failOn")
    List<String> failOn = List.of();

    /**
     * A file for the answer, which is replaced; else it is printed, and Maven may print something of its own around it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.outputFile")
    @Nullable
    File outputFile;

    /**
     * The protocol versions, by id, to which both specs are limited before they are compared, as generated code is. Default:
     * all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.protocols")
    List<String> protocols = List.of();

    /** Where a baseline is that was released: a module of this build, even in the same version, is not it. */
    Artifacts released = new Artifacts() {
        @Override
        public Path resolve(String groupId, String artifactId, String version) throws NoSuchSpec {
            return mavenArtifacts().released().resolve(groupId, artifactId, version);
        }

        @Override
        public Optional<String> dependency(Coordinates release, Coordinates artifact) {
            return mavenArtifacts().released().dependency(release, artifact);
        }
    };

    /** Not through the log: with -q only the answer is printed, so that it can be piped. */
    OutputStream out = new FileOutputStream(FileDescriptor.out);

    @Override
    void run() throws MojoFailureException, IOException {
        if (baseline == null || baseline.isBlank()) {
            throw new MojoFailureException("what shall the spec be compared with?\n  hint: add"
                    + " -Dalertspec.baseline=git:HEAD, a file, or an artifact as groupId:artifactId:version");
        }
        DiffFormat chosen = DiffFormat.of(format)
                .orElseThrow(() -> new InvalidSetting(
                        "there is no format '" + format + "'", "the formats are " + DiffFormat.words()));
        List<String> categories = Threshold.categories(failOn);
        LoadedSpec loaded = load();
        Baseline.Found older = new Baseline(this, released).find(baseline.strip());
        String shown = older.source().name();
        Extended extended = new Extended();
        AlertSpec before = View.ofOlder(read(older.source(), shown, older.artifacts(), extended::note), protocols());
        Differences differences = Differences.between(shown, before, loaded.shown(), loaded.spec());
        if (older.isPast()) {
            differences = differences.extending(extended, loaded.bases().extended());
        }
        String where = write(chosen.write(differences));
        List<Difference> grave =
                differences.concerning(Category.named(categories).categories());
        if (!grave.isEmpty()) {
            throw new MojoFailureException((grave.size() == 1 ? "1 change" : grave.size() + " changes") + " of "
                    + loaded.shown() + " since " + shown + " concern " + String.join(", ", categories)
                    + ", see " + where + "\n  hint: undo them, or release a "
                    + differences.bump().word()
                    + " version and take that for the baseline");
        }
    }

    /** Returns where the answer is to be found. */
    private String write(String text) throws IOException {
        if (outputFile == null) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return "above";
        }
        ReportFile.write(outputFile.toPath(), text);
        getLog().info("what changed is in " + shown(outputFile.toPath()));
        return shown(outputFile.toPath());
    }

    @Override
    List<String> protocols() {
        return Emission.trimmed(protocols);
    }

    @Override
    boolean isReported(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
