package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
import io.github.alertspec.spec.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Which spec a goal reads: the one that is named, or that of the default place, or the built-in one where that is meant. */
final class SpecChoice {
    private static final String DEFAULT_SPEC = "src/main/alertspec/alerts.yaml";

    private final SpecMojo mojo;

    SpecChoice(SpecMojo mojo) {
        this.mojo = mojo;
    }

    /**
     * The file to read; none for the built-in spec. A file that cannot be reached counts as there, so that reading it fails: to
     * take the built-in spec in its place would overwrite what the user's own had generated.
     *
     * @throws MojoFailureException if there is none at the place that is named, or if it is open which one is meant
     */
    Optional<Path> file() throws MojoFailureException, IOException {
        if (mojo.spec == null) {
            Path usual = mojo.base().resolve(DEFAULT_SPEC);
            if (!Files.notExists(usual, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(usual);
            }
            refuseToGuess();
            refuseOtherFile(usual);
            return Optional.empty();
        }
        Path file = mojo.spec.toPath();
        if (!Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(file);
        }
        if (mojo.shown(file).equals(Source.BUILT_IN)) {
            return Optional.empty();
        }
        throw new MojoFailureException("there is no spec at " + mojo.shown(file)
                + "\n  hint: name a file, or tls for the spec that is built in; the goal init starts a new one"
                + ownExecutions().map(all -> "; " + all).orElse(""));
    }

    /**
     * Called from the command line, a goal has the configuration of the plugin alone. Where only executions name a spec, the
     * built-in one is not what is meant.
     */
    private void refuseToGuess() throws MojoFailureException {
        Optional<String> executions = ownExecutions();
        if (executions.isPresent() && mojo.needsOwnSpec()) {
            throw new MojoFailureException("which spec? There is none at " + DEFAULT_SPEC
                    + ", and the plugin's own configuration names none\n  hint: " + executions.get()
                    + "; or add -Dalertspec.spec=FILE, or tls for the spec that is built in");
        }
    }

    /**
     * A spec that was renamed is not to be replaced by the built-in one in silence. Where executions name specs of their own,
     * one that names none means what it says.
     */
    private void refuseOtherFile(Path usual) throws MojoFailureException, IOException {
        Path folder = Objects.requireNonNull(usual.getParent(), "it is in one");
        boolean isChosen = mojo.project != null
                && !new Executions(mojo.project).withKey("spec", "").isEmpty();
        if (isChosen || !mojo.needsOwnSpec() || !Files.isDirectory(folder)) {
            return;
        }
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml,json}")) {
            files.forEach(file -> others.add(String.valueOf(file.getFileName())));
        }
        others.remove("alertspec.schema.json");
        if (!others.isEmpty()) {
            throw new MojoFailureException("which spec? There is no " + DEFAULT_SPEC + ", but "
                    + String.join(", ", others.stream().sorted().toList())
                    + " beside it\n  hint: rename it, or set <spec> to"
                    + " a file, or to tls for the spec that is built in");
        }
    }

    /** {@code these executions name one: edge, core; run alertspec:generate@edge}; only on the command line. */
    private Optional<String> ownExecutions() {
        if (mojo.project == null
                || mojo.execution == null
                || !mojo.execution.getExecutionId().equals(Changes.COMMAND_LINE)) {
            return Optional.empty();
        }
        String goal = mojo.execution.getGoal();
        List<String> ids = new Executions(mojo.project).withKey("spec", goal);
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of((ids.size() == 1 ? "this execution names one: " : "these executions name one: ")
                        + String.join(", ", ids) + "; run alertspec:" + goal + "@" + ids.get(0));
    }
}
