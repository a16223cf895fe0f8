package io.github.alertspec.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files around one that was read, wherever it stands: on the disk, or in a revision. */
interface Siblings {
    /**
     * The file that a path leads to, relative to the folder of the one that was read.
     *
     * @throws NoSuchSpec if there is none
     */
    Source read(String path) throws NoSuchSpec, IOException;

    /** The file that was read, where it is on the disk. */
    Optional<Path> path();

    /** {@code ../base/alerts.yaml}, seen from {@code specs/edge/alerts.yaml}, is {@code specs/base/alerts.yaml}. */
    static String from(String name, String path) {
        return Path.of(name).resolveSibling(path).normalize().toString().replace('\\', '/');
    }
}
