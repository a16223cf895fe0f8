package io.github.alertspec.runtime;

/** A record of DTLS (RFC 6347, section 4.1; RFC 9147, section 4): type, version, epoch, sequence, length, content. */
final class CodecDatagram {
    /** The octets before the content. */
    static final int HEADER = 13;

    /** The first type; the others follow without a gap. */
    private static final int FIRST_TYPE = 20;

    /** A protected record with a connection ID, of unknown length, in its header (RFC 9146, section 3). */
    private static final int WITH_CONNECTION_ID = 25;

    /** The last type that the registry of IANA has. */
    private static final int LAST_TYPE = 27;

    /** The first octet of each version. */
    private static final int MAJOR = 0xfe;

    /** The three bits with which the header of a protected record of DTLS 1.3 begins, and what they are. */
    private static final int UNIFIED_MASK = 0xe0;

    /** The value of those bits. */
    private static final int UNIFIED = 0x20;

    /** In such a header: a connection ID follows. */
    private static final int CONNECTION_ID = 0x10;

    /** In such a header: the sequence number has two octets, not one. */
    private static final int LONG_SEQUENCE = 0x08;

    /** In such a header: the length follows. Without it the record is the rest of its datagram. */
    private static final int WITH_LENGTH = 0x04;

    /** Not to be made. */
    private CodecDatagram() {}

    /**
     * Reads a record.
     *
     * @param reading is told what it is
     * @param rules the versions
     * @param bytes hold at least its first sixteen octets, or all there are
     * @param at where it begins
     * @param available how many octets there are
     * @return the outcome
     */
    static CodecOutcome read(CodecReading reading, CodecRules rules, byte[] bytes, int at, int available) {
        int type = available > 0 ? bytes[at] & 0xff : CodecRecord.ALERT;
        if ((type & UNIFIED_MASK) == UNIFIED) {
            return unified(reading, type, bytes, at, available);
        }
        if (type < FIRST_TYPE || type > LAST_TYPE) {
            return reading.set(0, CodecOutcome.NOT_AN_ALERT, CodecReason.NOT_A_RECORD, 0);
        }
        if (available > 1 && (bytes[at + 1] & 0xff) != MAJOR) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.WRONG_VERSION, 0);
        }
        if (available < HEADER) {
            return reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, 0);
        }
        long header = CodecReading.header(type, MAJOR << 8 | (bytes[at + 2] & 0xff));
        int epoch = (bytes[at + 3] & 0xff) << 8 | (bytes[at + 4] & 0xff);
        reading.number(epoch, (octets(bytes, at + 3) & 0xffffL) << 32 | (octets(bytes, at + 7) & 0xffff_ffffL));
        if (type == WITH_CONNECTION_ID) {
            return rest(reading, header, available);
        }
        int size = octets(bytes, at + 9) & 0xffff;
        boolean clear = epoch == 0;
        if (size > (clear ? CodecRules.MAX_PLAINTEXT : rules.maxCiphertext())) {
            return reading.set(header, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0);
        }
        if (available - HEADER < size) {
            return reading.set(header, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, HEADER + size);
        }
        if (!clear) {
            return reading.set(header, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, HEADER + size);
        }
        return type == CodecRecord.ALERT
                ? alert(reading, header, rules, bytes, at + HEADER, size)
                : reading.set(header, CodecOutcome.NOT_AN_ALERT, CodecReason.WRONG_TYPE, HEADER + size);
    }

    /**
     * Reads the content of a record of alerts. None continues in another record, which may never come.
     *
     * @param reading is told what it is
     * @param header of the record
     * @param rules the versions
     * @param bytes hold the content
     * @param at where it begins
     * @param size how long it is
     * @return the outcome
     */
    private static CodecOutcome alert(
            CodecReading reading, long header, CodecRules rules, byte[] bytes, int at, int size) {
        boolean several = size > 2 && size % 2 == 0 && rules == CodecRules.UP_TO_TLS_1_2;
        if (size != 2 && !several) {
            return reading.set(header, CodecOutcome.MALFORMED, CodecRecord.fault(size), HEADER + size);
        }
        CodecReason remark = several ? CodecReason.COALESCED : CodecReason.NONE;
        return reading.alert(header, bytes[at] & 0xff, bytes[at + 1] & 0xff, remark, HEADER + size);
    }

    /**
     * Reads the header of a protected record of DTLS 1.3 (RFC 9147, section 4).
     *
     * @param reading is told what it is
     * @param first the first octet
     * @param bytes hold the header
     * @param at where it begins
     * @param available how many octets there are
     * @return the outcome
     */
    private static CodecOutcome unified(CodecReading reading, int first, byte[] bytes, int at, int available) {
        if ((first & WITH_LENGTH) == 0 || (first & CONNECTION_ID) != 0) {
            return rest(reading, 0, available);
        }
        int header = (first & LONG_SEQUENCE) == 0 ? 4 : 5;
        if (available < header) {
            return reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, 0);
        }
        int size = (bytes[at + header - 2] & 0xff) << 8 | (bytes[at + header - 1] & 0xff);
        if (size > CodecRules.TLS_1_3.maxCiphertext()) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0);
        }
        return available - header < size
                ? reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, header + size)
                : reading.set(0, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, header + size);
    }

    /**
     * A protected record whose header does not show its length to others than the two ends.
     *
     * @param reading is told what it is
     * @param header of the record, or 0
     * @param available how many octets of the datagram there are
     * @return the outcome
     */
    private static CodecOutcome rest(CodecReading reading, long header, int available) {
        return available > CodecReading.MAX_LENGTH
                ? reading.set(header, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0)
                : reading.set(header, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, available);
    }

    /**
     * Four octets as a number.
     *
     * @param bytes hold them
     * @param at where they begin
     * @return the first is the highest
     */
    private static int octets(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }
}
