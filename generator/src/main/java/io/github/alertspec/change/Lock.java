package io.github.alertspec.change;

import java.io.IOException;

/** What one run at a time can have. */
interface Lock extends AutoCloseable {
    /**
     * Takes it, if nobody has it.
     *
     * @param caller what others that wait are told of this run
     */
    boolean tryLock(String caller) throws IOException;

    /** Who has it: {@code process 1234 (mvn in /home/ann/app)}. */
    String holder() throws IOException;

    @Override
    void close() throws IOException;
}
