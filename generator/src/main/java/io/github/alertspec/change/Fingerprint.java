package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The content of a file in a few characters: its length and CRC-32. No time of change is trusted, which copying and
 * caching move; and where SHA-256 takes longer than the rest of a run that has nothing to do, this takes no time.
 */
final class Fingerprint {
    private static final String NO_FILE = "-";

    private Fingerprint() {}

    static String of(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + ":" + Long.toHexString(sum.getValue());
    }

    /** That of the bytes in a file; another one than that of any bytes where there is no plain file. */
    static String of(Path file) throws IOException {
        return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : NO_FILE;
    }

    /** As {@link #of(Path)}, but a link is no plain file, wherever it leads. */
    static String ofPlain(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? of(file) : NO_FILE;
    }
}
