package io.github.alertspec.runtime;

/** What was read last. The next reading takes its place, so that none allocates anything. */
public abstract class CodecReading {
    /** The level of an error that ends the connection. */
    static final int FATAL = 2;

    /** The level of one that need not. */
    private static final int WARNING = 1;

    /** The bits of a length; none is longer. */
    static final int MAX_LENGTH = 0xffff;

    /** Where in a reading the version of a record stands; the length stands below it. */
    private static final int VERSION = 16;

    /** Where the content type of a record stands; 0 where there is no record. */
    private static final int TYPE = 32;

    /** Where the code of an alert stands. */
    private static final int CODE = 40;

    /** Where the level of an alert stands. */
    private static final int LEVEL = 48;

    /** Where the reason stands, by its number. */
    private static final int REASON = 56;

    /** Where the outcome stands, by its number. */
    private static final int OUTCOME = 61;

    /** The first octet of the versions of DTLS. */
    private static final int DTLS = 0xfe;

    /** All outcomes, by number. */
    private static final CodecOutcome[] OUTCOMES = CodecOutcome.values();

    /** All reasons, by number. */
    private static final CodecReason[] REASONS = CodecReason.values();

    /** The outcome of an alert. */
    private static final long ALERT = CodecOutcome.ALERT.number();

    /** What was read, in one number, so that a reading is one write. */
    private long reading = part(CodecOutcome.INCOMPLETE.number(), OUTCOME);

    /** The epoch, of a DTLS record. */
    private int epoch;

    /** The sequence number, of a DTLS record. */
    private long sequence;

    /** Nothing was read yet. */
    CodecReading() {}

    /**
     * What it turned out to be.
     *
     * @return incomplete before the first reading
     */
    public final CodecOutcome outcome() {
        return OUTCOMES[(int) (reading >>> OUTCOME)];
    }

    /**
     * Why it has that outcome, or what is odd about an alert.
     *
     * @return {@code NONE} where there is nothing to remark
     */
    public final CodecReason reason() {
        CodecReason reason = REASONS[octet(REASON) & 0x1f];
        boolean known = reason != CodecReason.NONE || !isAlert() || knows(octet(CODE));
        return known ? reason : CodecReason.UNKNOWN_CODE;
    }

    /**
     * The code of an alert as it was sent, known or not.
     *
     * @param otherwise what to answer where no alert was read
     * @return 0 to 255, or {@code otherwise}
     */
    public final int code(int otherwise) {
        return isAlert() ? octet(CODE) : otherwise;
    }

    /**
     * The level of an alert as it was sent, which may be any octet; QUIC sends none, and means fatal (2).
     *
     * @param otherwise what to answer where no alert was read
     * @return 0 to 255, or {@code otherwise}
     */
    public final int level(int otherwise) {
        return isAlert() ? octet(LEVEL) : otherwise;
    }

    /**
     * The content type of a record: 21 for alerts in the clear, 23 for whatever TLS 1.3 protects.
     *
     * @param otherwise what to answer where no record was read so far
     * @return 0 to 255, or {@code otherwise}
     */
    public final int contentType(int otherwise) {
        return isRecord() ? octet(TYPE) : otherwise;
    }

    /**
     * The version that a record states; TLS 1.3 states that of TLS 1.2.
     *
     * @param otherwise what to answer where no record was read so far
     * @return such as 0x0303, or {@code otherwise}
     */
    public final int recordVersion(int otherwise) {
        return isRecord() ? (int) (reading >>> VERSION) & 0xffff : otherwise;
    }

    /**
     * The epoch of a DTLS record.
     *
     * @param otherwise what to answer where no whole header was read
     * @return 0 to 65535, or {@code otherwise}
     */
    public final int epoch(int otherwise) {
        return isDatagram() ? epoch : otherwise;
    }

    /**
     * The sequence number of a DTLS record.
     *
     * @param otherwise what to answer where no whole header was read
     * @return 48 bits, or {@code otherwise}
     */
    public final long sequence(long otherwise) {
        return isDatagram() ? sequence : otherwise;
    }

    /**
     * How many octets a unit takes with its header, as it claims; the next one begins behind them. Those of an
     * incomplete unit need not all be there.
     *
     * @return 0 where the begin of the unit does not tell, or tells what cannot be
     */
    public final int length() {
        return (int) reading & MAX_LENGTH;
    }

    @Override
    public String toString() {
        String what = outcome().id() + (reason() == CodecReason.NONE ? "" : ", " + reason().id());
        return isAlert() ? what + ", level " + octet(LEVEL) + ", code " + octet(CODE) : what;
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

    /**
     * Notes the number of a DTLS record, before its outcome.
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
     * @param header that of its record, or 0
     * @param level its level
     * @param code its code
     * @param remark what is odd about it, if its level is not
     * @param octets how many it takes
     * @return the outcome
     */
    final CodecOutcome alert(long header, int level, int code, CodecReason remark, int octets) {
        CodecReason why = level == FATAL || level == WARNING ? remark : CodecReason.BAD_LEVEL;
        long alert = part(level << (LEVEL - CODE) | code, CODE) | ALERT << OUTCOME | octets;
        reading = header | alert | (why == CodecReason.NONE ? 0 : part(why.number(), REASON));
        return CodecOutcome.ALERT;
    }

    /**
     * Something was read.
     *
     * @param header that of a record, and what else is known; or 0
     * @param what the outcome
     * @param why the reason
     * @param octets how many it takes, or 0
     * @return the outcome
     */
    final CodecOutcome set(long header, CodecOutcome what, CodecReason why, int octets) {
        reading = header | part(what.number(), OUTCOME) | part(why.number(), REASON) | octets;
        return what;
    }

    /**
     * The header of a record.
     *
     * @param type its content type
     * @param version its version
     * @return as a part of a reading
     */
    static long header(int type, int version) {
        return part(type, TYPE) | part(version, VERSION);
    }

    /**
     * Puts a number in its place.
     *
     * @param value the number
     * @param place where it stands
     * @return as a part of a reading
     */
    private static long part(int value, int place) {
        return (long) value << place;
    }

    /**
     * Takes an octet from its place.
     *
     * @param place where it stands
     * @return 0 to 255
     */
    private int octet(int place) {
        return (int) (reading >>> place) & 0xff;
    }

    /**
     * Whether there are level and code.
     *
     * @return whether it is an alert
     */
    private boolean isAlert() {
        return reading >>> OUTCOME == ALERT;
    }

    /**
     * Whether there is the header of a record.
     *
     * @return whether there are type and version
     */
    private boolean isRecord() {
        return octet(TYPE) != 0;
    }

    /**
     * Whether there is the header of a DTLS record.
     *
     * @return whether there are epoch and sequence number
     */
    private boolean isDatagram() {
        return isRecord() && octet(VERSION + 8) == DTLS;
    }
}
