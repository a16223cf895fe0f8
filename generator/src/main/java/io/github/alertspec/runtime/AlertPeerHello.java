package io.github.alertspec.runtime;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the hello of the other side says: a ClientHello (RFC 8446, 4.1.2), or a ServerHello (4.1.3). */
public final class AlertPeerHello {
    /** The message type of a ClientHello. */
    static final int CLIENT = 1;

    /** The message type of a ServerHello. */
    static final int SERVER = 2;

    /** Octets of the random of either. */
    private static final int RANDOM = 32;

    /** Where a ClientHello names the server (RFC 6066, 3). */
    private static final int SERVER_NAME = 0;

    /** Where it names protocols of the application (RFC 7301, 3.1). */
    private static final int ALPN = 16;

    /** Where it lists versions from TLS 1.3 on (RFC 8446, 4.2.1). */
    private static final int SUPPORTED_VERSIONS = 43;

    /** Where it gives keys (RFC 8446, 4.2.8). */
    private static final int KEY_SHARE = 51;

    /** Which hello it is. */
    private final int type;

    /** The version of its first octets. */
    private final int legacyVersion;

    /** The session id. */
    private final byte[] session;

    /** The suites that it offers or chooses. */
    private final List<Integer> suites;

    /** The types of its extensions. */
    private final List<Integer> extensions = new ArrayList<Integer>();

    /** The versions of its extension. */
    private final List<Integer> versions = new ArrayList<Integer>();

    /** Its keys, each with the group before it. */
    private final List<byte[]> shares = new ArrayList<byte[]>();

    /** The protocols of the application. */
    private final List<String> protocols = new ArrayList<String>();

    /** The name of the server, or nothing. */
    private String serverName = "";

    /**
     * Reads a hello.
     *
     * @param type CLIENT or SERVER
     * @param body what stands behind the header of the message
     */
    private AlertPeerHello(int type, ByteBuffer body) {
        this.type = type;
        legacyVersion = octets(body, 2);
        take(body, RANDOM);
        session = all(take(body, octets(body, 1)));
        suites = type == CLIENT ? pairs(take(body, octets(body, 2))) : pairs(take(body, 2));
        take(body, type == CLIENT ? octets(body, 1) : 1);
        ByteBuffer block = body.hasRemaining() ? take(body, octets(body, 2)) : body;
        while (block.hasRemaining()) {
            int extension = octets(block, 2);
            extensions.add(extension);
            read(extension, take(block, octets(block, 2)));
        }
    }

    /**
     * Reads a hello.
     *
     * @param type CLIENT or SERVER
     * @param body what stands behind the header of the message
     * @return the hello, or empty if a length in it lies
     */
    static Optional<AlertPeerHello> read(int type, byte[] body) {
        try {
            return Optional.of(new AlertPeerHello(type, ByteBuffer.wrap(body)));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a client sent it.
     *
     * @return false if a server did
     */
    public boolean isClient() {
        return type == CLIENT;
    }

    /**
     * The versions it offers, or the one it chooses.
     *
     * @return as on the wire, in its order; from TLS 1.3 on of the extension, before of the first octets
     */
    public List<Integer> versions() {
        return Collections.unmodifiableList(versions.isEmpty() ? Collections.singletonList(legacyVersion) : versions);
    }

    /**
     * The cipher suites it offers, or the one it chooses.
     *
     * @return their numbers, in its order
     */
    public List<Integer> cipherSuites() {
        return Collections.unmodifiableList(suites);
    }

    /**
     * The types of its extensions.
     *
     * @return their numbers, in its order
     */
    public List<Integer> extensions() {
        return Collections.unmodifiableList(extensions);
    }

    /**
     * The server that the client wants.
     *
     * @return its name, or empty if the hello does not say
     */
    public Optional<String> serverName() {
        return serverName.isEmpty() ? Optional.<String>empty() : Optional.of(serverName);
    }

    /**
     * The protocols of the application that it offers, such as {@code h2}.
     *
     * @return in its order; empty if it does not say
     */
    public List<String> protocols() {
        return Collections.unmodifiableList(protocols);
    }

    @Override
    public String toString() {
        return (isClient() ? "ClientHello" : "ServerHello") + " of versions " + versions() + ", suites " + suites;
    }

    /**
     * The session id.
     *
     * @return the octets
     */
    byte[] session() {
        return session.clone();
    }

    /**
     * The keys of a ClientHello.
     *
     * @return each as on the wire, the group first
     */
    List<byte[]> shares() {
        return Collections.unmodifiableList(shares);
    }

    /**
     * Reads what an extension says.
     *
     * @param extension its type
     * @param data what it holds
     */
    private void read(int extension, ByteBuffer data) {
        if (extension == SUPPORTED_VERSIONS) {
            versions.addAll(pairs(type == CLIENT ? take(data, octets(data, 1)) : data));
        } else if (type == CLIENT && extension == SERVER_NAME && data.hasRemaining()) {
            ByteBuffer names = take(data, octets(data, 2));
            int kind = octets(names, 1);
            String name = new String(all(take(names, octets(names, 2))), StandardCharsets.ISO_8859_1);
            serverName = kind == 0 ? name : "";
        } else if (type == CLIENT && extension == ALPN) {
            ByteBuffer names = take(data, octets(data, 2));
            while (names.hasRemaining()) {
                protocols.add(new String(all(take(names, octets(names, 1))), StandardCharsets.ISO_8859_1));
            }
        } else if (type == CLIENT && extension == KEY_SHARE) {
            ByteBuffer keys = take(data, octets(data, 2));
            while (keys.hasRemaining()) {
                int length = octets(keys.duplicate(), 4) & 0xFFFF;
                shares.add(all(take(keys, 4 + length)));
            }
        }
    }

    /**
     * The next number.
     *
     * @param from where it stands
     * @param count of how many octets
     * @return the number
     */
    private static int octets(ByteBuffer from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (from.get() & 0xFF);
        }
        return value;
    }

    /**
     * The next octets.
     *
     * @param from where they stand
     * @param count how many
     * @return a buffer of them alone
     */
    private static ByteBuffer take(ByteBuffer from, int count) {
        if (count > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = from.slice();
        part.limit(count);
        from.position(from.position() + count);
        return part;
    }

    /**
     * What is left of a buffer.
     *
     * @param from the buffer
     * @return the octets
     */
    private static byte[] all(ByteBuffer from) {
        byte[] octets = new byte[from.remaining()];
        from.get(octets);
        return octets;
    }

    /**
     * What is left of a buffer, as numbers of two octets.
     *
     * @param from the buffer
     * @return the numbers
     */
    private static List<Integer> pairs(ByteBuffer from) {
        List<Integer> numbers = new ArrayList<Integer>();
        while (from.hasRemaining()) {
            numbers.add(octets(from, 2));
        }
        return numbers;
    }
}
