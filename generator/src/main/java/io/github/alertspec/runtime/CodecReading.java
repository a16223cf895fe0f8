package io.github.alertspec.runtime;

/** What was read last. The next reading takes its place, so that none allocates anything. */
public abstract class CodecReading {
    /** The level of an error that ends the connection. */
    static final int FATAL = 2;

    /** The level of one that need not. */
    private static final int WARNING = 1;

    /** Stands for a number that was not read. */
    private static final int ABSENT = -1;

    /** What it turned out to be. */
    private CodecOutcome outcome = CodecOutcome.INCOMPLETE;

    /** Why. */
    private CodecReason reason = CodecReason.NONE;

    /** The level as it was sent. */
    private int level = ABSENT;

    /** The code as it was sent. */
    private int code = ABSENT;

    /** The content type of a record. */
    private int type = ABSENT;

    /** The version of a record. */
    private int version = ABSENT;

    /** The epoch of a DTLS record. */
    private int epoch = ABSENT;

    /** The sequence number of a DTLS record. */
    private long sequence = ABSENT;

    /** How many octets it takes. */
    private int length;

    /** Nothing was read yet. */
    CodecReading() {}

    /**
     * What it turned out to be.
     *
     * @return incomplete before the first reading
     */
    public final CodecOutcome outcome() {
        return outcome;
    }

    /**
     * Why it has that outcome, or what is odd about an alert.
     *
     * @return {@code NONE} where there is nothing to remark
     */
    public final CodecReason reason() {
        boolean unknown = reason == CodecReason.NONE && outcome == CodecOutcome.ALERT && !knows(code);
        return unknown ? CodecReason.UNKNOWN_CODE : reason;
    }

    /**
     * The code of an alert as it was sent, known or not.
     *
     * @param otherwise what to answer where no alert was read
     * @return 0 to 255, or {@code otherwise}
     */
    public final int code(int otherwise) {
        return code == ABSENT ? otherwise : code;
    }

    /**
     * The level of an alert as it was sent, which may be any octet; QUIC sends none, and means fatal (2).
     *
     * @param otherwise what to answer where no alert was read
     * @return 0 to 255, or {@code otherwise}
     */
    public final int level(int otherwise) {
        return level == ABSENT ? otherwise : level;
    }

    /**
     * The content type of a record: 21 for alerts in the clear, 23 for whatever TLS 1.3 protects.
     *
     * @param otherwise what to answer where no record was read so far
     * @return 0 to 255, or {@code otherwise}
     */
    public final int contentType(int otherwise) {
        return type == ABSENT ? otherwise : type;
    }

    /**
     * The version that a record states; TLS 1.3 states that of TLS 1.2.
     *
     * @param otherwise what to answer where no record was read so far
     * @return such as 0x0303, or {@code otherwise}
     */
    public final int recordVersion(int otherwise) {
        return version == ABSENT ? otherwise : version;
    }

    /**
     * The epoch of a DTLS record.
     *
     * @param otherwise what to answer where no whole header was read
     * @return 0 to 65535, or {@code otherwise}
     */
    public final int epoch(int otherwise) {
        return epoch == ABSENT ? otherwise : epoch;
    }

    /**
     * The sequence number of a DTLS record.
     *
     * @param otherwise what to answer where no whole header was read
     * @return 48 bits, or {@code otherwise}
     */
    public final long sequence(long otherwise) {
        return sequence == ABSENT ? otherwise : sequence;
    }

    /**
     * How many octets a unit takes with its header, as it claims; the next one begins behind them. Those of an
     * incomplete unit need not all be there.
     *
     * @return 0 where the begin of the unit does not tell, or tells what cannot be
     */
    public final int length() {
        return length;
    }

    @Override
    public String toString() {
        String what = outcome.id() + (reason() == CodecReason.NONE ? "" : ", " + reason().id());
        return code == ABSENT ? what : what + ", level " + level + ", code " + code;
    }

    /**
     * Whether an alert has the code.
     *
     * @param alertCode 0 to 255
     * @return whether it is no unknown one
     */
    boolean knows(int alertCode) {
        return true;
    }

    /** Forgets what was read before. */
    final void begin() {
        level = ABSENT;
        code = ABSENT;
        type = ABSENT;
        version = ABSENT;
        epoch = ABSENT;
        sequence = ABSENT;
    }

    /**
     * Notes what stands in the header of a record.
     *
     * @param contentType the type
     * @param recordVersion the version
     */
    final void header(int contentType, int recordVersion) {
        type = contentType;
        version = recordVersion;
    }

    /**
     * Notes the number of a DTLS record.
     *
     * @param recordEpoch 16 bits
     * @param recordSequence 48 bits
     */
    final void number(int recordEpoch, long recordSequence) {
        epoch = recordEpoch;
        sequence = recordSequence;
    }

    /**
     * An alert was read.
     *
     * @param alertLevel its level
     * @param alertCode its code
     * @param remark what is odd about it, if its level is not
     * @param octets how many it takes
     * @return the outcome
     */
    final CodecOutcome alert(int alertLevel, int alertCode, CodecReason remark, int octets) {
        level = alertLevel;
        code = alertCode;
        boolean valid = alertLevel == FATAL || alertLevel == WARNING;
        return set(CodecOutcome.ALERT, valid ? remark : CodecReason.BAD_LEVEL, octets);
    }

    /**
     * Something else was read.
     *
     * @param what the outcome
     * @param why the reason
     * @param octets how many it takes, or 0
     * @return the outcome
     */
    final CodecOutcome set(CodecOutcome what, CodecReason why, int octets) {
        outcome = what;
        reason = why;
        length = octets;
        return what;
    }
}
