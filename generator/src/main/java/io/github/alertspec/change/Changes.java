package io.github.alertspec.change;

import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The difference between the files of one run and what lies in its directories. Comparing writes nothing; either all of
 * it is applied or, where something is in the way, nothing.
 */
public final class Changes {
    /** The execution id of a goal called from the command line, which never takes over what an execution of the pom made. */
    public static final String COMMAND_LINE = "default-cli";

    private final List<DirectoryChanges> directories;

    private Changes(List<DirectoryChanges> directories) {
        this.directories = directories;
    }

    /**
     * Says that a comparison will follow. A JVM that has just started takes longer to load SHA-256 and to make it fast
     * than to generate all that is then hashed, and does both at once from here on.
     */
    public static void prepare() {
        Manifest.warmUp();
    }

    /**
     * Compares.
     *
     * @param files what shall lie in each directory; a directory with no files may still hold stale ones
     * @throws IOException if a file or folder cannot be read
     */
    public static Changes between(Map<OutputDirectory, List<OutputFile>> files, Ownership ownership)
            throws IOException {
        List<DirectoryChanges> directories = new ArrayList<>();
        for (Map.Entry<OutputDirectory, List<OutputFile>> entry : files.entrySet()) {
            directories.add(DirectoryChanges.between(entry.getKey(), entry.getValue(), ownership));
        }
        return new Changes(directories);
    }

    List<DirectoryChanges> directories() {
        return directories;
    }

    /** Every file, those that are as they shall be among them. */
    public List<Change> all() {
        return directories.stream().flatMap(each -> each.changes().stream()).toList();
    }

    /** The files that are not as they shall be. */
    public List<Change> pending() {
        return all().stream()
                .filter(change -> change.kind() != Change.Kind.SAME)
                .toList();
    }

    /** The files to which another execution of the same build, or another module, gives other bytes: each undoes the other's work. */
    public List<Change> contested() {
        return directories.stream().flatMap(each -> each.contested().stream()).toList();
    }

    /** What is wrong with the manifests of committed directories. */
    public List<Listing> listings() throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (DirectoryChanges directory : directories) {
            directory.listing().ifPresent(listings::add);
        }
        return listings;
    }

    /** The manifests that list nothing once what is stale is removed, as messages name them. */
    public Set<String> emptied() {
        return directories.stream()
                .filter(DirectoryChanges::isEmptied)
                .map(each -> each.shown(OutputDirectory.COMMITTED_MANIFEST))
                .collect(Collectors.toSet());
    }

    /** What must be moved out of the way before anything can be written. */
    public List<Change> obstacles() {
        return all().stream().filter(Change::isObstacle).toList();
    }

    /**
     * Writes what is new or outdated, removes what is stale, and then lists what is ours.
     *
     * @throws IllegalStateException if there are obstacles
     * @throws IOException if a file cannot be written; each file is then whole, old or new
     */
    public void apply() throws IOException {
        if (!obstacles().isEmpty()) {
            throw new IllegalStateException("obstacles: " + obstacles());
        }
        for (DirectoryChanges directory : directories) {
            directory.apply();
        }
    }
}
