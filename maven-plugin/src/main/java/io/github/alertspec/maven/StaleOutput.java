package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.Listing;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.UnifiedDiff;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Upkeep;
import io.github.alertspec.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of committed files what is wrong with each. */
final class StaleOutput {
    private final Map<String, Path> paths = new HashMap<>();
    private final Map<String, byte[]> wanted = new HashMap<>();
    private final String spec;

    StaleOutput(Map<OutputDirectory, List<OutputFile>> committed, String spec) {
        this.spec = spec;
        committed.forEach((directory, files) -> files.forEach(file -> {
            String shown = directory.shown(file.path());
            paths.put(shown, directory.root().resolve(file.path()));
            wanted.put(shown, file.bytes());
        }));
    }

    Diagnostic diagnostic(Change change) throws IOException {
        int line = difference(change).map(UnifiedDiff::line).orElse(1);
        Location location = new Location(change.shown(), line, 1);
        return new Diagnostic(rule(change), location, message(change), Optional.empty());
    }

    /** Of the manifest itself. */
    Diagnostic diagnostic(Listing listing) {
        String message = listing.shown()
                + switch (listing.kind()) {
                    case MISSING -> " is missing: it lists the files here that were generated";
                    case OUTDATED -> outdated(listing.detail());
                    case LEFTOVER -> " is out of date: nothing that it lists is there any more";
                    case MERGED -> " has merge conflicts: it lists what either side generated";
                    case INTERRUPTED -> " was left by a run that was killed";
                };
        return new Diagnostic(Upkeep.STALE_MANIFEST, Location.startOf(listing.shown()), message, Optional.empty());
    }

    /** How a file differs; nothing of one that is missing, left over or binary, as there is no more to be seen in it. */
    List<String> diff(Change change) throws IOException {
        return difference(change).map(UnifiedDiff::lines).orElse(List.of());
    }

    private static Upkeep rule(Change change) {
        return switch (change.kind()) {
            case NEW -> Upkeep.MISSING_FILE;
            case STALE -> Upkeep.LEFTOVER_FILE;
            case EDITED, MERGED -> Upkeep.EDITED_FILE;
            case IN_THE_WAY, SAME_BUT_FOR_CASE -> Upkeep.FILE_IN_THE_WAY;
            case OUTDATED, LINE_ENDS, SAME -> Upkeep.STALE_FILE;
        };
    }

    private String message(Change change) {
        return switch (change.kind()) {
            case NEW -> change.shown() + " is missing: " + spec + " generates it";
            case STALE -> change.shown() + " is out of date: " + spec + " no longer generates it";
            case EDITED ->
                wanted.containsKey(change.shown())
                        ? change.shown() + outdated(change.detail())
                                + ", and somebody changed it since it was generated"
                        : change.shown() + " is out of date: " + spec
                                + " no longer generates it, and somebody changed it since it was generated";
            case MERGED ->
                change.shown() + outdated(change.detail()) + ", and a merge changed it since it was generated";
            default -> change.shown() + outdated(change.detail());
        };
    }

    private String outdated(String difference) {
        return " is out of date: " + difference + " against what " + spec + " generates";
    }

    private Optional<UnifiedDiff> difference(Change change) throws IOException {
        Path file = paths.get(change.shown());
        byte[] bytes = wanted.get(change.shown());
        return file == null || bytes == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : UnifiedDiff.between(change.shown(), Files.readAllBytes(file), bytes);
    }
}
