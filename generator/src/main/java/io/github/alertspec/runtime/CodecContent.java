package io.github.alertspec.runtime;

/** An alert without a record around it (RFC 9846, section 6), and the content that TLS 1.3 protects (section 5.2). */
final class CodecContent {
    /** The longest content, and its type. */
    static final int MAX_INNER = CodecRules.MAX_PLAINTEXT + 1;

    /** Not to be made. */
    private CodecContent() {}

    /**
     * Reads an alert, which is all there is.
     *
     * @param reading is told what it is
     * @param bytes hold it
     * @param at where it begins
     * @param length how many octets there are
     * @return the outcome
     */
    static CodecOutcome alert(CodecReading reading, byte[] bytes, int at, int length) {
        if (length == 2) {
            return reading.alert(0, bytes[at] & 0xff, bytes[at + 1] & 0xff, CodecReason.NONE, length);
        }
        return length < 2
                ? reading.set(0, CodecOutcome.INCOMPLETE, CodecReason.TRUNCATED, 2)
                : reading.set(0, CodecOutcome.MALFORMED, CodecReason.LENGTH_MISMATCH, 0);
    }

    /**
     * Reads content and type, from which the padding was taken.
     *
     * @param reading is told what they are
     * @param type the type
     * @param bytes hold at least the first two octets of the content, or all there are
     * @param at where it begins
     * @param size how long it is; -1 where there is no type either
     * @param length how long all was with its padding
     * @return the outcome
     */
    static CodecOutcome inner(CodecReading reading, int type, byte[] bytes, int at, int size, int length) {
        if (length > MAX_INNER) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.OVERSIZED, 0);
        }
        if (size < 0) {
            return reading.set(0, CodecOutcome.MALFORMED, CodecReason.BAD_PADDING, length);
        }
        if (type != CodecRecord.ALERT) {
            return reading.set(0, CodecOutcome.NOT_AN_ALERT, CodecReason.WRONG_TYPE, length);
        }
        return size == 2
                ? reading.alert(0, bytes[at] & 0xff, bytes[at + 1] & 0xff, CodecReason.NONE, length)
                : reading.set(0, CodecOutcome.MALFORMED, CodecRecord.fault(size), length);
    }
}
