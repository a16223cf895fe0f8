package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.OutputDirectory;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** What a run that writes has to say: that something is in the way, or in one line what it did. */
final class RunReport {
    private RunReport() {}

    /**
     * Refuses to go on where something is in the way; nothing has been written then.
     *
     * @param build the folder of the build as messages name it: what is in the way in it need be nobody's own, as the list of
     *     what we made may be lost
     */
    static void refuseObstacles(Changes changes, String build) throws MojoFailureException {
        List<Change> obstacles = changes.obstacles();
        if (obstacles.isEmpty()) {
            return;
        }
        String all = obstacles.stream().map(change -> obstacle(change, build)).collect(Collectors.joining("\n"));
        throw new MojoFailureException(
                all + "\n  hint: " + remedy(obstacles, build) + ", then run again; nothing was written");
    }

    private static String remedy(List<Change> obstacles, String build) {
        if (obstacles.stream().allMatch(change -> isUnlisted(change, build))) {
            return "run `mvn clean`, which removes all of " + build;
        }
        boolean isMerge = obstacles.stream().allMatch(change -> change.kind() == Change.Kind.MERGED);
        return isMerge ? "delete it, to have it generated anew" : "move it away or delete it";
    }

    private static boolean isUnlisted(Change change, String build) {
        return change.kind() == Change.Kind.IN_THE_WAY && change.shown().startsWith(build + "/");
    }

    /** Two executions that make one file, each with other bytes, undo each other's work in every build. */
    static String contested(Change change, String executionId) {
        return change.shown() + " is made by the executions '" + change.owner() + "' and '" + executionId
                + "' with different content; the last one wins\n"
                + "  hint: give one of them a name: in its spec, a packageName or directories of its own";
    }

    /** Written again with LF, which helps until git checks them out again. */
    static String lineEnds(String remedy) {
        return "git has changed the line ends of generated files\n  hint: " + remedy;
    }

    /** They may be somebody's by now, so nothing removes them. */
    static String leftBehind(String folder, String executionId) {
        return "the execution '" + executionId + "' generates into " + folder + " no more; what it made there stays\n"
                + "  hint: delete the files that " + folder + "/" + OutputDirectory.COMMITTED_MANIFEST + " lists with '"
                + executionId + "', and these lines of it";
    }

    private static String obstacle(Change change, String build) {
        if (change.kind() == Change.Kind.SAME_BUT_FOR_CASE) {
            return change.shown() + " differs by letter case alone from " + change.detail();
        }
        String detail = change.detail().isEmpty() ? "" : ": " + change.detail();
        String whose = isUnlisted(change, build) ? "is not listed as made by alertspec" : "was not made by alertspec";
        return change.shown()
                + switch (change.kind()) {
                    case EDITED -> " was changed by hand since it was generated";
                    case MERGED -> " was changed by a merge since it was generated, and .alertspec has conflicts";
                    default -> " is in the way and " + whose;
                }
                + detail;
    }

    /** {@code 12 files}: all that a run makes. */
    static String files(Changes changes) {
        long files = changes.all().size() - count(changes, Change.Kind.STALE);
        return files == 1 ? "1 file" : files + " files";
    }

    /** {@code 3 written, 1 removed}, or {@code 0 changed}. */
    static String changed(Changes changes) {
        long stale = count(changes, Change.Kind.STALE);
        long written = count(changes, Change.Kind.NEW)
                + count(changes, Change.Kind.OUTDATED)
                + count(changes, Change.Kind.LINE_ENDS);
        return written == 0 && stale == 0
                ? "0 changed"
                : written + " written" + (stale == 0 ? "" : ", " + stale + " removed");
    }

    private static long count(Changes changes, Change.Kind kind) {
        return changes.all().stream().filter(change -> change.kind() == kind).count();
    }
}
