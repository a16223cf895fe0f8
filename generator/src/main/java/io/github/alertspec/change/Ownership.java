package io.github.alertspec.change;

import java.util.Set;

/**
 * Whose files a run is answerable for, when several executions, of one module or of several, write to one directory.
 *
 * @param module {@code groupId:artifactId}, which this run lists before the execution; empty where no other module writes
 * @param executionId under which this run lists what it makes
 * @param answersFor the executions whose listed files are stale when this run does not make them
 * @param present all executions that the module has
 * @param rivals other executions of the module that make files too; this run should not fight with them over a file
 * @param isExecution whether this is an execution of a pom that writes: it takes over what it makes
 * @param inherits whether it answers also for what executions made that the module no longer has
 */
public record Ownership(
        String module,
        String executionId,
        Set<String> answersFor,
        Set<String> present,
        Set<String> rivals,
        boolean isExecution,
        boolean inherits) {
    private static final String TOOL = "cli-";

    public Ownership {
        answersFor = Set.copyOf(answersFor);
        present = Set.copyOf(present);
        rivals = Set.copyOf(rivals);
    }

    /**
     * An execution that writes removes what is its own or nobody's any more; a goal called from the command line removes
     * what such goals made.
     */
    public static Ownership ofRun(String module, String executionId, Set<String> present, Set<String> rivals) {
        boolean isExecution = !executionId.equals(Changes.COMMAND_LINE);
        return new Ownership(
                module,
                executionId,
                Set.of(executionId),
                present,
                isExecution ? rivals : Set.of(),
                isExecution,
                isExecution);
    }

    /** A command of the runnable jar removes what it made itself. */
    public static Ownership ofTool(String command) {
        String id = TOOL + command;
        return new Ownership("", id, Set.of(id), Set.of(), Set.of(), false, false);
    }

    /** A check answers for the executions that it stands for, and for what is nobody's any more. */
    public static Ownership ofCheck(String module, String executionId, Set<String> standsFor, Set<String> present) {
        return new Ownership(module, executionId, standsFor, present, Set.of(), false, true);
    }

    /** The same in one directory: other modules may write to one that is not in this project, under the same ids. */
    public Ownership in(boolean isOfProject) {
        return isOfProject ? new Ownership("", executionId, answersFor, present, rivals, isExecution, inherits) : this;
    }

    /** The owner of what this run makes. */
    String owner() {
        return prefix() + executionId;
    }

    /** Whether a listed file of an owner is stale when this run does not make it. */
    public boolean removes(String owner) {
        if (!isOfModule(owner)) {
            return false;
        }
        String id = owner.substring(prefix().length());
        return answersFor.contains(id) || (inherits && !present.contains(id) && !id.startsWith(TOOL));
    }

    /** Whether an owner makes files too, in the same build or in that of another module. */
    boolean isRival(String owner) {
        return isExecution
                && (isOfModule(owner) ? rivals.contains(owner.substring(prefix().length())) : namesModule(owner));
    }

    private boolean isOfModule(String owner) {
        return module.isEmpty() ? !namesModule(owner) : owner.startsWith(prefix());
    }

    private String prefix() {
        return module.isEmpty() ? "" : module + "/";
    }

    private static boolean namesModule(String owner) {
        int colon = owner.indexOf(':');
        return colon > 0 && owner.indexOf('/') > colon + 1;
    }
}
