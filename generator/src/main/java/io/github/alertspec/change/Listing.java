package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with the manifest of a committed directory, beyond the files that are not as they shall be: without it, the
 * next run takes what was generated for somebody else's.
 *
 * @param shown the manifest as messages name it
 * @param detail what is to be known beyond the kind; may be empty
 */
public record Listing(Kind kind, String shown, String detail) {
    /** How a manifest stands. */
    public enum Kind {
        /** There is none, and there are files to be listed. */
        MISSING,
        /** It lists other files, or with other bytes. */
        OUTDATED,
        /** It lists nothing that is there, or shall be. */
        LEFTOVER,
        /** It lists what both sides of a merge had. */
        MERGED,
        /** A run was killed and left the manifest that it was going to write. */
        INTERRUPTED
    }

    /**
     * Compares.
     *
     * @param fresh the files that are as they shall be
     * @param gone listed files that shall not be and are not there
     */
    static Optional<Listing> of(
            OutputDirectory directory, Manifest manifest, Map<String, Manifest.Line> fresh, List<String> gone)
            throws IOException {
        Path file = directory.manifest();
        String shown = directory.shown(String.valueOf(file.getFileName()));
        if (Files.exists(directory.nextManifest(), LinkOption.NOFOLLOW_LINKS)) {
            String next = String.valueOf(directory.nextManifest().getFileName());
            return Optional.of(new Listing(Kind.INTERRUPTED, directory.shown(next), ""));
        }
        if (manifest.hasConflicts()) {
            return Optional.of(new Listing(Kind.MERGED, shown, ""));
        }
        Manifest wanted = manifest.with(fresh, gone);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return wanted.isEmpty() ? Optional.empty() : Optional.of(new Listing(Kind.MISSING, shown, ""));
        }
        if (Arrays.equals(manifest.bytes(), wanted.bytes())) {
            return Optional.empty();
        }
        return Optional.of(
                wanted.isEmpty()
                        ? new Listing(Kind.LEFTOVER, shown, "")
                        : new Listing(Kind.OUTDATED, shown, LineDifference.between(manifest.bytes(), wanted.bytes())));
    }
}
