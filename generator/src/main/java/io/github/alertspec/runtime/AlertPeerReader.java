package io.github.alertspec.runtime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Looks for a hello in what the other side sends, as it comes. */
final class AlertPeerReader {
    /** So many octets are kept; what follows is read and forgotten. */
    private static final int KEPT = 1 << 16;

    /** Octets before the content of a record (RFC 8446, 5.1). */
    private static final int HEADER = 5;

    /** So long a content of a record may be (RFC 5246, 6.2.3). */
    private static final int MAX_CONTENT = (1 << 14) + 2048;

    /** What has come. */
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** The content of the handshake records read so far. */
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    /** How many octets of what has come belong to records read so far. */
    private int read;

    /** The hello, once it is whole. */
    private Optional<AlertPeerHello> hello = Optional.empty();

    /** Why there will be no hello, or nothing. */
    private String objection = "";

    /** Begins with nothing. */
    AlertPeerReader() {}

    /**
     * Takes what has come.
     *
     * @param octets holds it
     * @param count how many
     */
    void take(byte[] octets, int count) {
        received.write(octets, 0, Math.min(count, KEPT - received.size()));
        if (!isSettled()) {
            look();
        }
    }

    /**
     * What has come.
     *
     * @return its first 65,536 octets
     */
    byte[] received() {
        return received.toByteArray();
    }

    /**
     * The hello.
     *
     * @return empty until it is whole
     */
    Optional<AlertPeerHello> hello() {
        return hello;
    }

    /**
     * Whether the hello of one side has come.
     *
     * @param ofClient whether of a client, or of a server
     * @return false if none has come, or that of the other side, and then there is an objection
     */
    boolean isHelloOf(boolean ofClient) {
        if (hello.isPresent() && hello.get().isClient() != ofClient) {
            objection = "the hello that came is of the wrong side";
            return false;
        }
        return hello.isPresent();
    }

    /**
     * Why what has come can be no hello.
     *
     * @return a clause, or nothing
     */
    String objection() {
        return objection;
    }

    /**
     * Whether it is known what comes: a hello, or none.
     *
     * @return whether more octets change nothing
     */
    boolean isSettled() {
        return hello.isPresent() || !objection.isEmpty();
    }

    /** Reads the records that are whole. */
    private void look() {
        byte[] all = received.toByteArray();
        while (read < all.length && !isSettled()) {
            int type = all[read] & 0xFF;
            boolean isKnown = type == AlertPeerBytes.HANDSHAKE || type == AlertPeerBytes.ALERT;
            if (!isKnown || (all.length > read + 1 && all[read + 1] != 3)) {
                objection = "what came is no record of TLS that may stand here: " + hexadecimal(all, read);
                return;
            }
            if (all.length - read < HEADER) {
                return;
            }
            int length = ((all[read + 3] & 0xFF) << 8) | (all[read + 4] & 0xFF);
            if (length == 0 || length > MAX_CONTENT) {
                objection = "a record came with the impossible length " + length;
            } else if (all.length - read < HEADER + length) {
                objection = all.length == KEPT ? "no hello ended within " + KEPT + " octets" : "";
                return;
            } else if (type == AlertPeerBytes.ALERT) {
                objection = "an alert came instead of a hello: " + hexadecimal(all, read);
            } else {
                messages.write(all, read + HEADER, length);
                read += HEADER + length;
                message(messages.toByteArray());
            }
        }
    }

    /**
     * Reads the first message, if it is whole.
     *
     * @param content of the handshake records so far
     */
    private void message(byte[] content) {
        int type = content[0];
        if (type != AlertPeerHello.CLIENT && type != AlertPeerHello.SERVER) {
            objection = "a handshake message of type " + (type & 0xFF) + " came instead";
        } else if (content.length >= 4) {
            int length = ((content[1] & 0xFF) << 16) | ((content[2] & 0xFF) << 8) | (content[3] & 0xFF);
            if (length > KEPT) {
                objection = "a hello came with the impossible length " + length;
            } else if (content.length >= 4 + length) {
                hello = AlertPeerHello.read(type, Arrays.copyOfRange(content, 4, 4 + length));
                objection = hello.isPresent() ? "" : "a hello came in which a length is wrong";
            }
        }
    }

    /**
     * The first octets of something.
     *
     * @param octets holds it
     * @param from where it begins
     * @return at most eight, in hexadecimal
     */
    private static String hexadecimal(byte[] octets, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < Math.min(octets.length, from + 8); i++) {
            text.append(i == from ? "" : " ");
            text.append(Integer.toHexString((octets[i] >> 4) & 15)).append(Integer.toHexString(octets[i] & 15));
        }
        return text.toString();
    }
}
