package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One alert, to be written in any of its forms: alone, in a record, in a frame. It never changes. */
public class CodecWriter {
    /** The octets of a record of TLS that holds one alert. */
    private static final int RECORD = CodecRecord.HEADER + 2;

    /** The octets of a record of DTLS that holds one alert. */
    private static final int DTLS_RECORD = CodecDatagram.HEADER + 2;

    /** The octets of an alert and a content type. */
    private static final int INNER = 3;

    /** The octets of a frame. */
    private static final int FRAME = 5;

    /** The two bits that say that a number has two octets (RFC 9000, section 16). */
    private static final int TWO_OCTETS = 0x4000;

    /** Level and code, each an octet. */
    private final int alert;

    /**
     * A writer of an alert.
     *
     * @param level any octet
     * @param code any octet
     * @throws IllegalArgumentException if one is no octet
     */
    CodecWriter(int level, int code) {
        this.alert = (int) (within("level", level, 0xff) << 8 | within("code", code, 0xff));
    }

    /**
     * Writes level and code (RFC 9846, section 6).
     *
     * @param target where to
     * @param offset where to begin
     * @return the number of octets written, 2
     * @throws NullPointerException if there is no target
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeAlert(byte[] target, int offset) {
        CodecTarget.check(target, offset, 2);
        CodecTarget.put(alert, 2, target, offset);
        return 2;
    }

    /**
     * Writes level and code at the position of a buffer, and moves it.
     *
     * @param target where to
     * @return the number of octets written, 2
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if the target is read-only
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeAlert(ByteBuffer target) {
        CodecTarget.check(target, 2);
        CodecTarget.put(alert, 2, target);
        return 2;
    }

    /**
     * Writes a record of TLS in the clear (RFC 9846, section 5.1).
     *
     * @param version what the record states: 0x0303 for TLS 1.2 and 1.3
     * @param target where to
     * @param offset where to begin
     * @return the number of octets written, 7
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeRecord(int version, byte[] target, int offset) {
        long octets = record(version);
        CodecTarget.check(target, offset, RECORD);
        CodecTarget.put(octets, RECORD, target, offset);
        return RECORD;
    }

    /**
     * Writes a record of TLS in the clear at the position of a buffer, and moves it.
     *
     * @param version what the record states: 0x0303 for TLS 1.2 and 1.3
     * @param target where to
     * @return the number of octets written, 7
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range, or the target is read-only
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeRecord(int version, ByteBuffer target) {
        long octets = record(version);
        CodecTarget.check(target, RECORD);
        CodecTarget.put(octets, RECORD, target);
        return RECORD;
    }

    /**
     * Writes a record of DTLS in the clear, or any other epoch's before it is protected (RFC 6347, section 4.1).
     *
     * @param version what the record states: 0xfefd for DTLS 1.2 and 1.3
     * @param epoch 0 to 65535; 0 is in the clear
     * @param sequence the number of the record, 48 bits
     * @param target where to
     * @param offset where to begin
     * @return the number of octets written, 15
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeDtlsRecord(int version, int epoch, long sequence, byte[] target, int offset) {
        long first = first(version, epoch, sequence);
        CodecTarget.check(target, offset, DTLS_RECORD);
        CodecTarget.put(first, Long.BYTES, target, offset);
        CodecTarget.put(rest(sequence), DTLS_RECORD - Long.BYTES, target, offset + Long.BYTES);
        return DTLS_RECORD;
    }

    /**
     * Writes a record of DTLS in the clear at the position of a buffer, and moves it.
     *
     * @param version what the record states: 0xfefd for DTLS 1.2 and 1.3
     * @param epoch 0 to 65535; 0 is in the clear
     * @param sequence the number of the record, 48 bits
     * @param target where to
     * @return the number of octets written, 15
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range, or the target is read-only
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeDtlsRecord(int version, int epoch, long sequence, ByteBuffer target) {
        long first = first(version, epoch, sequence);
        CodecTarget.check(target, DTLS_RECORD);
        CodecTarget.put(first, Long.BYTES, target);
        CodecTarget.put(rest(sequence), DTLS_RECORD - Long.BYTES, target);
        return DTLS_RECORD;
    }

    /**
     * Writes what TLS 1.3 protects: level, code, content type, zeros (RFC 9846, section 5.2).
     *
     * @param padding how many zeros, 0 to 16382
     * @param target where to
     * @param offset where to begin
     * @return the number of octets written, 3 and the padding
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeInnerPlaintext(int padding, byte[] target, int offset) {
        int size = INNER + (int) within("padding", padding, CodecContent.MAX_INNER - INNER);
        CodecTarget.check(target, offset, size);
        CodecTarget.put(inner(), INNER, target, offset);
        Arrays.fill(target, offset + INNER, offset + size, (byte) 0);
        return size;
    }

    /**
     * Writes what TLS 1.3 protects at the position of a buffer, and moves it.
     *
     * @param padding how many zeros, 0 to 16382
     * @param target where to
     * @return the number of octets written, 3 and the padding
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if a number is out of its range, or the target is read-only
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeInnerPlaintext(int padding, ByteBuffer target) {
        int size = INNER + (int) within("padding", padding, CodecContent.MAX_INNER - INNER);
        CodecTarget.check(target, size);
        CodecTarget.put(inner(), INNER, target);
        for (int i = INNER; i < size; i++) {
            target.put((byte) 0);
        }
        return size;
    }

    /**
     * Writes a CONNECTION_CLOSE frame of QUIC, which has no level, without cause and phrase (RFC 9000, section 19.19).
     *
     * @param target where to
     * @param offset where to begin
     * @return the number of octets written, 5
     * @throws NullPointerException if there is no target
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeQuicFrame(byte[] target, int offset) {
        CodecTarget.check(target, offset, FRAME);
        CodecTarget.put(frame(), FRAME, target, offset);
        return FRAME;
    }

    /**
     * Writes a CONNECTION_CLOSE frame of QUIC at the position of a buffer, and moves it.
     *
     * @param target where to
     * @return the number of octets written, 5
     * @throws NullPointerException if there is no target
     * @throws IllegalArgumentException if the target is read-only
     * @throws IndexOutOfBoundsException if the target has no room for them
     */
    public final int writeQuicFrame(ByteBuffer target) {
        CodecTarget.check(target, FRAME);
        CodecTarget.put(frame(), FRAME, target);
        return FRAME;
    }

    @Override
    public final String toString() {
        return "alert, level " + (alert >>> 8) + ", code " + (alert & 0xff);
    }

    /**
     * A record of TLS.
     *
     * @param version what it states
     * @return its seven octets
     */
    private long record(int version) {
        return (long) CodecRecord.ALERT << 48 | within("version", version, 0xffff) << 32 | 2L << 16 | alert;
    }

    /**
     * The begin of a record of DTLS.
     *
     * @param version what it states
     * @param epoch its epoch
     * @param sequence its number
     * @return its first eight octets, up to the middle of the number
     */
    private static long first(int version, int epoch, long sequence) {
        return (long) CodecRecord.ALERT << 56
                | within("version", version, 0xffff) << 40
                | within("epoch", epoch, 0xffff) << 24
                | within("sequence", sequence, 0xffff_ffff_ffffL) >>> 24;
    }

    /**
     * The end of a record of DTLS.
     *
     * @param sequence its number
     * @return its last seven octets
     */
    private long rest(long sequence) {
        return (sequence & 0xff_ffff) << 32 | 2L << 16 | alert;
    }

    /**
     * What TLS 1.3 protects, without padding.
     *
     * @return three octets
     */
    private long inner() {
        return (long) alert << 8 | CodecRecord.ALERT;
    }

    /**
     * A frame of QUIC, with the error as a number of two octets.
     *
     * @return its five octets
     */
    private long frame() {
        long error = TWO_OCTETS | CodecFrame.FIRST_CRYPTO_ERROR | (alert & 0xff);
        return (long) CodecFrame.TYPE << 32 | error << 16;
    }

    /**
     * Refuses a number that does not fit.
     *
     * @param name what the caller calls it
     * @param value the number
     * @param most what fits
     * @return the number
     */
    private static long within(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is not in 0 to " + most);
        }
        return value;
    }
}
