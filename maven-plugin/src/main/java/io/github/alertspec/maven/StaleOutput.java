package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
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
        return new Diagnostic(rule(change), new Location(change.shown(), line, 1), message(change), hint(change));
    }

    /** How a file differs; nothing of one that is missing, left over or binary, as there is no more to be seen in it. */
    List<String> diff(Change change) throws IOException {
        return difference(change).map(UnifiedDiff::lines).orElse(List.of());
    }

    /** Git makes such line ends where it is told to, and undoing that in the file alone would help until the next checkout. */
    private static Optional<String> hint(Change change) {
        return change.detail().equals(UnifiedDiff.LINE_ENDS)
                ? Optional.of("write `" + change.shown() + " text eol=lf` into .gitattributes")
                : Optional.empty();
    }

    private static Upkeep rule(Change change) {
        return switch (change.kind()) {
            case NEW -> Upkeep.MISSING_FILE;
            case STALE -> Upkeep.LEFTOVER_FILE;
            case EDITED -> Upkeep.EDITED_FILE;
            case IN_THE_WAY, SAME_BUT_FOR_CASE -> Upkeep.FILE_IN_THE_WAY;
            case OUTDATED, SAME -> Upkeep.STALE_FILE;
        };
    }

    private String message(Change change) {
        return switch (change.kind()) {
            case NEW -> change.shown() + " is missing: " + spec + " generates it";
            case STALE -> change.shown() + " is out of date: " + spec + " no longer generates it";
            case EDITED ->
                wanted.containsKey(change.shown())
                        ? outdated(change) + ", and somebody changed it since it was generated"
                        : change.shown() + " is out of date: " + spec
                                + " no longer generates it, and somebody changed it since it was generated";
            default -> outdated(change);
        };
    }

    private String outdated(Change change) {
        return change.shown() + " is out of date: " + change.detail() + " against what " + spec + " generates";
    }

    private Optional<UnifiedDiff> difference(Change change) throws IOException {
        Path file = paths.get(change.shown());
        byte[] bytes = wanted.get(change.shown());
        return file == null || bytes == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : UnifiedDiff.between(change.shown(), Files.readAllBytes(file), bytes);
    }
}
