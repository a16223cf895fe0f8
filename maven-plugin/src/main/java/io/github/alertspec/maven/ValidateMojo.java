package io.github.alertspec.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads the spec and reports everything that is wrong with it; writes nothing. Needs no project. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends SpecMojo {
    /**
     * How problems are told: {@code text}, in the log; {@code plain}, {@code file:line:column: severity: what [rule]}, a line for
     * each; {@code github}, commands of a GitHub workflow that show each beside its line in a pull request; {@code sarif},
     * SARIF 2.1.0 for code scanning. All but {@code text} go to standard output in place of the log, or to a
     * {@code reportFile} beside it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.reportFormat", defaultValue = "text")
    String reportFormat = "text";

    /**
     * A file that the report is written to, as {@code reportFormat} says, also where no problem was found. Needed for
     * {@code sarif}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.reportFile")
    @Nullable
    File reportFile;

    /**
     * The least that makes the goal fail: {@code error} or {@code warning}. Categories may stand beside it, for the goal
     * {@code diff}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.failOn", defaultValue = "error")
    List<String> failOn = List.of("error");

    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        getLog().info(loaded.shown() + " is a valid spec of " + loaded.size());
    }

    @Override
    @Nullable
    File reportFile() {
        return reportFile;
    }

    @Override
    ReportSettings reportSettings() {
        return ReportSettings.of(reportFormat, reportFile, failOn);
    }
}
