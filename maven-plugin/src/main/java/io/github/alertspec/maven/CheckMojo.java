package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.Listing;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.change.UnifiedDiff;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Upkeep;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.sections.FilledFile;
import io.github.alertspec.sections.Section;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Fails where committed output, or a marked section of a committed file, differs from what the spec gives; writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends EmittingMojo {
    private static final List<Destination.Scope> SCOPES =
            List.of(Destination.Scope.MAIN, Destination.Scope.TEST, Destination.Scope.DOCS);

    /**
     * The files whose marked sections are compared, as in the goal {@code update-docs}. Default: {@code README.md} and
     * {@code docs/**}{@code /*.md}, as far as there are any. With the word {@code none} no section is compared.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docFiles")
    List<String> docFiles = List.of();

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
        Emission emission = new Emission(this, loaded);
        Map<OutputDirectory, List<OutputFile>> committed = emission.byDirectory(SCOPES);
        committed.keySet().removeIf(directory -> !directory.isCommitted());
        MarkedFiles marked = MarkedFiles.read(this, docFiles, loaded);
        marked.refuseErrors();
        marked.warn();
        if (committed.isEmpty() && marked.refresh().size() == 0) {
            getLog().info("nothing to check: all output lies in the build directory and is made anew by each build,"
                    + " and there is " + marked.nothingFound());
            return;
        }
        Changes changes = Changes.between(committed, ownership());
        StaleOutput output = new StaleOutput(committed, loaded.shown());
        for (Change change : changes.pending()) {
            findings().tell(output.diagnostic(change), output.diff(change));
        }
        for (Listing listing : changes.listings()) {
            findings().tell(output.diagnostic(listing));
        }
        for (FilledFile file : marked.refresh().outdated()) {
            tell(file, marked.content(file.name()), loaded.shown());
        }
        int files = changes.pending().size()
                + changes.listings().size()
                + marked.refresh().changed().size();
        if (files > 0) {
            String hint = new Remedy(this, emission, loaded.bases(), changes)
                    .of(
                            committed.keySet(),
                            changes.emptied(),
                            !marked.refresh().outdated().isEmpty());
            throw new MojoFailureException((files == 1 ? "1 committed file is" : files + " committed files are")
                    + " out of date, listed above\n  hint: " + hint);
        }
        getLog().info(fresh(committed, marked) + " what " + loaded.shown() + " generates");
    }

    /** {@code 3 committed files and 2 sections in 1 file are}. */
    private static String fresh(Map<OutputDirectory, List<OutputFile>> committed, MarkedFiles marked) {
        long count = committed.values().stream().mapToLong(List::size).sum();
        int sections = marked.refresh().size();
        String files = count == 1 ? "1 committed file" : count + " committed files";
        String all = sections == 0
                ? files
                : (count == 0 ? "" : files + " and ") + marked.refresh().summary();
        return all + (count + sections == 1 ? " is" : " are");
    }

    private Ownership ownership() {
        Executions all = executions();
        return Ownership.ofCheck(all.module(), executionId(), all.checkedBy(executionId()), all.everywhere());
    }

    /** Each section, and below the last one how the whole file differs. */
    private void tell(FilledFile file, byte[] found, String spec) throws IOException {
        List<Section> stale = file.stale();
        for (int i = 0; i < stale.size(); i++) {
            String message =
                    "the section '" + stale.get(i).kind() + "' is out of date against what " + spec + " generates";
            findings()
                    .tell(
                            new Diagnostic(Upkeep.STALE_SECTION, stale.get(i).location(), message, Optional.empty()),
                            i < stale.size() - 1
                                    ? List.of()
                                    : UnifiedDiff.between(file.name(), found, file.bytes())
                                            .map(UnifiedDiff::lines)
                                            .orElse(List.of()));
        }
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
