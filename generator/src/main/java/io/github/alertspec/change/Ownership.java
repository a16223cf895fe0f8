package io.github.alertspec.change;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose files a run is answerable for, when several executions write to one directory.
 *
 * @param executionId under which this run lists what it writes
 * @param removes whether a listed file of an execution is stale when this run does not make it
 * @param rivals other executions of the same build that write too; this run should not fight with them over a file
 */
public record Ownership(String executionId, Predicate<String> removes, Set<String> rivals) {
    /** A run that writes removes what is its own; one from the command line does not know enough to remove anything. */
    public static Ownership ofRun(String executionId, Set<String> rivals) {
        boolean fromCommandLine = executionId.equals(Changes.COMMAND_LINE);
        return new Ownership(
                executionId,
                owner -> !fromCommandLine && owner.equals(executionId),
                fromCommandLine ? Set.of() : rivals);
    }

    /** A check reports every stale file, but for those of executions that have a check of their own. */
    public static Ownership ofCheck(String executionId, Set<String> checkedElsewhere) {
        return new Ownership(executionId, owner -> !checkedElsewhere.contains(owner), Set.of());
    }
}
