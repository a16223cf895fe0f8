package io.github.alertspec.runtime;

/** A record of TLS (RFC 9846, section 5.1): type, version, length, content. */
final class CodecRecord {
    /** The octets before the content. */
    static final int HEADER = 5;

    /** A record that says that those behind it are protected. */
    static final int CHANGE_CIPHER_SPEC = 20;

    /** A record of alerts. */
    static final int ALERT = 21;

    /** A record of data, or of anything at all in TLS 1.3. */
    static final int APPLICATION_DATA = 23;

    /** The last type that TLS has, heartbeat (RFC 6520, section 3); the first is {@link #CHANGE_CIPHER_SPEC}. */
    private static final int LAST_TYPE = 24;

    /** The first octet of each version. */
    private static final int MAJOR = 3;

    /** What no protected alert is shorter than: its two octets and the shortest MAC, of ten (RFC 6066, section 7). */
    private static final int LEAST_PROTECTED = 12;

    /** Not to be made. */
    private CodecRecord() {}

    /**
     * Whether a record of TLS can begin with an octet.
     *
     * @param type the octet
     * @return whether it is a type
     */
    static boolean isType(int type) {
        return type >= CHANGE_CIPHER_SPEC && type <= LAST_TYPE;
    }

    /**
     * Whether TLS has versions that begin so.
     *
     * @param major the first octet of a version
     * @return whether it is 3
     */
    static boolean isMajor(int major) {
        return major == MAJOR;
    }

    /**
     * Reads a record that may or may not be protected.
     *
     * @param reading is told what it is
     * @param rules the versions
     * @param bytes hold at least its first eight octets, or all there are
     * @param at where it begins
     * @param available how many octets there are
     * @return the outcome
     */
    static CodecOutcome read(CodecReading reading, CodecRules rules, byte[] bytes, int at, int available) {
        if (available > 0 && !isType(bytes[at])) {
            return reading.set(0, CodecOutcome.NOT_AN_ALERT, CodecReason.NOT_A_RECORD, 0);
        }
        if (available > 1 && !isMajor(bytes[at + 1])) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.WRONG_VERSION, 0);
        }
        if (available < HEADER) {
            return reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, 0);
        }
        int type = bytes[at];
        int size = (bytes[at + 3] & 0xff) << 8 | (bytes[at + 4] & 0xff);
        long header = CodecReading.header(type, MAJOR << 8 | (bytes[at + 2] & 0xff));
        if (size > limit(rules, type)) {
            return reading.set(header, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0);
        }
        if (available - HEADER < size) {
            return reading.set(header, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, HEADER + size);
        }
        if (type == ALERT) {
            return alert(reading, header, rules, bytes, at + HEADER, size);
        }
        return type == APPLICATION_DATA
                ? reading.set(header, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, HEADER + size)
                : reading.set(header, CodecOutcome.NOT_AN_ALERT, CodecReason.WRONG_TYPE, HEADER + size);
    }

    /**
     * The longest content of a record of which it is not known whether it is protected.
     *
     * @param rules the versions
     * @param type its type
     * @return in octets
     */
    private static int limit(CodecRules rules, int type) {
        boolean clear = type == ALERT || (rules == CodecRules.TLS_1_3 && type != APPLICATION_DATA);
        return clear ? CodecRules.MAX_PLAINTEXT : rules.maxCiphertext();
    }

    /**
     * Reads the content of a record of alerts.
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
        if (size == 2) {
            return reading.alert(header, bytes[at] & 0xff, bytes[at + 1] & 0xff, CodecReason.NONE, HEADER + size);
        }
        if (size == 0 || rules == CodecRules.TLS_1_3) {
            return reading.set(header, CodecOutcome.MALFORMED, fault(size), HEADER + size);
        }
        if (size >= LEAST_PROTECTED) {
            return reading.set(header, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, HEADER + size);
        }
        if (size == 1) {
            return reading.set(header, CodecOutcome.INCOMPLETE, CodecReason.FRAGMENTED, HEADER + size);
        }
        return reading.alert(header, bytes[at] & 0xff, bytes[at + 1] & 0xff, CodecReason.COALESCED, HEADER + size);
    }

    /**
     * What is wrong with a content that is not exactly one alert.
     *
     * @param size how long it is; not 2
     * @return the reason
     */
    static CodecReason fault(int size) {
        if (size < 2) {
            return size == 0 ? CodecReason.EMPTY_FRAGMENT : CodecReason.FRAGMENTED;
        }
        return size % 2 == 0 ? CodecReason.COALESCED : CodecReason.LENGTH_MISMATCH;
    }
}
