package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mends committed files that are out of date: commands as one types them, and what no command may do. */
final class Remedy {
    private static final List<Map.Entry<String, Destination.Scope>> GOALS = List.of(
            Map.entry("generate", Destination.Scope.MAIN),
            Map.entry("generate-test", Destination.Scope.TEST),
            Map.entry("docs", Destination.Scope.DOCS));

    private static final int MOST_NAMED = 3;

    private final Executions executions;
    private final String executionId;

    Remedy(Executions executions, String executionId) {
        this.executions = executions;
        this.executionId = executionId;
    }

    /** With the executions whose configuration a command must use; a run removes only its own files, and no others' work. */
    String of(Map<OutputDirectory, List<OutputFile>> committed, List<Change> pending, boolean hasStaleSections) {
        List<String> commands = new ArrayList<>(commands(committed.entrySet().stream()
                .filter(entry -> pending.stream().anyMatch(change -> isIn(change, entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())));
        if (commands.isEmpty() && !pending.isEmpty()) {
            // A folder that shall have no file at all does not say which goal it belongs to.
            commands.addAll(commands(committed.values().stream().flatMap(List::stream)));
        }
        if (hasStaleSections) {
            commands.add(executions.commandAs("update-docs", executionId));
        }
        List<String> refused =
                pending.stream().filter(Change::isObstacle).map(Change::shown).toList();
        boolean left = pending.stream()
                .anyMatch(change -> change.kind() == Change.Kind.STALE
                        && commands.stream().noneMatch(command -> command.endsWith("@" + change.owner())));
        return (refused.isEmpty() ? "" : "delete " + named(refused) + ", ")
                + "run `mvn " + String.join(" ", commands) + "`" + (left ? ", delete what is no longer generated," : "")
                + " and commit the result";
    }

    private List<String> commands(Stream<OutputFile> files) {
        Set<Destination.Scope> scopes =
                files.map(file -> file.destination().scope()).collect(Collectors.toSet());
        return GOALS.stream()
                .filter(goal -> scopes.contains(goal.getValue()))
                .map(goal -> executions.command(goal.getKey(), executionId))
                .toList();
    }

    private static boolean isIn(Change change, OutputDirectory directory) {
        return change.shown().startsWith(directory.shown(""));
    }

    private static String named(List<String> files) {
        return files.size() <= MOST_NAMED
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, MOST_NAMED)) + " and " + (files.size() - MOST_NAMED)
                        + " more that a run would not overwrite";
    }
}
