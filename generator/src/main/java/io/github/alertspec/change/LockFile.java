package io.github.alertspec.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that exists to be locked, and says by whom it is. Whoever has locked it removes it in the end; whoever locks it
 * next asks whether it is still there.
 */
final class LockFile implements Lock {
    /** In place of a lock where there can be none. */
    static final LockFile NONE = new LockFile(Path.of(""));

    /** Locked in place of the content, which others can thus read on every system. */
    private static final long LOCKED_OCTET = Long.MAX_VALUE - 1;

    private static final int MOST_OCTETS = 4096;

    /** So many characters of a caller, and the rest of what is written, fit into these octets. */
    private static final int MOST_SHOWN = 1000;

    /** More than ever happen between two steps, unless the file system plays tricks. */
    private static final int MOST_REMOVALS = 1000;

    private final Path path;

    @Nullable
    private FileChannel channel;

    /** The same file, by its name; open as long as the lock is held, because to close it would end that. */
    @Nullable
    private FileChannel named;

    /** What the locked file is known by, where files are known by anything. */
    @Nullable
    private Object key;

    private LockFile(Path path) {
        this.path = path;
    }

    /** Opens a file that may be there already; makes it for everybody, because any user may come to lock it. */
    static LockFile open(Path path) throws IOException {
        LockFile file = new LockFile(path);
        file.reopen();
        return file;
    }

    /** Tried again where its holder removes it meanwhile, or somebody who cleans up its folder. */
    private void reopen() throws IOException {
        close();
        for (int tries = 1; channel == null; tries++) {
            try {
                Files.createDirectories(AtomicFile.folder(path));
                make();
                channel = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                if (tries == MOST_REMOVALS) {
                    throw e;
                }
            }
        }
    }

    private void make() throws IOException {
        try {
            Files.createFile(path);
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        } catch (FileAlreadyExistsException e) {
            // Another build's, or an earlier one's.
        }
    }

    /** Locks it, if nobody has, and writes down who did. */
    @Override
    public boolean tryLock(String caller) throws IOException {
        FileChannel open = Objects.requireNonNull(channel, "it is open");
        try {
            if (open.tryLock(LOCKED_OCTET, 1, false) == null) {
                return false;
            }
        } catch (OverlappingFileLockException e) {
            // This process itself, under another name of the directory.
            return false;
        }
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
        String shown = caller.substring(0, Math.min(caller.length(), MOST_SHOWN));
        String text = "process " + ProcessHandle.current().pid() + " (" + shown + ")\n" + mark;
        open.truncate(0);
        open.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        if (!isNamed(mark)) {
            // Another file has its name by now: somebody cleaned up meanwhile. What others lock is that one.
            reopen();
            return false;
        }
        return true;
    }

    /** Whether the locked file is still the one that has its name. Keys do not tell: the next file may get an old one. */
    private boolean isNamed(String mark) throws IOException {
        FileChannel found;
        try {
            found = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (text(found).endsWith("\n" + mark)) {
            named = found;
            key = key();
            return true;
        }
        found.close();
        return false;
    }

    @Override
    public String holder() throws IOException {
        String text = text(Objects.requireNonNull(channel, "it is open"));
        StringBuilder safe = new StringBuilder();
        text.lines().limit(1).forEach(line -> line.chars()
                .filter(each -> !Character.isISOControl(each))
                .forEach(each -> safe.append((char) each)));
        return safe.length() == 0 ? "another process" : safe.toString();
    }

    private static String text(FileChannel open) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_OCTETS);
        open.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    @Nullable
    private Object key() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        FileChannel same = named;
        channel = null;
        named = null;
        try {
            if (same != null) {
                remove();
                same.close();
            }
        } finally {
            if (open != null) {
                open.close();
            }
        }
    }

    /** Where files have no key to be known by, it may not be removed, or it is another one by now, it stays. */
    private void remove() {
        try {
            if (key != null && Objects.equals(key, key())) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // It is empty of meaning without its lock.
        }
    }
}
