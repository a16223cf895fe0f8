package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails where committed output differs from what the spec gives; writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends EmittingMojo {
    private static final List<Destination.Scope> SCOPES = List.of(Destination.Scope.MAIN, Destination.Scope.DOCS);

    private static final List<Map.Entry<String, Destination.Scope>> GOALS =
            List.of(Map.entry("generate", Destination.Scope.MAIN), Map.entry("docs", Destination.Scope.DOCS));

    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        Map<OutputDirectory, List<OutputFile>> committed = new Emission(this, loaded).byDirectory(SCOPES);
        committed.keySet().removeIf(directory -> !directory.isCommitted());
        if (committed.isEmpty()) {
            getLog().info("nothing to check: all output lies in the build directory and is made anew by each build");
            return;
        }
        List<Change> pending = Changes.between(committed, Ownership.ofCheck(executionId(), checkedElsewhere()))
                .pending();
        for (Change change : pending) {
            getLog().error(describe(change, loaded.shown()));
        }
        if (!pending.isEmpty()) {
            throw new MojoFailureException(
                    (pending.size() == 1 ? "1 committed file is" : pending.size() + " committed files are")
                            + " out of date, listed above\n  hint: " + remedy(committed, pending));
        }
        long count = committed.values().stream().mapToLong(List::size).sum();
        getLog().info(count + " committed " + (count == 1 ? "file is" : "files are") + " what " + loaded.shown()
                + " generates");
    }

    /** The executions that have a check of their own; called from the command line, this one stands in for a single one. */
    private Set<String> checkedElsewhere() {
        Set<String> others = executions().othersWithGoal("check", executionId());
        return executionId().equals(Changes.COMMAND_LINE) && others.size() == 1 ? Set.of() : others;
    }

    private static String describe(Change change, String spec) {
        return switch (change.kind()) {
            case NEW -> change.shown() + " is missing: " + spec + " generates it";
            case STALE -> change.shown() + " is out of date: " + spec + " no longer generates it";
            default -> change.shown() + " is out of date: " + change.detail() + " against what " + spec + " generates";
        };
    }

    /** The command that mends it, with the executions whose configuration it must use; a run removes only its own files. */
    private String remedy(Map<OutputDirectory, List<OutputFile>> committed, List<Change> pending) {
        List<String> commands = new ArrayList<>();
        for (Map.Entry<String, Destination.Scope> goal : GOALS) {
            if (committed.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(file -> file.destination().scope() == goal.getValue())) {
                commands.add(executions().command(goal.getKey(), executionId()));
            }
        }
        boolean left = pending.stream()
                .anyMatch(change -> change.kind() == Change.Kind.STALE
                        && commands.stream().noneMatch(command -> command.endsWith("@" + change.owner())));
        return "run `mvn " + String.join(" ", commands) + "`" + (left ? ", delete what is no longer generated," : "")
                + " and commit the result";
    }
}
