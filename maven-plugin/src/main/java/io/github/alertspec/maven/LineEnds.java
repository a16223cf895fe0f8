package io.github.alertspec.maven;

import io.github.alertspec.change.Change;
import io.github.alertspec.change.OutputDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The folders in which git has changed the line ends of generated files, and how to have it leave them alone. */
final class LineEnds {
    private LineEnds() {}

    /** {@code add `* text=auto eol=lf` to docs/.gitattributes}: in a file beside them it holds for any repository. */
    static Optional<String> remedy(Collection<OutputDirectory> directories, List<Change> changes) {
        List<String> files = directories.stream()
                .filter(directory -> changes.stream()
                        .anyMatch(change -> change.kind() == Change.Kind.LINE_ENDS
                                && change.shown().startsWith(directory.shown(""))))
                .map(directory -> directory.shown(".gitattributes"))
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("add `* text=auto eol=lf` to " + String.join(" and ", files));
    }
}
