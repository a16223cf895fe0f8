package io.github.alertspec.interop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Stands between a client and a server on the loopback address for one connection, and keeps what either sends. */
final class Tap implements AutoCloseable {
    private static final int MILLIS = 15_000;

    private final ServerSocket listening;
    private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fromServer = new ByteArrayOutputStream();
    private final Thread thread;

    Tap(int server) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(MILLIS);
        thread = new Thread(() -> run(server), "tap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    byte[] fromClient() {
        return fromClient.toByteArray();
    }

    byte[] fromServer() {
        return fromServer.toByteArray();
    }

    /** Waits until both sides have closed. */
    @Override
    public void close() throws IOException {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listening.close();
    }

    private void run(int port) {
        try (Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(MILLIS);
            server.setSoTimeout(MILLIS);
            Thread back = new Thread(() -> pass(server, client, fromServer), "tap back");
            back.setDaemon(true);
            back.start();
            pass(client, server, fromClient);
            back.join(MILLIS);
        } catch (IOException e) {
            // One of them did not come, which its other side tells.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the end even where what is read can no longer be passed on, so that nothing a side sent is lost. */
    private static void pass(Socket from, Socket to, ByteArrayOutputStream kept) {
        byte[] octets = new byte[8_192];
        boolean isOpen = true;
        try {
            InputStream in = from.getInputStream();
            for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                kept.write(octets, 0, count);
                isOpen = isOpen && isWritten(to, octets, count);
            }
        } catch (IOException e) {
            // A reset ends it as a close does.
        }
        try {
            to.shutdownOutput();
        } catch (IOException e) {
            // The other side is gone already.
        }
    }

    private static boolean isWritten(Socket to, byte[] octets, int count) {
        try {
            to.getOutputStream().write(octets, 0, count);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
