package io.github.alertspec.runtime;

import java.util.Optional;

/** What happened on one connection of an {@link AlertPeer}. */
public final class AlertPeerExchange {
    /** How a connection ended. */
    public enum End {
        /** The alert was sent, and the connection ended as the plan says. */
        AS_PLANNED,
        /** The time was up before the moment of the alert came. */
        TIME_UP,
        /** What came was no hello of TLS; no alert was sent. */
        NO_HELLO,
        /** The other side closed or reset the connection before the moment of the alert came. */
        HUNG_UP,
        /** The peer was closed before the moment of the alert came. */
        STOPPED
    }

    /** How it ended. */
    private final End end;

    /** A sentence on that. */
    private final String reason;

    /** Whether the other side ended it. */
    private final boolean endedByOther;

    /** What came. */
    private final byte[] received;

    /** What was sent. */
    private final byte[] sent;

    /** The hello that came. */
    private final Optional<AlertPeerHello> hello;

    /**
     * What happened.
     *
     * @param end how it ended
     * @param reason a sentence on that
     * @param endedByOther whether the other side ended it
     * @param received what came
     * @param sent what was sent
     * @param helloThatCame the hello that came
     */
    AlertPeerExchange(
            End end,
            String reason,
            boolean endedByOther,
            byte[] received,
            byte[] sent,
            Optional<AlertPeerHello> helloThatCame) {
        this.end = end;
        this.reason = reason;
        this.endedByOther = endedByOther;
        this.received = received;
        this.sent = sent;
        this.hello = helloThatCame;
    }

    /**
     * How it ended.
     *
     * @return {@link End#AS_PLANNED} exactly if the alert was sent
     */
    public End end() {
        return end;
    }

    /**
     * How it ended, for people.
     *
     * @return one line of text
     */
    public String reason() {
        return reason;
    }

    /**
     * Whether the other side closed or reset the connection, as each has to that gets a fatal alert (RFC 8446, 6.2).
     *
     * @return false if the peer did, or never knew, as behind a reset
     */
    public boolean endedByOther() {
        return endedByOther;
    }

    /**
     * What the other side sent.
     *
     * @return its first 65,536 octets
     */
    public byte[] received() {
        return received.clone();
    }

    /**
     * What the peer sent.
     *
     * @return the octets, in their order
     */
    public byte[] sent() {
        return sent.clone();
    }

    /**
     * The hello of the other side.
     *
     * @return empty if none came, or if the plan is not to wait for one
     */
    public Optional<AlertPeerHello> hello() {
        return hello;
    }

    @Override
    public String toString() {
        return end + ": " + reason;
    }
}
