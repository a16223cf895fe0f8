package io.github.alertspec.runtime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** What an {@link AlertPeer} writes: records with a hello or an alert, the same for the same plan every time. */
final class AlertPeerBytes {
    /** The content type of an alert (RFC 8446, 5.1). */
    static final int ALERT = 21;

    /** The content type of a handshake message. */
    static final int HANDSHAKE = 22;

    /** TLS 1.2 on the wire. */
    private static final int TLS12 = 0x0303;

    /** TLS 1.3 on the wire. */
    private static final int TLS13 = 0x0304;

    /** The group X25519 (RFC 8446, 4.2.7). */
    private static final int X25519 = 0x001D;

    /** The suites of TLS 1.3 (RFC 8446, B.4). */
    private static final List<Integer> SUITES_OF_TLS13 = Arrays.asList(0x1301, 0x1302, 0x1303, 0x1304, 0x1305);

    /** The suites of the peer's own ClientHello, those of TLS 1.3 first, {@code TLS_FALLBACK_SCSV} not among them. */
    private static final int[] OFFERED = {
        0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC009, 0xC013, 0xC00A, 0xC014, 0x009C,
        0x002F, 0x0035, 0x00FF
    };

    /** Octets of the longest key that is given back. Those of ffdhe8192, the longest registered, are 1,024. */
    private static final int LONGEST_KEY = 2_048;

    /** Suites that only signal something (RFC 5746, 3.3 and RFC 7507, 2). */
    private static final List<Integer> SIGNALS = Arrays.asList(0x00FF, 0x5600);

    /** The extension of secure renegotiation (RFC 5746, 3.2). */
    private static final int RENEGOTIATION_INFO = 0xFF01;

    /** The random of either hello, and the session id of the client's: 32 octets that are none. */
    private static final byte[] FIXED = new byte[32];

    static {
        for (int i = 0; i < FIXED.length; i++) {
            FIXED[i] = (byte) (0x41 + i);
        }
    }

    /** What has been written. */
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins with nothing. */
    private AlertPeerBytes() {}

    /**
     * The records of the alert of a plan.
     *
     * @param plan the plan
     * @return one, or two where the plan splits it so
     */
    static byte[] alert(AlertPeerPlan plan) {
        AlertPeerBytes records = new AlertPeerBytes();
        if (plan.split() == AlertPeerPlan.Split.RECORDS) {
            records.record(ALERT, plan.version(), new byte[] {(byte) plan.level()});
            records.record(ALERT, plan.version(), new byte[] {(byte) plan.code()});
        } else {
            records.record(ALERT, plan.version(), new byte[] {(byte) plan.level(), (byte) plan.code()});
        }
        return records.out.toByteArray();
    }

    /**
     * The record of a ServerHello that a client accepts, as far as it can be without the server's key.
     *
     * @param client what the client offers
     * @param wanted the version to choose, offered or not, or 0 for the best that leaves what follows unencrypted
     * @return the record
     */
    static byte[] serverHello(AlertPeerHello client, int wanted) {
        int version = wanted == 0 ? best(client) : wanted;
        boolean isNew = version >= TLS13;
        AlertPeerBytes body = new AlertPeerBytes();
        body.number(Math.min(version, TLS12), 2).octets(FIXED);
        byte[] session = isNew ? client.session() : new byte[0];
        body.number(session.length, 1).octets(session);
        body.number(suite(client, isNew), 2).number(0, 1);
        AlertPeerBytes extensions = new AlertPeerBytes();
        if (isNew) {
            extensions.extension(43, new AlertPeerBytes().number(version, 2));
            extensions.extension(51, new AlertPeerBytes().octets(share(client)));
        } else if (client.extensions().contains(RENEGOTIATION_INFO)
                || client.cipherSuites().contains(SIGNALS.get(0))) {
            extensions.extension(RENEGOTIATION_INFO, new AlertPeerBytes().number(0, 1));
        }
        if (extensions.out.size() > 0) {
            body.vector(2, extensions);
        }
        return message(AlertPeerHello.SERVER, version, body);
    }

    /**
     * The record of a ClientHello that a server accepts.
     *
     * @param wanted the newest version to offer, or 0 for TLS 1.2, which leaves what follows unencrypted
     * @return the record
     */
    static byte[] clientHello(int wanted) {
        int version = wanted == 0 ? TLS12 : wanted;
        boolean isNew = version >= TLS13;
        AlertPeerBytes suites = new AlertPeerBytes();
        for (int suite : OFFERED) {
            if (isNew || !SUITES_OF_TLS13.contains(suite)) {
                suites.number(suite, 2);
            }
        }
        AlertPeerBytes body = new AlertPeerBytes();
        body.number(Math.min(version, TLS12), 2).octets(FIXED);
        body.number(FIXED.length, 1).octets(FIXED);
        body.vector(2, suites).number(0x0100, 2);
        AlertPeerBytes extensions = new AlertPeerBytes();
        AlertPeerBytes groups =
                new AlertPeerBytes().number(X25519, 2).number(0x0017, 2).number(0x0018, 2);
        extensions.extension(10, new AlertPeerBytes().vector(2, groups));
        extensions.extension(11, new AlertPeerBytes().number(0x0100, 2));
        AlertPeerBytes algorithms = new AlertPeerBytes();
        for (int algorithm :
                new int[] {0x0403, 0x0503, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201}) {
            algorithms.number(algorithm, 2);
        }
        extensions.extension(13, new AlertPeerBytes().vector(2, algorithms));
        if (isNew) {
            AlertPeerBytes versions = new AlertPeerBytes().number(version, 2).number(TLS12, 2);
            extensions.extension(43, new AlertPeerBytes().vector(1, versions));
            // The base point of X25519, which is a key like any other.
            byte[] key = new byte[32];
            key[0] = 9;
            AlertPeerBytes share =
                    new AlertPeerBytes().number(X25519, 2).number(key.length, 2).octets(key);
            extensions.extension(51, new AlertPeerBytes().vector(2, share));
        }
        return message(AlertPeerHello.CLIENT, version, body.vector(2, extensions));
    }

    /**
     * The version that a client takes most likely.
     *
     * @param client what it offers
     * @return TLS 1.2, or the newest that is known if it does not offer that
     */
    private static int best(AlertPeerHello client) {
        int best = 0;
        for (int version : client.versions()) {
            if (version == TLS12) {
                return TLS12;
            }
            best = version <= TLS13 ? Math.max(best, version) : best;
        }
        return best == 0 ? TLS12 : best;
    }

    /**
     * A suite that a client takes.
     *
     * @param client what it offers
     * @param isNew whether for TLS 1.3
     * @return its first one for the version; if it has none, one that the version has
     */
    private static int suite(AlertPeerHello client, boolean isNew) {
        for (int suite : client.cipherSuites()) {
            // Values such as 0x0A0A and 0x1A1A are offered to be passed over (RFC 8701, 2).
            boolean isNone = (suite & 0x0F0F) == 0x0A0A || SIGNALS.contains(suite);
            if (!isNone && SUITES_OF_TLS13.contains(suite) == isNew) {
                return suite;
            }
        }
        return isNew ? SUITES_OF_TLS13.get(0) : 0xC02F;
    }

    /**
     * A key that fits a client: its own, a valid one of the right group and length. One that is too long for any group
     * is passed over, so that the record never holds more than it may (RFC 8446, 5.1).
     *
     * @param client what it offers
     * @return as on the wire, the group first
     */
    private static byte[] share(AlertPeerHello client) {
        for (byte[] share : client.shares()) {
            // No place holder of one octet (RFC 8701, 3.1), and no hybrid, whose two sides differ.
            boolean isKey = share.length > 4 + 1 && share.length <= 4 + LONGEST_KEY;
            if ((share[0] == 0 || share[0] == 1) && isKey) {
                return share;
            }
        }
        return new byte[] {0, X25519, 0, 1, 9};
    }

    /**
     * The record of a handshake message.
     *
     * @param type of the message
     * @param version of the protocol
     * @param body of the message
     * @return the record
     */
    private static byte[] message(int type, int version, AlertPeerBytes body) {
        AlertPeerBytes message = new AlertPeerBytes().number(type, 1).vector(3, body);
        AlertPeerBytes records = new AlertPeerBytes();
        records.record(HANDSHAKE, version, message.out.toByteArray());
        return records.out.toByteArray();
    }

    /**
     * Writes a record. Its version is never above that of TLS 1.2 (RFC 8446, 5.1).
     *
     * @param type of the content
     * @param version of the protocol, or 0
     * @param content what it holds
     */
    private void record(int type, int version, byte[] content) {
        number(type, 1).number(version == 0 ? TLS12 : Math.min(version, TLS12), 2);
        number(content.length, 2).octets(content);
    }

    /**
     * Writes an extension.
     *
     * @param type its type
     * @param data what it holds
     */
    private void extension(int type, AlertPeerBytes data) {
        number(type, 2).vector(2, data);
    }

    /**
     * Writes octets behind their length.
     *
     * @param size of the length
     * @param content the octets
     * @return this
     */
    private AlertPeerBytes vector(int size, AlertPeerBytes content) {
        return number(content.out.size(), size).octets(content.out.toByteArray());
    }

    /**
     * Writes a number.
     *
     * @param value the number
     * @param size of how many octets
     * @return this
     */
    private AlertPeerBytes number(int value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
        return this;
    }

    /**
     * Writes octets.
     *
     * @param content the octets
     * @return this
     */
    private AlertPeerBytes octets(byte[] content) {
        out.write(content, 0, content.length);
        return this;
    }
}
