package io.github.alertspec.maven;

import io.github.alertspec.change.UserFiles;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Upkeep;
import io.github.alertspec.output.Settings;
import io.github.alertspec.sections.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** The files of a project that may have marked sections, and what a spec makes of these. */
final class MarkedFiles {
    private static final List<String> DEFAULT = List.of("README.md", "docs/**/*.md");

    private static final String POM = "pom.xml";

    /** The word that stands for no file at all, as an empty list means the usual ones. */
    private static final List<String> NONE = List.of("none");

    private final ProjectMojo mojo;
    private final List<String> named;
    private final UserFiles files;
    private final Refresh refresh;

    private MarkedFiles(ProjectMojo mojo, List<String> named, UserFiles files, Refresh refresh) {
        this.mojo = mojo;
        this.named = named;
        this.files = files;
        this.refresh = refresh;
    }

    /** @param docFiles as configured; where there is none, the usual files are looked into, as far as they are there */
    static MarkedFiles read(ProjectMojo mojo, List<String> docFiles, LoadedSpec loaded) throws IOException {
        List<String> named = Emission.trimmed(docFiles);
        UserFiles files = named.isEmpty()
                ? UserFiles.readUsual(mojo.base(), DEFAULT, mojo.buildDirectory())
                : UserFiles.read(mojo.base(), named.equals(NONE) ? List.of() : named, mojo.buildDirectory());
        files.contents().keySet().forEach(file -> mojo.workspace().clear(Path.of(file)));
        Refresh refresh = Refresh.of(
                files.contents(),
                loaded.spec(),
                Settings.stacksOf(loaded.spec(), Emission.trimmed(mojo.stacks), loaded.sourceName()));
        return new MarkedFiles(mojo, named, files, refresh);
    }

    Refresh refresh() {
        return refresh;
    }

    /** {@code no marked section in README.md, docs/**}{@code /*.md}. */
    String nothingFound() {
        return named.equals(NONE)
                ? "no file to look for marked sections in (docFiles is none)"
                : "no marked section in " + String.join(", ", named.isEmpty() ? DEFAULT : named);
    }

    /** Fails where a marker is wrong, after everything that is wrong was logged. */
    void refuseErrors() throws MojoFailureException, IOException {
        List<Diagnostic> found = refresh.diagnostics().inFileOrder();
        mojo.report(found);
        if (!found.isEmpty()) {
            throw new MojoFailureException("the marked sections have "
                    + (found.size() == 1 ? "1 error" : found.size() + " errors")
                    + ", listed above; nothing was written");
        }
    }

    /** Warns of what was named and is of no use. */
    void warn() throws IOException {
        List<Diagnostic> useless = new ArrayList<>();
        for (String pattern : files.unmatched()) {
            useless.add(new Diagnostic(
                    Upkeep.UNMATCHED_NAME, Location.startOf(POM), "no file matches " + pattern, Optional.empty()));
        }
        for (String file : refresh.unmarked()) {
            if (files.isNamed(file)) {
                useless.add(new Diagnostic(
                        Upkeep.UNMARKED_FILE,
                        Location.startOf(file),
                        file + " has no marked section",
                        Optional.of(
                                "put <!-- alertspec table --> and <!-- /alertspec --> where its table shall stand")));
            }
        }
        mojo.report(useless);
    }

    /** What a file that was read holds. */
    byte[] content(String file) {
        return Objects.requireNonNull(files.contents().get(file), file);
    }

    void write() throws IOException {
        files.write(refresh.changed());
        refresh.changed().keySet().forEach(file -> mojo.workspace().refresh(Path.of(file)));
    }
}
