package io.github.alertspec.runtime;

/** A CONNECTION_CLOSE frame of QUIC (RFC 9000, section 19.19): type, error, type of the cause, reason phrase. */
final class CodecFrame {
    /** The frame whose error is one of QUIC itself; 0x1d is that of an application. */
    static final int TYPE = 0x1c;

    /** The first error that carries an alert; the code is its low octet (RFC 9001, section 4.8). */
    static final int FIRST_CRYPTO_ERROR = 0x0100;

    /** The last error that carries an alert. */
    private static final int LAST_CRYPTO_ERROR = 0x01ff;

    /** What a datagram of UDP can hold at most (RFC 9000, section 18.2). */
    private static final int MAX_FRAME = 65527;

    /** Not to be made. */
    private CodecFrame() {}

    /**
     * Reads a frame.
     *
     * @param reading is told what it is
     * @param bytes hold at least its first 25 octets, or all there are
     * @param at where it begins
     * @param available how many octets there are
     * @return the outcome
     */
    static CodecOutcome read(CodecReading reading, byte[] bytes, int at, int available) {
        if (available > 0 && bytes[at] != TYPE) {
            return reading.set(0, CodecOutcome.NOT_AN_ALERT, CodecReason.WRONG_TYPE, 0);
        }
        int error = 1;
        int cause = after(bytes, at, available, error);
        int phrase = after(bytes, at, available, cause);
        int header = after(bytes, at, available, phrase);
        if (header > available) {
            return reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, 0);
        }
        long size = header + number(bytes, at + phrase, header - phrase);
        if (size > MAX_FRAME) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0);
        }
        if (size > available) {
            return reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, (int) size);
        }
        long value = number(bytes, at + error, cause - error);
        return value >= FIRST_CRYPTO_ERROR && value <= LAST_CRYPTO_ERROR
                ? reading.alert(0, CodecReading.FATAL, (int) value & 0xff, CodecReason.NONE, (int) size)
                : reading.set(0, CodecOutcome.NOT_AN_ALERT, CodecReason.OTHER_ERROR, (int) size);
    }

    /**
     * Where a number ends, the size of which stands in its first two bits (RFC 9000, section 16).
     *
     * @param bytes hold it
     * @param at where the frame begins
     * @param available how many octets there are
     * @param place where in the frame the number begins
     * @return its end in the frame; beyond what is there if its begin is not
     */
    private static int after(byte[] bytes, int at, int available, int place) {
        return place < available ? place + (1 << ((bytes[at + place] & 0xff) >>> 6)) : available + 1;
    }

    /**
     * Reads a number.
     *
     * @param bytes hold it
     * @param at where it begins
     * @param size how many octets it has
     * @return less than 2 to the power of 62
     */
    private static long number(byte[] bytes, int at, int size) {
        long number = bytes[at] & 0x3f;
        for (int i = 1; i < size; i++) {
            number = number << 8 | (bytes[at + i] & 0xff);
        }
        return number;
    }
}
