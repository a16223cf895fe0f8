package io.github.alertspec.change;

/**
 * The turn of one thread of this process, whichever class loader its classes are of: a build may give each module a plugin
 * of its own. What all of these share is the JDK's, so a system property says whose turn it is.
 */
final class ProcessTurn implements Lock {
    private static final String PREFIX = "alertspec.writing.";

    private final String property;

    private boolean isTaken;

    /** @param name of that which the threads take turns with */
    ProcessTurn(String name) {
        this.property = (PREFIX + name).intern();
    }

    @Override
    public boolean tryLock(String caller) {
        // Interned, it is the same monitor for every class loader.
        synchronized (property) {
            if (System.getProperty(property) == null) {
                isTaken = true;
                System.setProperty(property, caller);
            }
            return isTaken;
        }
    }

    @Override
    public String holder() {
        String now = System.getProperty(property);
        return now == null ? "another thread" : "another thread (" + now + ")";
    }

    @Override
    public void close() {
        synchronized (property) {
            if (isTaken) {
                isTaken = false;
                System.clearProperty(property);
            }
        }
    }
}
