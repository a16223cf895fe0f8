package io.github.alertspec.runtime;

/** Why octets have their outcome, and where the rule stands. */
public enum CodecReason {
    /** There is nothing to remark. */
    NONE(0, "none", "RFC 9846, section 6"),

    /** The level is neither warning (1) nor fatal (2). The alert is read all the same; TLS 1.3 ignores the level. */
    BAD_LEVEL(1, "bad_level", "RFC 5246, section 7.2"),

    /** No alert has the code. The alert is read all the same: it is an error that has no name. */
    UNKNOWN_CODE(2, "unknown_code", "RFC 9846, section 6"),

    /** A record holds more than one alert, which TLS 1.3 forbids; before, the first of them is read. */
    COALESCED(3, "coalesced", "RFC 9846, section 5.1"),

    /** A record ends in the middle of an alert, which TLS 1.3 and DTLS do not have. */
    FRAGMENTED(4, "fragmented", "RFC 9846, section 5.1"),

    /** A record of alerts without any content. */
    EMPTY_FRAGMENT(5, "empty_fragment", "RFC 9846, section 5.1"),

    /** More octets than an alert has, or a number of them that makes no alerts. */
    LENGTH_MISMATCH(6, "length_mismatch", "RFC 9846, section 6"),

    /** It claims to be longer than any may be. */
    OVERSIZED(7, "oversized", "RFC 9846, section 5.1"),

    /** There are fewer octets than it needs, or claims to have. */
    TRUNCATED(8, "truncated", "RFC 9846, section 5.1"),

    /** The version of a record is of no version of its protocol. */
    WRONG_VERSION(9, "wrong_version", "RFC 5246, appendix E.1"),

    /** A record or frame of another type. */
    WRONG_TYPE(10, "wrong_type", "RFC 9846, section 5.1"),

    /** It does not begin as a record does: another protocol, or a hello of SSL 2.0. */
    NOT_A_RECORD(11, "not_a_record", "RFC 9846, section 5"),

    /** Nothing but zeros where a content type stands before the padding. */
    BAD_PADDING(12, "bad_padding", "RFC 9846, section 5.4"),

    /** Only the two ends can read it. */
    ENCRYPTED(13, "encrypted", "RFC 9846, section 5.2"),

    /** A QUIC connection ends with an error that carries no alert. */
    OTHER_ERROR(14, "other_error", "RFC 9001, section 4.8");

    /** By which a reading keeps it: its place among all of them. */
    private final int number;

    /** The word for it in data. */
    private final String id;

    /** Where the rule stands. */
    private final String reference;

    /**
     * A reason.
     *
     * @param number its place among all of them
     * @param id the word for it in data
     * @param reference where the rule stands
     */
    CodecReason(int number, String id, String reference) {
        this.number = number;
        this.id = id;
        this.reference = reference;
    }

    /**
     * The word for it in data, which never changes.
     *
     * @return such as {@code empty_fragment}
     */
    public String id() {
        return id;
    }

    /**
     * Where the rule stands.
     *
     * @return an RFC and its section
     */
    public String reference() {
        return reference;
    }

    /**
     * By which a reading keeps it.
     *
     * @return its place among all of them, from 0
     */
    int number() {
        return number;
    }
}
