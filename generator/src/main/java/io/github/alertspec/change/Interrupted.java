package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run that was killed leaves in a directory, and how the next one mends it. Before a run touches a file it writes
 * the manifest that it is going to leave, beside the one that is; so a file of either is known to be ours.
 */
final class Interrupted {
    private Interrupted() {}

    /** The manifest of a directory; of a run that was killed, it lists what that run came to write. */
    static Manifest manifest(OutputDirectory directory) throws IOException {
        Manifest manifest = Manifest.read(directory.manifest());
        Manifest next = Manifest.read(directory.nextManifest());
        Map<String, Manifest.Line> written = new TreeMap<>();
        for (Map.Entry<String, Manifest.Line> line : next.lines().entrySet()) {
            Path file = directory.root().resolve(line.getKey());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Manifest.hash(Files.readAllBytes(file))
                            .equals(line.getValue().hash())) {
                written.put(line.getKey(), line.getValue());
            }
        }
        return manifest.with(written, List.of());
    }

    /** Keeps what is known of a killed run, which the intention of the next would take the place of. */
    static void settle(OutputDirectory directory, Manifest recovered) throws IOException {
        if (Files.exists(directory.nextManifest()) && !recovered.isEmpty()) {
            AtomicFile.write(directory.manifest(), recovered.bytes());
        }
    }

    /**
     * Removes what a killed run has left of files that it was writing; to be called where no other run can be writing to the
     * directory.
     *
     * @param paths what was or shall be in it, beside what the killed run meant to write
     */
    static void sweep(OutputDirectory directory, Collection<String> paths) throws IOException {
        Set<String> all = new TreeSet<>(paths);
        all.addAll(Manifest.read(directory.nextManifest()).lines().keySet());
        List<Path> targets = new ArrayList<>(List.of(directory.manifest(), directory.nextManifest()));
        for (String path : all) {
            targets.add(directory.root().resolve(path));
        }
        TemporaryFile.sweep(targets);
    }
}
