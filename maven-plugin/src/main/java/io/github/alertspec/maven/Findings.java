package io.github.alertspec.maven;

import io.github.alertspec.change.ReportFile;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.report.GithubReport;
import io.github.alertspec.report.Places;
import io.github.alertspec.report.ReportFormat;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** What a goal has found, told as it is found: in the log, or to a machine in place of it. */
final class Findings {
    private final Log log;
    private final ReportSettings settings;
    private final OutputStream out;
    private final Places places;
    private final Workspace workspace;
    private final Excerpts excerpts = new Excerpts();
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(Log log, ReportSettings settings, OutputStream out, Places places, Workspace workspace) {
        this.log = log;
        this.settings = settings;
        this.out = out;
        this.places = places;
        this.workspace = workspace;
    }

    /** Takes the report of an earlier run away, which would be taken for that of this one if this one cannot start. */
    static void forget(@Nullable File report) throws IOException {
        if (report != null && report.isFile()) {
            Files.delete(report.toPath());
        }
    }

    /** Where files lie in the repository of a project, or without one below the folder that the build was called in. */
    static Places places(Path base, @Nullable MavenSession session) {
        return file -> {
            String called = session == null ? null : session.getExecutionRootDirectory();
            Path root = ReportFile.repositoryOf(base).orElse(called == null ? base : Path.of(called));
            return ReportFile.inRepository(root.toAbsolutePath().normalize(), base, file);
        };
    }

    void tell(Diagnostic found) throws IOException {
        tell(found, List.of());
    }

    /**
     * Tells a finding.
     *
     * @param diff of the file that it is about, whole; a person is shown as much of it as anybody reads
     */
    void tell(Diagnostic found, List<String> diff) throws IOException {
        all.add(found);
        workspace.show(found);
        List<String> shown = excerpts.of(diff);
        if (settings.isLogged()) {
            String text = found + (shown.isEmpty() ? "" : "\n" + String.join("\n", shown));
            if (found.severity() == Severity.ERROR) {
                log.error(text);
            } else {
                log.warn(text);
            }
            return;
        }
        StringBuilder text = new StringBuilder(settings.format().write(List.of(found), places));
        if (settings.format() == ReportFormat.GITHUB && !shown.isEmpty()) {
            String title = "difference of " + found.location().file();
            GithubReport.group(title, shown, Excerpts.hash(shown))
                    .forEach(line -> text.append(line).append('\n'));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** In the order in which they were told. */
    List<Diagnostic> all() {
        return List.copyOf(all);
    }

    /** Writes the report, if one was asked for; a goal that failed before it found anything has nothing to report. */
    void finish(boolean isDone) throws IOException {
        if (settings.file().isPresent() && (isDone || !all.isEmpty())) {
            Diagnostics sorted = new Diagnostics();
            all.forEach(sorted::add);
            ReportFile.write(settings.file().get(), settings.format().write(sorted.inFileOrder(), places));
        }
    }

    /** Fails where there are warnings, and these were asked to be grave. */
    void refuseWarnings() throws MojoFailureException {
        long warnings =
                all.stream().filter(each -> each.severity() == Severity.WARNING).count();
        if (settings.failOn() == Severity.WARNING && warnings > 0) {
            throw new MojoFailureException(
                    (warnings == 1 ? "there is 1 warning" : "there are " + warnings + " warnings")
                            + ", listed above, and failOn is warning");
        }
    }
}
