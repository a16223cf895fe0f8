package io.github.alertspec.report;

import io.github.alertspec.diagnostic.Location;
import java.util.Optional;

/** Where the files that messages name lie in the repository. */
public interface Places {
    /**
     * The path of a file from the repository's root, parts joined by {@code /}; empty where the file is in no folder of it, as
     * the built-in spec is not.
     *
     * @param file as messages name it
     */
    Optional<String> inRepository(String file);

    /** The location as seen from the repository's root; one that lies elsewhere stays as it is. */
    default Location known(Location location) {
        return inRepository(location.file())
                .map(path -> new Location(path, location.line(), location.column()))
                .orElse(location);
    }
}
