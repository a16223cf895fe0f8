package io.github.alertspec.change;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets one run at a time write to a directory, whether the others are threads of the same build or builds of their own. A
 * lock is the operating system's, so that it ends with the process that holds it, however that ends.
 */
public final class DirectoryLocks {
    /** Who is told what keeps a run waiting. */
    public interface Listener {
        /** Another process or thread writes to the directory; this run goes on when that is done. */
        void waits(String message);

        /** The directory cannot be locked; this run goes on without. */
        void hasNoLock(String message);
    }

    /**
     * What is done while nobody else writes.
     *
     * @param <X> what it throws beside problems with files
     */
    public interface Action<X extends Exception> {
        void run() throws X, IOException;
    }

    /** How often a lock is asked for, and how often in all: five minutes. */
    private static final int PAUSE_MILLIS = 100;

    private static final int MOST_TRIES = 3000;

    private final Path temporary;
    private final String caller;
    private final Listener listener;
    private final int mostTries;

    /**
     * Locks as one run takes them.
     *
     * @param temporary a folder that all builds of this machine share; the locks of committed folders lie in it
     * @param caller what others that wait are told of this process, such as {@code mvn in /home/ann/app}
     */
    public DirectoryLocks(Path temporary, String caller, Listener listener) {
        this(temporary, caller, listener, MOST_TRIES);
    }

    DirectoryLocks(Path temporary, String caller, Listener listener, int mostTries) {
        this.temporary = temporary;
        this.caller = caller;
        this.listener = listener;
        this.mostTries = mostTries;
    }

    /**
     * Waits until nobody else writes to the directories, and acts.
     *
     * @throws FileSystemException if somebody still does after some minutes
     */
    public <X extends Exception> void holding(Collection<OutputDirectory> directories, Action<X> action)
            throws X, IOException {
        // In one order for everybody, so that no two wait for each other.
        Map<Path, OutputDirectory> byRealPath = new TreeMap<>();
        for (OutputDirectory directory : directories) {
            byRealPath.putIfAbsent(real(directory.root()), directory);
        }
        hold(List.copyOf(byRealPath.entrySet()), action);
    }

    private <X extends Exception> void hold(List<Map.Entry<Path, OutputDirectory>> left, Action<X> action)
            throws X, IOException {
        if (left.isEmpty()) {
            action.run();
            return;
        }
        Path real = left.get(0).getKey();
        OutputDirectory directory = left.get(0).getValue();
        // A process has but one lock of a file, and loses it as soon as any of its threads closes that file: within one
        // process, threads take turns first.
        Lock turn = waitFor(new ProcessTurn(real.toString()), directory.shown());
        try {
            Lock lock = lock(real, directory);
            try {
                hold(left.subList(1, left.size()), action);
            } finally {
                lock.close();
            }
        } finally {
            turn.close();
        }
    }

    private Lock lock(Path real, OutputDirectory directory) throws IOException {
        Path folder = directory.isCommitted()
                ? temporary
                : directory.buildDirectory().resolve("alertspec").resolve("locks");
        Path file = folder.resolve("alertspec-" + shortHash(real) + ".lock");
        try {
            return waitFor(LockFile.open(file), directory.shown());
        } catch (Busy | InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            listener.hasNoLock(directory.shown() + " is not locked against other builds, because " + file
                    + " cannot be: " + why(e, file)
                    + "\n  hint: let no two builds generate into it at once; some network file systems have no locks");
            return LockFile.NONE;
        }
    }

    /** Why a file cannot be locked, or its folder not be made. */
    static String why(IOException problem, Path file) {
        if (problem instanceof FileSystemException named && FileProblem.isUnexplained(named)) {
            String name = file.toString().equals(named.getFile()) ? "it" : named.getFile();
            return name + " " + FileProblem.reason(named);
        }
        return problem instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(problem.getMessage());
    }

    private Lock waitFor(Lock lock, String shown) throws IOException {
        try {
            String holder = "";
            for (int tries = 1; !lock.tryLock(caller); tries++) {
                String now = lock.holder();
                if (tries * PAUSE_MILLIS >= 1000 && !now.equals(holder)) {
                    listener.waits("waiting for " + now + ", which generates into " + shown);
                    holder = now;
                }
                if (tries >= mostTries) {
                    throw new Busy(shown, now);
                }
                pause();
            }
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another build generates");
        }
    }

    /** A folder by its one true name, as far as it is there. */
    private static Path real(Path folder) throws IOException {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(folder));
    }

    private static String shortHash(Path path) {
        return Manifest.hash(path.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static final class Busy extends FileSystemException {
        private static final long serialVersionUID = 1;

        Busy(String shown, String holder) {
            super(shown, null, "is still being written to by " + holder);
        }
    }
}
