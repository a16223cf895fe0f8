package io.github.alertspec.change;

import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of {@link Changes} in one directory. */
final class DirectoryChanges {
    private final OutputDirectory directory;
    private final Folders folders;
    private final Manifest manifest;
    private final Ownership ownership;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, byte[]> writes = new LinkedHashMap<>();
    private final Map<String, Manifest.Line> listed = new TreeMap<>();
    private final Map<String, String> fingerprints = new TreeMap<>();
    private final Set<Path> blocking = new HashSet<>();
    private final List<String> stale = new ArrayList<>();
    private final Set<String> fresh = new HashSet<>();

    private DirectoryChanges(OutputDirectory directory, Manifest manifest, Ownership ownership) {
        this.directory = directory;
        this.folders = new Folders(directory.root());
        this.manifest = manifest;
        this.ownership = ownership.in(directory.isOfProject());
    }

    static DirectoryChanges between(OutputDirectory directory, List<OutputFile> files, Ownership ownership)
            throws IOException {
        refuseFileAtOrAbove(directory);
        DirectoryChanges all = new DirectoryChanges(directory, Interrupted.manifest(directory), ownership);
        for (OutputFile file : files) {
            all.compare(file);
        }
        all.findStale();
        return all;
    }

    /** Found before anything is written: no folder can be made there. */
    private static void refuseFileAtOrAbove(OutputDirectory directory) throws IOException {
        Path folder = directory.root();
        String shown = directory.shown();
        while (folder.getParent() != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            folder = folder.getParent();
            int last = shown.lastIndexOf('/');
            shown = last > 0 ? shown.substring(0, last) : folder.toString();
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(shown, null, "is a file where a folder should be");
        }
    }

    List<Change> changes() {
        return changes;
    }

    List<Change> contested() {
        return changes.stream()
                .filter(change -> change.kind() == Change.Kind.OUTDATED && ownership.isRival(change.owner()))
                .toList();
    }

    /** What is wrong with the manifest itself. */
    Optional<Listing> listing() throws IOException {
        Map<String, Manifest.Line> known = new TreeMap<>(listed);
        known.keySet().retainAll(fresh);
        List<String> gone = stale.stream()
                .filter(path -> !exists(directory.root().resolve(path)))
                .toList();
        return directory.isCommitted() ? Listing.of(directory, manifest, known, gone) : Optional.empty();
    }

    /** Whether nothing is left to be listed. */
    boolean isEmptied() {
        return !manifest.isEmpty() && manifest.with(listed, stale).isEmpty();
    }

    String shown(String path) {
        return directory.shown(path);
    }

    Path root() {
        return directory.root();
    }

    Path manifest() {
        return directory.manifest();
    }

    boolean isOfProject() {
        return directory.isOfProject();
    }

    /** What this run makes, by path. */
    Map<String, Manifest.Line> listed() {
        return listed;
    }

    /** That of the bytes that a file shall have. */
    String fingerprint(String path) {
        return fingerprints.getOrDefault(path, "");
    }

    private void compare(OutputFile file) throws IOException {
        String path = file.path();
        byte[] wanted = file.bytes();
        fingerprints.put(path, Fingerprint.of(wanted));
        Path target = directory.root().resolve(path);
        listed.put(path, line(path, Manifest.hash(wanted)));
        Optional<Path> blocked = folders.blocked(target);
        Optional<String> twin = manifest.sameButForCase(path)
                .filter(other -> exists(directory.root().resolve(other)));
        if (blocked.isPresent()) {
            addBlocked(blocked.get());
        } else if (twin.isPresent() && !ownership.removes(owner(twin.get()))) {
            add(
                    Change.Kind.SAME_BUT_FOR_CASE,
                    path,
                    directory.shown(twin.get()) + ", which the execution '" + owner(twin.get()) + "' makes");
        } else if (!exists(target) || isOneFile(target, twin)) {
            writes.put(path, wanted);
            add(Change.Kind.NEW, path, "");
        } else if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            boolean folder = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
            add(Change.Kind.IN_THE_WAY, path, folder ? "it is a folder" : "it is a link or no plain file");
        } else {
            compareBytes(path, wanted, Files.readAllBytes(target));
        }
    }

    /** A file that is listed under another owner is taken over by an execution alone, unless both make it with the same bytes. */
    private Manifest.Line line(String path, String hash) {
        String owner = manifest.line(path)
                .filter(old ->
                        !ownership.isExecution() || (old.hash().equals(hash) && ownership.isRival(old.executionId())))
                .map(Manifest.Line::executionId)
                .orElse(ownership.owner());
        return new Manifest.Line(hash, owner);
    }

    /** Whether a file stands under another listed name too, as it does where the file system knows no letter case. */
    private boolean isOneFile(Path target, Optional<String> twin) throws IOException {
        return twin.isPresent() && Files.isSameFile(target, directory.root().resolve(twin.get()));
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What stands where a folder should be: told once, however many files shall lie below it. */
    private void addBlocked(Path blocked) {
        if (blocking.add(blocked)) {
            String parent = directory.root().relativize(blocked).toString().replace('\\', '/');
            String what = Files.isSymbolicLink(blocked) ? "a link" : "a file";
            add(Change.Kind.IN_THE_WAY, parent, "it is " + what + " where a folder should be");
        }
    }

    private void compareBytes(String path, byte[] wanted, byte[] found) {
        if (Arrays.equals(wanted, found)) {
            fresh.add(path);
            add(Change.Kind.SAME, path, "");
            return;
        }
        String difference = LineDifference.between(found, wanted);
        byte[] committed = UnifiedDiff.withLf(found);
        if (manifest.lists(path, found)) {
            writes.put(path, wanted);
            add(Change.Kind.OUTDATED, path, difference);
        } else if (Arrays.equals(committed, wanted)) {
            writes.put(path, wanted);
            add(Change.Kind.LINE_ENDS, path, difference);
        } else if (manifest.lists(path, committed)) {
            writes.put(path, wanted);
            add(Change.Kind.OUTDATED, path, LineDifference.between(committed, wanted));
        } else if (manifest.line(path).isEmpty()) {
            add(Change.Kind.IN_THE_WAY, path, difference);
        } else {
            add(manifest.hasConflicts() ? Change.Kind.MERGED : Change.Kind.EDITED, path, difference);
        }
    }

    private void findStale() throws IOException {
        for (Map.Entry<String, Manifest.Line> entry : manifest.lines().entrySet()) {
            String path = entry.getKey();
            Path target = directory.root().resolve(path).normalize();
            boolean ours = ownership.removes(entry.getValue().executionId());
            if (!ours || listed.containsKey(path) || !target.startsWith(directory.root())) {
                continue;
            }
            Optional<Path> link = folders.blocked(target).filter(Files::isSymbolicLink);
            if (link.isPresent()) {
                // What the link leads to is not ours, whatever its bytes are.
                addBlocked(link.get());
            } else if (!exists(target)) {
                stale.add(path);
            } else if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                add(Change.Kind.EDITED, path, "it is a folder or a link now, and no longer generated");
            } else if (isListed(path, Files.readAllBytes(target))) {
                stale.add(path);
                add(Change.Kind.STALE, path, "");
            } else {
                add(Change.Kind.EDITED, path, "it is no longer generated");
            }
        }
    }

    private boolean isListed(String path, byte[] found) {
        return manifest.lists(path, found) || manifest.lists(path, UnifiedDiff.withLf(found));
    }

    private void add(Change.Kind kind, String path, String detail) {
        changes.add(new Change(kind, directory.shown(path), detail, owner(path)));
    }

    /** The execution that a path is listed under; empty where it is not listed. */
    private String owner(String path) {
        return manifest.line(path).map(Manifest.Line::executionId).orElse("");
    }

    /** To be called where no other run writes to the directory, so that what is swept up is nobody's. */
    void apply() throws IOException {
        Manifest now = manifest.with(listed, stale);
        Interrupted.sweep(directory, manifest.with(listed, List.of()).lines().keySet());
        boolean isListed = Arrays.equals(now.isEmpty() ? new byte[0] : now.bytes(), bytesOf(directory.manifest()));
        Path next = directory.nextManifest();
        if (writes.isEmpty() && stale.isEmpty() && isListed && !Files.exists(next)) {
            return;
        }
        Interrupted.settle(directory, manifest);
        AtomicFile.write(next, now.bytes());
        for (String path : stale) {
            AtomicFile.remove(directory.root().resolve(path));
        }
        // After that, so that a file whose name changes its letter case alone is not removed under its new name.
        for (Map.Entry<String, byte[]> write : writes.entrySet()) {
            AtomicFile.write(directory.root().resolve(write.getKey()), write.getValue());
        }
        for (String path : stale) {
            folders.removeEmpty(directory.root().resolve(path));
        }
        if (now.isEmpty()) {
            AtomicFile.remove(directory.manifest());
            AtomicFile.remove(next);
        } else {
            AtomicFile.move(next, directory.manifest());
        }
    }

    private static byte[] bytesOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }
}
