package io.github.alertspec.change;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The turn of one thread of this process, whichever class loader its classes are of: a build may give each module a plugin
 * of its own. A monitor does for all of these, but to ask for one has no end; so a thread does that asks for nothing else.
 */
final class ProcessTurn implements Lock {
    /** How long to wait for that thread to come back with the turn. */
    private static final int MOST_MILLIS = 50;

    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** @param name of that which the threads take turns with */
    ProcessTurn(String name) {
        // Interned, it is the same monitor for every class loader.
        String monitor = ("alertspec writes to " + name).intern();
        Thread asking = new Thread(() -> hold(monitor), "alertspec-turn");
        asking.setDaemon(true);
        asking.start();
    }

    private void hold(String monitor) {
        synchronized (monitor) {
            taken.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                // Nobody knows this thread; if somebody stops all there are, turns end too.
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean tryLock(String caller) {
        // Whoever is interrupted takes what is free even so; it is the pause between two tries that it ends.
        boolean isInterrupted = Thread.interrupted();
        try {
            return taken.await(MOST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            isInterrupted = true;
            return false;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String holder() {
        return "another module of this build";
    }

    @Override
    public void close() {
        done.countDown();
    }
}
