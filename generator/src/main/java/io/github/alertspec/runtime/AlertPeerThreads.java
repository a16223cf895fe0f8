package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The threads of an {@link AlertPeer}, which are all waited for when it is closed. */
final class AlertPeerThreads {
    /** So long they are given to end. */
    private static final int JOIN_MILLIS = 5_000;

    /** Those that were started and may still run. */
    private final List<Thread> running = new ArrayList<Thread>();

    /** Begins with none. */
    AlertPeerThreads() {}

    /**
     * Starts a thread.
     *
     * @param name its name
     * @param task what it does
     */
    synchronized void start(String name, Runnable task) {
        // One stays in the list until it has ended, and never removes itself, so that whoever joins them waits for it.
        running.removeIf(each -> !each.isAlive());
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        running.add(thread);
    }

    /**
     * Waits for all of them to end, also where the thread that waits is interrupted.
     *
     * @throws IllegalStateException if one does not end in five seconds
     */
    void join() {
        List<Thread> all;
        synchronized (this) {
            all = new ArrayList<Thread>(running);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
        boolean isInterrupted = false;
        for (Thread thread : all) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            while (thread.isAlive() && left > 0) {
                try {
                    thread.join(left);
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
            if (thread.isAlive()) {
                throw new IllegalStateException("thread '" + thread.getName() + "' does not end");
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
