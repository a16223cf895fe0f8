package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Reads one unit at a time: an alert, a record, a frame.
 *
 * <p>Whatever the octets are, a reading ends with an outcome, in constant time but for padding, and allocates nothing.
 * It reads no octet outside of the range it is given, and leaves position and limit of a buffer as they are. One
 * reader belongs to one thread at a time.
 */
public class CodecReader extends CodecReading {
    /** So many octets from the begin of a unit tell what it is. */
    private static final int HEAD = 32;

    /** The versions whose rules hold. */
    private final CodecRules rules;

    /** The head of a unit that lies in a buffer without an array. */
    private final byte[] head = new byte[HEAD];

    /**
     * A reader.
     *
     * @param rules of which versions
     */
    CodecReader(CodecRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Reads the two octets of an alert, which are all there is: level and code (RFC 9846, section 6).
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how many octets there are
     * @return what they are
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     */
    public final CodecOutcome readAlert(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        return CodecContent.alert(this, bytes, offset, length);
    }

    /**
     * Reads the two octets of an alert between position and limit of a buffer.
     *
     * @param buffer holds it
     * @return as for an array
     * @throws NullPointerException if there is no buffer
     */
    public final CodecOutcome readAlert(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        return buffer.hasArray()
                ? CodecContent.alert(this, buffer.array(), buffer.arrayOffset() + buffer.position(), length)
                : CodecContent.alert(this, head(buffer), 0, length);
    }

    /**
     * Reads a record of TLS; others may follow it. Where one record alone does not show whether its alerts are
     * protected, as up to TLS 1.2, a content that is long enough for it counts as encrypted.
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how many octets there are
     * @return what they are
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     */
    public final CodecOutcome readRecord(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        return CodecRecord.read(this, rules, bytes, offset, length);
    }

    /**
     * Reads a record of TLS between position and limit of a buffer.
     *
     * @param buffer holds it
     * @return as for an array
     * @throws NullPointerException if there is no buffer
     */
    public final CodecOutcome readRecord(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        return buffer.hasArray()
                ? CodecRecord.read(this, rules, buffer.array(), buffer.arrayOffset() + buffer.position(), length)
                : CodecRecord.read(this, rules, head(buffer), 0, length);
    }

    /**
     * Reads a record of DTLS; others may follow it in the datagram. An epoch other than 0 is protected.
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how many octets of the datagram there are
     * @return what they are
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     */
    public final CodecOutcome readDtlsRecord(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        return CodecDatagram.read(this, rules, bytes, offset, length);
    }

    /**
     * Reads a record of DTLS between position and limit of a buffer.
     *
     * @param buffer holds it
     * @return as for an array
     * @throws NullPointerException if there is no buffer
     */
    public final CodecOutcome readDtlsRecord(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        return buffer.hasArray()
                ? CodecDatagram.read(this, rules, buffer.array(), buffer.arrayOffset() + buffer.position(), length)
                : CodecDatagram.read(this, rules, head(buffer), 0, length);
    }

    /**
     * Reads what TLS 1.3 had protected, once it is decrypted: content, type, zeros (RFC 9846, section 5.2).
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how many octets there are
     * @return what they are
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     */
    public final CodecOutcome readInnerPlaintext(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        int size = Math.min(length, CodecContent.MAX_INNER) - 1;
        while (size >= 0 && bytes[offset + size] == 0) {
            size--;
        }
        return CodecContent.inner(this, size < 0 ? 0 : bytes[offset + size], bytes, offset, size, length);
    }

    /**
     * Reads what TLS 1.3 had protected, between position and limit of a buffer.
     *
     * @param buffer holds it
     * @return as for an array
     * @throws NullPointerException if there is no buffer
     */
    public final CodecOutcome readInnerPlaintext(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        int from = buffer.position();
        int size = Math.min(length, CodecContent.MAX_INNER) - 1;
        while (size >= 0 && buffer.get(from + size) == 0) {
            size--;
        }
        return CodecContent.inner(this, size < 0 ? 0 : buffer.get(from + size), head(buffer), 0, size, length);
    }

    /**
     * Reads a CONNECTION_CLOSE frame of QUIC out of a packet that was decrypted; others may follow it.
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how many octets of the packet there are
     * @return what they are
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     */
    public final CodecOutcome readQuicFrame(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        return CodecFrame.read(this, bytes, offset, length);
    }

    /**
     * Reads a CONNECTION_CLOSE frame of QUIC between position and limit of a buffer.
     *
     * @param buffer holds it
     * @return as for an array
     * @throws NullPointerException if there is no buffer
     */
    public final CodecOutcome readQuicFrame(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        return buffer.hasArray()
                ? CodecFrame.read(this, buffer.array(), buffer.arrayOffset() + buffer.position(), length)
                : CodecFrame.read(this, head(buffer), 0, length);
    }

    /**
     * The first octets of a buffer without an array.
     *
     * @param buffer the buffer
     * @return as many as there are; what is behind them is of no meaning
     */
    private byte[] head(ByteBuffer buffer) {
        int from = buffer.position();
        int count = Math.min(HEAD, buffer.remaining());
        for (int i = 0; i < count; i++) {
            head[i] = buffer.get(from + i);
        }
        return head;
    }
}
