package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders between an output directory and its files.
 *
 * @param root the output directory
 */
record Folders(Path root) {
    /** What stands where a folder for a file should be. */
    Optional<Path> blocked(Path target) {
        return of(target).stream()
                .filter(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /** Removes those of a file that was removed, as far as nothing else is in them. */
    void removeEmpty(Path target) throws IOException {
        for (Path folder : of(target)) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    /** The innermost first. */
    private List<Path> of(Path target) {
        Path relative = root.relativize(target);
        List<Path> folders = new ArrayList<>();
        for (int names = relative.getNameCount() - 1; names > 0; names--) {
            folders.add(root.resolve(relative.subpath(0, names)));
        }
        return folders;
    }
}
