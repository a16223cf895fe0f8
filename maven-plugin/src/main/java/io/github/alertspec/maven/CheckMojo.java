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
import org.apache.maven.plugins.annotations.Parameter;

/** Fails where committed output, or a marked section of a committed file, differs from what the spec gives; writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends EmittingMojo {
    private static final List<Destination.Scope> SCOPES =
            List.of(Destination.Scope.MAIN, Destination.Scope.TEST, Destination.Scope.DOCS);

    private static final List<Map.Entry<String, Destination.Scope>> GOALS = List.of(
            Map.entry("generate", Destination.Scope.MAIN),
            Map.entry("generate-test", Destination.Scope.TEST),
            Map.entry("docs", Destination.Scope.DOCS));

    /**
     * The files whose marked sections are compared, as in the goal {@code update-docs}. Default: {@code README.md} and
     * {@code docs/**}{@code /*.md}, as far as there are any. With the word {@code none} no section is compared.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.docFiles")
    List<String> docFiles = List.of();

    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        Map<OutputDirectory, List<OutputFile>> committed = new Emission(this, loaded).byDirectory(SCOPES);
        committed.keySet().removeIf(directory -> !directory.isCommitted());
        MarkedFiles marked = MarkedFiles.read(this, docFiles, loaded);
        marked.refuseErrors();
        marked.warn();
        if (committed.isEmpty() && marked.refresh().size() == 0) {
            getLog().info("nothing to check: all output lies in the build directory and is made anew by each build,"
                    + " and there is " + marked.nothingFound());
            return;
        }
        List<Change> pending = Changes.between(committed, Ownership.ofCheck(executionId(), checkedElsewhere()))
                .pending();
        for (Change change : pending) {
            getLog().error(describe(change, loaded.shown()));
        }
        List<String> stale = marked.refresh().stale();
        stale.forEach(section -> getLog().error(section + " against what " + loaded.shown() + " generates"));
        int files = pending.size() + marked.refresh().changed().size();
        if (files > 0) {
            throw new MojoFailureException((files == 1 ? "1 committed file is" : files + " committed files are")
                    + " out of date, listed above\n  hint: " + remedy(committed, pending, !stale.isEmpty()));
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
    private String remedy(
            Map<OutputDirectory, List<OutputFile>> committed, List<Change> pending, boolean hasStaleSections) {
        List<String> commands = new ArrayList<>();
        for (Map.Entry<String, Destination.Scope> goal : GOALS) {
            if (!pending.isEmpty()
                    && committed.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(file -> file.destination().scope() == goal.getValue())) {
                commands.add(executions().command(goal.getKey(), executionId()));
            }
        }
        if (hasStaleSections) {
            commands.add(executions().commandAs("update-docs", executionId()));
        }
        boolean left = pending.stream()
                .anyMatch(change -> change.kind() == Change.Kind.STALE
                        && commands.stream().noneMatch(command -> command.endsWith("@" + change.owner())));
        return "run `mvn " + String.join(" ", commands) + "`" + (left ? ", delete what is no longer generated," : "")
                + " and commit the result";
    }
}
