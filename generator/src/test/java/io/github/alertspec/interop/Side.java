package io.github.alertspec.interop;

import java.io.IOException;

/** A stack that can be one side of a handshake. */
interface Side extends AutoCloseable {
    /** The word for it on the page of results. */
    String shown();

    /** Its version, as it says itself. */
    String version() throws IOException;

    /** What it says when it connects as a client. */
    String connect(int port, Setup setup) throws Exception;

    /** Starts to listen for one connection as a server. */
    Listening listen(Setup setup) throws Exception;

    /** Whether it says that its handshake came to a good end. */
    default boolean goesOn(String said) {
        return said.contains("no error in the handshake");
    }

    /** Whether it can be a server here. */
    default boolean canListen() {
        return true;
    }

    @Override
    default void close() {}

    /** A server that waits for its one connection. */
    interface Listening extends AutoCloseable {
        int port();

        /** What it says, once the connection has ended. */
        String said() throws Exception;

        @Override
        default void close() throws IOException {}
    }
}
