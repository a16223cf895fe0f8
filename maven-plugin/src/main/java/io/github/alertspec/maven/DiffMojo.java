package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.diff.Category;
import io.github.alertspec.diff.DiffFormat;
import io.github.alertspec.diff.Difference;
import io.github.alertspec.diff.Differences;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.spec.Source;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        Source older = new Baseline(this, artifacts).source(baseline.strip());
        Differences differences =
                Differences.between(older.name(), read(older, older.name()), loaded.shown(), loaded.spec());
        out.write(chosen.write(differences).getBytes(StandardCharsets.UTF_8));
        out.flush();
        List<Difference> grave = differences.concerning(Category.named(categories).categories());
        if (!grave.isEmpty()) {
            throw new MojoFailureException((grave.size() == 1 ? "1 change" : grave.size() + " changes") + " of "
                    + loaded.shown() + " since " + older.name() + " concern " + String.join(", ", categories)
                    + ", see above\n  hint: undo them, or release a "
                    + differences.bump().word()
                    + " version and take that for the baseline");
        }
    }

    @Override
    boolean isReported(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
