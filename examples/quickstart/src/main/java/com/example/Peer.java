package com.example;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One side of a connection.
 *
 * @param trust whom it trusts or who signed its certificate, for the reader
 * @param context its keys and the CAs that it trusts
 * @param protocol the one protocol version that it allows
 * @param cipherSuite the one cipher suite that it allows
 */
record Peer(String trust, SSLContext context, String protocol, String cipherSuite) {
    /** Lays TLS over a connection. Closing the result does not close the connection. */
    SSLSocket over(Socket connection, Side side) throws IOException {
        String host = connection.getInetAddress().getHostAddress();
        SSLSocketFactory factory = context.getSocketFactory();
        SSLSocket socket = (SSLSocket) factory.createSocket(connection, host, connection.getPort(), false);
        socket.setUseClientMode(side == Side.CLIENT);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.setEnabledCipherSuites(new String[] {cipherSuite});
        return socket;
    }

    @Override
    public String toString() {
        return protocol + " with " + cipherSuite + "; " + trust;
    }
}
