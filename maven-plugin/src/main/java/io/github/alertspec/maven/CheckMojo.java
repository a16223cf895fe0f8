package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.OutputSet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails where committed output differs from what the spec gives; writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends EmittingMojo {
    private static final List<Destination.Scope> SCOPES = List.of(Destination.Scope.MAIN, Destination.Scope.DOCS);

    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        OutputSet files = emit(loaded, SCOPES);
        Map<OutputDirectory, List<OutputFile>> committed = new LinkedHashMap<>(byDirectory(files, SCOPES));
        committed.keySet().removeIf(directory -> !directory.isCommitted());
        if (committed.isEmpty()) {
            getLog().info("nothing to check: all output lies in the build directory and is made anew by each build");
            return;
        }
        List<Change> pending = Changes.between(committed, executionId()).pending();
        for (Change change : pending) {
            getLog().error(describe(change, loaded.shown()));
        }
        if (!pending.isEmpty()) {
            throw new MojoFailureException(
                    (pending.size() == 1 ? "1 committed file is" : pending.size() + " committed files are")
                            + " out of date, listed above\n  hint: run `" + remedy(committed)
                            + "` and commit the result");
        }
        long count = committed.values().stream().mapToLong(List::size).sum();
        getLog().info(count + " committed " + (count == 1 ? "file is" : "files are") + " what " + loaded.shown()
                + " generates");
    }

    private static String describe(Change change, String spec) {
        return switch (change.kind()) {
            case NEW -> change.shown() + " is missing: " + spec + " generates it";
            case STALE -> change.shown() + " is out of date: " + spec + " no longer generates it";
            default -> change.shown() + " is out of date: " + change.detail() + " against what " + spec + " generates";
        };
    }

    /** The command that makes what is missing, with the execution whose configuration it must use. */
    private String remedy(Map<OutputDirectory, List<OutputFile>> committed) {
        boolean docs = committed.values().stream()
                .flatMap(List::stream)
                .anyMatch(file -> file.destination().scope() == Destination.Scope.DOCS);
        boolean main = committed.values().stream()
                .flatMap(List::stream)
                .anyMatch(file -> file.destination().scope() == Destination.Scope.MAIN);
        String suffix = executionId().startsWith("default") ? "" : "@" + executionId();
        return "mvn" + (main ? " alertspec:generate" + suffix : "") + (docs ? " alertspec:docs" + suffix : "");
    }
}
