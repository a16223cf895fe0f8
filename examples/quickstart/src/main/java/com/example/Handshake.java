package com.example;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How a handshake over the loopback interface ended: the exception of each side, or none. */
record Handshake(Optional<IOException> clientFailure, Optional<IOException> serverFailure) {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Connects two peers by a port that the system chooses, and lets them shake hands. */
    static Handshake between(Peer client, Peer server) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket clientEnd = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket serverEnd = accept(listener)) {
            clientEnd.setSoTimeout(TIMEOUT_MILLIS);
            serverEnd.setSoTimeout(TIMEOUT_MILLIS);
            CompletableFuture<Optional<IOException>> serverFailure =
                    CompletableFuture.supplyAsync(() -> shakeHands(server, serverEnd, Side.SERVER));
            Optional<IOException> clientFailure = shakeHands(client, clientEnd, Side.CLIENT);
            // Both ends stay open until both sides are done: a side that closes with bytes unread resets the
            // connection, and the other side may then see "Connection reset" in place of the alert.
            return new Handshake(clientFailure, serverFailure.join());
        }
    }

    Optional<IOException> failureOf(Side side) {
        return side == Side.CLIENT ? clientFailure : serverFailure;
    }

    private static Socket accept(ServerSocket listener) throws IOException {
        listener.setSoTimeout(TIMEOUT_MILLIS);
        return listener.accept();
    }

    private static Optional<IOException> shakeHands(Peer peer, Socket connection, Side side) {
        try {
            peer.over(connection, side).startHandshake();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
