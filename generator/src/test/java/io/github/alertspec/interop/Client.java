package io.github.alertspec.interop;

import java.io.IOException;

/** A stack, as a client that connects to a port of the loopback address without minding certificates. */
interface Client extends AutoCloseable {
    /** The word for it in the table of results. */
    String name();

    /** Its version, as it says itself, with that of the library it uses. */
    String version();

    /** What it prints or throws when it connects. May be called by several threads if it is a program. */
    String connect(int port) throws IOException;

    @Override
    default void close() throws IOException {}
}
