package io.github.alertspec.runtime;

import java.util.Objects;

/**
 * What an {@link AlertPeer} does on each connection: which alert it sends, when, in how many pieces, and what then
 * becomes of the connection.
 *
 * <p>A plan never changes; each method that chooses something returns another plan.
 */
public final class AlertPeerPlan {
    /** When the alert is sent. */
    public enum Moment {
        /** As soon as there is a connection, whatever the other side says. */
        AT_ONCE,
        /** When the ClientHello has been read, or written where the peer is the client. */
        AFTER_CLIENT_HELLO,
        /** When a ServerHello has been written, or read where the peer is the client. */
        AFTER_SERVER_HELLO
    }

    /** In how many pieces the alert is sent. */
    public enum Split {
        /** In one record and one segment. */
        NONE,
        /** In one record, each octet of it in a segment of its own. */
        SEGMENTS,
        /** In two records of one octet, as TLS 1.2 allows (RFC 5246, 6.2.1) and TLS 1.3 forbids (RFC 8446, 5.1). */
        RECORDS
    }

    /** What becomes of the connection when the alert has been sent. */
    public enum Ending {
        /** The peer's half of it is closed, and all of it when the other side closes too or a second has passed. */
        CLOSE,
        /** It is reset. Some systems then lose what the other side has not read yet. */
        RESET,
        /** It stays open until the other side closes it, the time is up or the peer is closed. */
        KEEP_OPEN
    }

    /** The greatest value of an octet. */
    private static final int MAX_OCTET = 255;

    /** The greatest number of a port. */
    private static final int MAX_PORT = 65_535;

    /** SSL 3.0 on the wire. */
    private static final int OLDEST_VERSION = 0x0300;

    /** TLS 1.3 on the wire. */
    private static final int NEWEST_VERSION = 0x0304;

    /** The longest time that a connection may be given: ten minutes. */
    private static final int MAX_MILLIS = 600_000;

    /** The level. */
    private final int level;

    /** The code. */
    private final int code;

    /** When. */
    private final Moment moment;

    /** In how many pieces. */
    private final Split split;

    /** What then. */
    private final Ending ending;

    /** The version of the hello, or 0 for what the other side is likely to take. */
    private final int version;

    /** How long a connection may last. */
    private final int millis;

    /** The port to listen on, or 0 for any that is free. */
    private final int port;

    /**
     * A plan.
     *
     * @param level 0 to 255
     * @param code 0 to 255
     * @param moment when
     * @param split in how many pieces
     * @param ending what then
     * @param version of the hello, or 0
     * @param millis how long a connection may last
     * @param port to listen on, or 0
     */
    private AlertPeerPlan(
            int level, int code, Moment moment, Split split, Ending ending, int version, int millis, int port) {
        this.level = level;
        this.code = code;
        this.moment = moment;
        this.split = split;
        this.ending = ending;
        this.version = version;
        this.millis = millis;
        this.port = port;
    }

    /**
     * Sends an alert of any level, after the ClientHello, in one piece, and closes; all of it in five seconds at most.
     *
     * @param level 0 to 255; 1 is warning, 2 is fatal, and others are no level
     * @param code 0 to 255, of an alert or of none
     * @return the plan
     * @throws IllegalArgumentException if one of them is no octet
     */
    public static AlertPeerPlan of(int level, int code) {
        return new AlertPeerPlan(
                within("level", level, 0, MAX_OCTET),
                within("code", code, 0, MAX_OCTET),
                Moment.AFTER_CLIENT_HELLO,
                Split.NONE,
                Ending.CLOSE,
                0,
                5_000,
                0);
    }

    /**
     * The same for a fatal alert.
     *
     * @param code 0 to 255
     * @return the plan
     * @throws IllegalArgumentException if the code is no octet
     */
    public static AlertPeerPlan fatal(int code) {
        return of(2, code);
    }

    /**
     * The same for a warning.
     *
     * @param code 0 to 255
     * @return the plan
     * @throws IllegalArgumentException if the code is no octet
     */
    public static AlertPeerPlan warning(int code) {
        return of(1, code);
    }

    /**
     * Chooses when the alert is sent.
     *
     * @param when the moment
     * @return the plan
     */
    public AlertPeerPlan at(Moment when) {
        Objects.requireNonNull(when, "when");
        return new AlertPeerPlan(level, code, when, split, ending, version, millis, port);
    }

    /**
     * Chooses in how many pieces the alert is sent.
     *
     * @param pieces how it is split
     * @return the plan
     */
    public AlertPeerPlan in(Split pieces) {
        Objects.requireNonNull(pieces, "pieces");
        return new AlertPeerPlan(level, code, moment, pieces, ending, version, millis, port);
    }

    /**
     * Chooses what becomes of the connection.
     *
     * @param then the ending
     * @return the plan
     */
    public AlertPeerPlan then(Ending then) {
        Objects.requireNonNull(then, "then");
        return new AlertPeerPlan(level, code, moment, split, then, version, millis, port);
    }

    /**
     * Chooses the version of the hello that the peer sends. Without it, TLS 1.2 where the other side takes that: a
     * client of TLS 1.3 expects what follows a ServerHello to be encrypted, and the peer encrypts nothing.
     *
     * @param wire as on the wire, {@code 0x0300} for SSL 3.0 to {@code 0x0304} for TLS 1.3
     * @return the plan
     * @throws IllegalArgumentException if there is no such version
     */
    public AlertPeerPlan version(int wire) {
        int known = within("version", wire, OLDEST_VERSION, NEWEST_VERSION);
        return new AlertPeerPlan(level, code, moment, split, ending, known, millis, port);
    }

    /**
     * Chooses how long a connection may last from its first moment to its last.
     *
     * @param limit milliseconds, 1 to 600,000
     * @return the plan
     * @throws IllegalArgumentException if it is less or more
     */
    public AlertPeerPlan millis(int limit) {
        int allowed = within("millis", limit, 1, MAX_MILLIS);
        return new AlertPeerPlan(level, code, moment, split, ending, version, allowed, port);
    }

    /**
     * Chooses the port that a server listens on.
     *
     * @param number 1 to 65,535, or 0 for any that is free
     * @return the plan
     * @throws IllegalArgumentException if there is no such port
     */
    public AlertPeerPlan port(int number) {
        int allowed = within("port", number, 0, MAX_PORT);
        return new AlertPeerPlan(level, code, moment, split, ending, version, millis, allowed);
    }

    /**
     * The level of the alert.
     *
     * @return 0 to 255
     */
    public int level() {
        return level;
    }

    /**
     * The code of the alert.
     *
     * @return 0 to 255
     */
    public int code() {
        return code;
    }

    /**
     * When the alert is sent.
     *
     * @return the moment
     */
    public Moment moment() {
        return moment;
    }

    /**
     * In how many pieces it is sent.
     *
     * @return how it is split
     */
    public Split split() {
        return split;
    }

    /**
     * What then becomes of the connection.
     *
     * @return the ending
     */
    public Ending ending() {
        return ending;
    }

    /**
     * The version of the peer's hello.
     *
     * @return as on the wire, or 0 where none was chosen
     */
    public int version() {
        return version;
    }

    /**
     * How long a connection may last.
     *
     * @return milliseconds
     */
    public int millis() {
        return millis;
    }

    /**
     * The port that a server listens on.
     *
     * @return a port, or 0 for any that is free
     */
    public int port() {
        return port;
    }

    @Override
    public String toString() {
        return "alert " + code + " of level " + level + ", " + moment + ", split " + split + ", then " + ending;
    }

    /**
     * A number, if it lies in its bounds.
     *
     * @param name what it is
     * @param value the number
     * @param least the least that is allowed
     * @param greatest the greatest
     * @return the number
     */
    private static int within(String name, int value, int least, int greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(name + " " + value + " is not in " + least + " to " + greatest);
        }
        return value;
    }
}
