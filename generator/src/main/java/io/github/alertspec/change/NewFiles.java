package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** Makes files that belong to the user from then on: never listed in a manifest, never overwritten. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Makes the files, with the folders that they need.
     *
     * @throws FileAlreadyExistsException if one of them is there already; then none is made
     */
    public static void create(Map<Path, byte[]> files) throws IOException {
        for (Path file : files.keySet()) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString(), null, "is there already and stays as it is");
            }
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            AtomicFile.write(file.getKey(), file.getValue());
        }
    }
}
