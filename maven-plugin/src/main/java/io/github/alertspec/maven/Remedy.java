package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.Listing;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.output.Destination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What mends committed files that are out of date: commands as one types them, and what no command may do. */
final class Remedy {
    private static final List<Map.Entry<String, Destination.Scope>> GOALS = List.of(
            Map.entry("generate", Destination.Scope.MAIN),
            Map.entry("generate-test", Destination.Scope.TEST),
            Map.entry("docs", Destination.Scope.DOCS));

    private static final int MOST_NAMED = 3;

    private final CheckMojo mojo;
    private final Emission emission;
    private final ExtendedSpecs bases;
    private final List<Change> pending;
    private final List<Listing> listings;
    private final Set<String> commands = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> unremoved = new LinkedHashSet<>();
    private final Set<String> unlisted = new LinkedHashSet<>();

    Remedy(CheckMojo mojo, Emission emission, ExtendedSpecs bases, Changes changes) throws IOException {
        this.bases = bases;
        this.mojo = mojo;
        this.emission = emission;
        this.pending = changes.pending();
        this.listings = changes.listings();
    }

    /** With the executions whose configuration a command must use; a run removes only its own files, and no others' work. */
    String of(Collection<OutputDirectory> committed, Set<String> emptied, boolean hasStaleSections) {
        for (Map.Entry<String, Destination.Scope> goal : GOALS) {
            List<OutputDirectory> directories = committed.stream()
                    .filter(each -> emission.folders(goal.getValue()).contains(each.root()))
                    .toList();
            Optional<String> id = mojo.executions().running(goal.getKey(), preferred());
            for (OutputDirectory directory : directories) {
                if (emission.makes(goal.getValue())) {
                    run(goal.getKey(), id, directory);
                } else {
                    clean(directory, emptied);
                }
            }
        }
        if (hasStaleSections) {
            commands.add(mojo.executions().commandAs("update-docs", mojo.executionId()));
        }
        List<String> steps = new ArrayList<>();
        refused.addAll(unremoved);
        if (!refused.isEmpty()) {
            steps.add("delete " + named(List.copyOf(refused)));
        }
        unlisted.forEach(manifest -> steps.add("take what is not there any more out of " + manifest));
        LineEnds.remedy(committed, pending).ifPresent(steps::add);
        if (!commands.isEmpty()) {
            steps.add("run `mvn " + mojo.selection(bases) + String.join(" ", commands) + "`");
        }
        return String.join(", ", steps) + " and commit the result";
    }

    /** What a command mends in a directory, and what it leaves. */
    private void run(String goal, Optional<String> id, OutputDirectory directory) {
        Executions executions = mojo.executions();
        Ownership ownership = Ownership.ofRun(
                        executions.module(), id.orElse(Changes.COMMAND_LINE), executions.everywhere(), Set.of())
                .in(directory.isOfProject());
        boolean isNeeded = listings.stream().anyMatch(listing -> isIn(listing.shown(), directory));
        for (Change change : in(directory)) {
            boolean isLeft = change.kind() == Change.Kind.STALE && !ownership.removes(change.owner());
            if (isLeft) {
                unremoved.add(change.shown());
            } else if (change.isObstacle()) {
                refused.add(change.shown());
            }
            isNeeded |= !isLeft;
        }
        if (isNeeded) {
            commands.add(Executions.command(goal, id));
        }
    }

    /** What is to be done by hand in a directory that nothing is made for any more. */
    private void clean(OutputDirectory directory, Set<String> emptied) {
        in(directory).forEach(change -> unremoved.add(change.shown()));
        String manifest = directory.shown(OutputDirectory.COMMITTED_MANIFEST);
        if (!in(directory).isEmpty() && emptied.contains(manifest)) {
            unremoved.add(manifest);
        }
        for (Listing listing : listings) {
            if (isIn(listing.shown(), directory)) {
                (listing.kind() == Listing.Kind.OUTDATED ? unlisted : unremoved).add(listing.shown());
            }
        }
    }

    /** The executions that this check stands for; where there are none, those that made what is out of date. */
    private List<String> preferred() {
        List<String> ids = new ArrayList<>(mojo.executions().checkedBy(mojo.executionId()));
        pending.forEach(
                change -> ids.add(change.owner().substring(change.owner().indexOf('/') + 1)));
        return ids;
    }

    private List<Change> in(OutputDirectory directory) {
        return pending.stream()
                .filter(change -> isIn(change.shown(), directory))
                .toList();
    }

    private static boolean isIn(String shown, OutputDirectory directory) {
        return shown.startsWith(directory.shown(""));
    }

    private String named(List<String> files) {
        return files.size() <= MOST_NAMED
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, MOST_NAMED)) + " and " + (files.size() - MOST_NAMED)
                        + " more that a run would not " + (unremoved.isEmpty() ? "overwrite" : "remove");
    }
}
