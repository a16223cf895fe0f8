package io.github.alertspec.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Carries out a plan on one connection, in the thread that calls it. */
final class AlertPeerTalk {
    /** So long the other side is given to close its end, where the peer closes its own. */
    private static final int GRACE_MILLIS = 1_000;

    /** So long a segment is given to travel before the next is sent. */
    private static final int PAUSE_MILLIS = 2;

    /** The connection. */
    private final Socket socket;

    /** The plan. */
    private final AlertPeerPlan plan;

    /** Whether the peer is the client of it. */
    private final boolean isClient;

    /** The moment at which it is over, on the clock of {@link System#nanoTime}. */
    private final long deadline;

    /** What has been sent. */
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** What comes. */
    private final AlertPeerReader reader = new AlertPeerReader();

    /** Whether the whole alert has been sent. */
    private boolean isDone;

    /** Whether the other side ended the connection. */
    private boolean endedByOther;

    /**
     * Prepares a talk; its time begins now.
     *
     * @param socket the connection
     * @param plan the plan
     * @param isClient whether the peer is the client of it
     */
    AlertPeerTalk(Socket socket, AlertPeerPlan plan, boolean isClient) {
        this.socket = socket;
        this.plan = plan;
        this.isClient = isClient;
        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(plan.millis());
    }

    /**
     * Talks, and closes the connection.
     *
     * @return what happened
     */
    AlertPeerExchange talk() {
        AlertPeerExchange.End end = AlertPeerExchange.End.AS_PLANNED;
        String reason = "the alert was sent";
        try {
            socket.setTcpNoDelay(true);
            if (reachMoment()) {
                sendAlert();
                isDone = true;
                finish();
            } else {
                end = endedByOther ? AlertPeerExchange.End.HUNG_UP : AlertPeerExchange.End.NO_HELLO;
                reason = endedByOther ? "the other side closed before its hello was whole" : reader.objection();
            }
        } catch (SocketTimeoutException e) {
            if (!isDone) {
                end = AlertPeerExchange.End.TIME_UP;
                reason = "no whole hello came within " + plan.millis() + " ms";
            }
        } catch (IOException e) {
            boolean isStopped = socket.isClosed();
            endedByOther = !isStopped;
            if (!isDone) {
                end = isStopped ? AlertPeerExchange.End.STOPPED : AlertPeerExchange.End.HUNG_UP;
                reason = isStopped
                        ? "the peer was closed before the moment of the alert came"
                        : "the other side ended the connection before the alert was sent: " + e.getMessage();
            }
        } finally {
            close(socket);
        }
        byte[] received = reader.received();
        return new AlertPeerExchange(end, reason, endedByOther, received, sent.toByteArray(), reader.hello());
    }

    /**
     * Closes a connection, whatever its state.
     *
     * @param socket the connection
     */
    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be done with it.
        }
    }

    /**
     * Reads and writes until the moment of the alert.
     *
     * @return whether it came
     * @throws IOException if the connection ended, or its time was up
     */
    private boolean reachMoment() throws IOException {
        boolean answers = plan.moment() == AlertPeerPlan.Moment.AFTER_SERVER_HELLO;
        if (plan.moment() == AlertPeerPlan.Moment.AT_ONCE) {
            return true;
        }
        if (isClient) {
            send(AlertPeerBytes.clientHello(plan.version()));
            return !answers || readHello(false);
        }
        if (!readHello(true)) {
            return false;
        }
        if (answers) {
            send(AlertPeerBytes.serverHello(reader.hello().get(), plan.version()));
        }
        return true;
    }

    /**
     * Reads until there is a hello.
     *
     * @param ofClient whether of a client, or of a server
     * @return false if there will be none
     * @throws IOException if the connection ended, or its time was up
     */
    private boolean readHello(boolean ofClient) throws IOException {
        while (!reader.isSettled() && read(deadline)) {
            // Until it is settled.
        }
        return reader.isHelloOf(ofClient);
    }

    /**
     * Sends the alert as the plan splits it.
     *
     * @throws IOException if the connection ended
     */
    private void sendAlert() throws IOException {
        byte[] alert = AlertPeerBytes.alert(plan);
        if (plan.split() != AlertPeerPlan.Split.SEGMENTS) {
            send(alert);
            return;
        }
        for (int i = 0; i < alert.length; i++) {
            if (i > 0) {
                pause();
            }
            send(Arrays.copyOfRange(alert, i, i + 1));
        }
    }

    /**
     * Ends the connection as the plan says.
     *
     * @throws IOException if it ended by itself, or its time was up
     */
    private void finish() throws IOException {
        long end = deadline;
        switch (plan.ending()) {
            case RESET:
                pause();
                socket.setSoLinger(true, 0);
                return;
            case CLOSE:
                // What was sent could be lost if the connection were closed with something left to be read.
                socket.shutdownOutput();
                end = Math.min(deadline - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS))
                        + System.nanoTime();
                break;
            default:
                break;
        }
        while (read(end)) {
            // Until the other side ends it.
        }
    }

    /**
     * Reads what has come.
     *
     * @param end the moment at which to give up
     * @return false if the other side has closed
     * @throws IOException if the connection ended, or the moment came
     */
    private boolean read(long end) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) left);
        InputStream in = socket.getInputStream();
        byte[] octets = new byte[4_096];
        int count = in.read(octets);
        endedByOther = count < 0;
        if (count > 0) {
            reader.take(octets, count);
        }
        return count >= 0;
    }

    /**
     * Sends octets at once.
     *
     * @param octets what to send
     * @throws IOException if the connection ended
     */
    private void send(byte[] octets) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(octets);
        out.flush();
        sent.write(octets, 0, octets.length);
    }

    /** Lets what was sent travel, and what is lacking come back. */
    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
