package io.github.alertspec.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A server that answers each connection with an alert of your choice, at a moment of your choice, or a client that does
 * so; for tests of what your code makes of alerts.
 *
 * <pre>{@code
 * try (AlertPeer peer = AlertPeer.server(AlertPeerPlan.fatal(40))) {
 *     // Connect to peer.address() with what you test, and look at what it says.
 * }
 * }</pre>
 *
 * <p>It speaks on the loopback address alone, and so much of TLS that the other side listens: a hello, and an alert,
 * neither of them encrypted. A connection never lasts longer than its plan allows, and once the peer is closed none of
 * its threads is left. All methods may be called by any thread.
 */
public final class AlertPeer implements AutoCloseable {
    /** So many connections are served at a time; others wait. */
    private static final int MAX_OPEN = 64;

    /** So many exchanges are kept, the latest. */
    private static final int MAX_KEPT = 1_024;

    /** So many connections may wait to be accepted. */
    private static final int BACKLOG = 256;

    /** What it listens with. */
    private final ServerSocket server;

    /** What it does. */
    private final AlertPeerPlan plan;

    /** Guards what follows. */
    private final Object lock = new Object();

    /** The connections that are open. */
    private final List<Socket> open = new ArrayList<Socket>();

    /** Its threads: one that accepts, and one for each connection. */
    private final AlertPeerThreads threads = new AlertPeerThreads();

    /** What happened so far. */
    private final List<AlertPeerExchange> exchanges = new ArrayList<AlertPeerExchange>();

    /** How many of the exchanges {@link #next} has given away. */
    private int given;

    /** Whether it was closed. */
    private boolean isClosed;

    /**
     * A server.
     *
     * @param server what it listens with
     * @param plan what it does
     */
    private AlertPeer(ServerSocket server, AlertPeerPlan plan) {
        this.server = server;
        this.plan = plan;
    }

    /**
     * Starts a server, which listens when this returns.
     *
     * @param plan what it does on each connection
     * @return the server, to be closed
     * @throws UncheckedIOException if its port is busy
     */
    public static AlertPeer server(AlertPeerPlan plan) {
        Objects.requireNonNull(plan, "plan");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket socket;
        try {
            socket = new ServerSocket(plan.port(), BACKLOG, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + plan.port() + " of " + loopback.getHostAddress()
                            + " cannot be listened on; port 0 takes one that is free",
                    e);
        }
        AlertPeer peer = new AlertPeer(socket, plan);
        peer.threads.start("alert peer on port " + socket.getLocalPort(), peer::accept);
        return peer;
    }

    /**
     * Connects to a server as a client, does what the plan says, and returns when the connection has ended.
     *
     * @param address of the server, on this machine
     * @param plan what it does
     * @return what happened
     * @throws IllegalArgumentException if the address is not a loopback address
     * @throws UncheckedIOException if nothing listens there
     */
    public static AlertPeerExchange connect(InetSocketAddress address, AlertPeerPlan plan) {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(plan, "plan");
        InetAddress host = address.getAddress();
        if (host == null || !host.isLoopbackAddress()) {
            throw new IllegalArgumentException("address " + address + " is not on the loopback interface");
        }
        Socket socket = new Socket();
        try {
            socket.connect(address, plan.millis());
        } catch (IOException e) {
            AlertPeerTalk.close(socket);
            throw new UncheckedIOException("no connection to " + address + ": " + e.getMessage(), e);
        }
        return new AlertPeerTalk(socket, plan, true).talk();
    }

    /**
     * The address it listens on.
     *
     * @return a loopback address and a port
     */
    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), port());
    }

    /**
     * The port it listens on.
     *
     * @return 1 to 65,535
     */
    public int port() {
        return server.getLocalPort();
    }

    /**
     * What happened on the connections that have ended.
     *
     * @return in the order in which they ended, at most the latest 1,024
     */
    public List<AlertPeerExchange> exchanges() {
        synchronized (lock) {
            return Collections.unmodifiableList(new ArrayList<AlertPeerExchange>(exchanges));
        }
    }

    /**
     * Waits for the next connection to end, one after the other.
     *
     * @return what happened on it
     * @throws IllegalStateException if none ends within twice the time of the plan, or the thread is interrupted
     */
    public AlertPeerExchange next() {
        long limit = 2L * plan.millis();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limit);
        synchronized (lock) {
            try {
                while (given >= exchanges.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0 || (isClosed && open.isEmpty())) {
                        throw new IllegalStateException(
                                isClosed ? "the peer is closed" : "no connection ended within " + limit + " ms");
                    }
                    lock.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a connection to end", e);
            }
            return exchanges.get(given++);
        }
    }

    /**
     * Ends every connection and every thread of it. Closing it again does nothing.
     *
     * @throws IllegalStateException if a thread is still there after five seconds
     */
    @Override
    public void close() {
        synchronized (lock) {
            isClosed = true;
            lock.notifyAll();
            for (Socket socket : open) {
                AlertPeerTalk.close(socket);
            }
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port() + " cannot be given back", e);
        }
        threads.join();
    }

    /** Accepts connections until the peer is closed. */
    private void accept() {
        while (true) {
            Socket socket;
            try {
                socket = server.accept();
            } catch (IOException e) {
                // Closed; or a connection that ended before it was accepted, and then the next is waited for.
                if (server.isClosed()) {
                    return;
                }
                AlertPeerTalk.pause();
                continue;
            }
            synchronized (lock) {
                if (!hasPlace()) {
                    AlertPeerTalk.close(socket);
                    return;
                }
                open.add(socket);
                threads.start("alert peer on port " + port() + " with " + socket.getPort(), () -> serve(socket));
            }
        }
    }

    /**
     * Talks on a connection.
     *
     * @param socket the connection
     */
    private void serve(Socket socket) {
        AlertPeerExchange exchange = new AlertPeerTalk(socket, plan, false).talk();
        synchronized (lock) {
            open.remove(socket);
            exchanges.add(exchange);
            if (exchanges.size() > MAX_KEPT) {
                exchanges.remove(0);
                given = Math.max(given - 1, 0);
            }
            lock.notifyAll();
        }
    }

    /**
     * Waits until another connection may be served. The lock is held.
     *
     * @return false if the peer was closed
     */
    private boolean hasPlace() {
        try {
            while (open.size() >= MAX_OPEN && !isClosed) {
                lock.wait(plan.millis());
            }
            return !isClosed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
