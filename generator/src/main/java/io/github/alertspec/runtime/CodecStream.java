package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Reads what one side sends over TCP, in segments as they come, and tells of each alert and of each other record.
 *
 * <p>Feed a segment, and ask for the next until it is incomplete. How the octets are cut into segments changes nothing.
 * Nothing is kept but a header and half an alert, so that no memory depends on the length that a record claims. A
 * segment is not copied: leave its octets alone until it is read. One stream belongs to one thread at a time.
 */
public class CodecStream extends CodecReading {
    /** No octets. */
    private static final byte[] NONE = {};

    /** No octets, in a buffer. */
    private static final ByteBuffer NO_BUFFER = ByteBuffer.wrap(NONE);

    /** Stands for no octet. */
    private static final int ABSENT = -1;

    /** The versions whose rules hold. */
    private final CodecRules rules;

    /** The segment, if it is an array. */
    private byte[] array = NONE;

    /** The segment, if it is a buffer without an array. */
    private ByteBuffer direct = NO_BUFFER;

    /** Whether it is such a buffer. */
    private boolean isDirect;

    /** Where the next octet is. */
    private int at;

    /** Where the segment ends. */
    private int end;

    /** How many octets of a header were read. */
    private int headerOctets;

    /** The octets of the header, the last of them the lowest. */
    private long header;

    /** How many octets of the content are still to come. */
    private int remaining;

    /** Whether the content is that of alerts in the clear. */
    private boolean alerts;

    /** Whether it is that of a record of alerts that is too long for alerts in the clear. */
    private boolean tooLong;

    /** The level of an alert whose code is still to come, or ABSENT. */
    private int half = ABSENT;

    /** Whether records are protected from here on. */
    private boolean isProtected;

    /** Whether the next header cannot be found. */
    private boolean lost;

    /**
     * A stream from its begin.
     *
     * @param rules of which versions
     */
    CodecStream(CodecRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Takes a segment.
     *
     * @param bytes hold it
     * @param offset where it begins
     * @param length how long it is
     * @throws NullPointerException if there are no bytes
     * @throws IndexOutOfBoundsException if offset and length leave the array
     * @throws IllegalStateException if the segment before it is not read to its end
     */
    public final void feed(byte[] bytes, int offset, int length) {
        CodecRange.check(bytes, offset, length);
        checkRead();
        array = bytes;
        isDirect = false;
        at = offset;
        end = offset + length;
    }

    /**
     * Takes a segment between position and limit of a buffer, which stay as they are.
     *
     * @param buffer holds it
     * @throws NullPointerException if there is no buffer
     * @throws IllegalStateException if the segment before it is not read to its end
     */
    public final void feed(ByteBuffer buffer) {
        int length = Objects.requireNonNull(buffer, "buffer").remaining();
        checkRead();
        isDirect = !buffer.hasArray();
        if (buffer.hasArray()) {
            array = buffer.array();
            at = buffer.arrayOffset() + buffer.position();
        } else {
            direct = buffer;
            at = buffer.position();
        }
        end = at + length;
    }

    /**
     * Reads up to the next alert, or the next header of another record.
     *
     * <p>It is incomplete when the segment is read: without a remark between two records, truncated within one,
     * fragmented within an alert that goes on in the next record. Where no further record can be found, because one
     * hides where it ends, that is told once, and then as the reason at the end of each segment.
     *
     * @return what was found
     */
    public final CodecOutcome next() {
        if (isWholeAlert()) {
            return wholeAlert();
        }
        while (at < end && !lost) {
            if (remaining > 0 && alerts) {
                CodecOutcome found = alertOctet(octet());
                if (found != CodecOutcome.INCOMPLETE) {
                    return found;
                }
            } else if (remaining > 0) {
                int passed = Math.min(remaining, end - at);
                at += passed;
                remaining -= passed;
                if (remaining == 0 && tooLong) {
                    return protectedAlert();
                }
            } else {
                CodecOutcome found = headerOctet(octet());
                if (found != CodecOutcome.INCOMPLETE) {
                    return found;
                }
            }
        }
        return segmentRead();
    }

    /**
     * Whether records are protected from here on, so that the two ends alone can tell what an alert is.
     *
     * @return true behind ChangeCipherSpec up to TLS 1.2, behind the first record of application data, and behind
     *     one of alerts that is too long for alerts in the clear
     */
    public final boolean isEncrypted() {
        return isProtected;
    }

    /** Says that records are protected from here on: for a stream whose begin was missed. */
    public final void assumeEncrypted() {
        isProtected = true;
    }

    /**
     * Whether no further record can be found.
     *
     * @return true behind what is no record, or hides where it ends
     */
    public final boolean isLost() {
        return lost;
    }

    /**
     * Whether the segment goes on with a record that is one alert in the clear, whole: nearly every alert is, and is
     * read at once where others are read octet by octet.
     *
     * @return whether it is
     */
    private boolean isWholeAlert() {
        return end - at >= CodecRecord.HEADER + 2
                && !isDirect
                && array[at] == CodecRecord.ALERT
                && array[at + 1] == CodecRecord.MAJOR
                && array[at + 3] == 0
                && array[at + 4] == 2
                && (headerOctets | remaining) == 0
                && half == ABSENT
                && !lost
                && !(isProtected && rules == CodecRules.UP_TO_TLS_1_2);
    }

    /**
     * Reads it.
     *
     * @return the alert
     */
    private CodecOutcome wholeAlert() {
        int from = at;
        at += CodecRecord.HEADER + 2;
        int version = (array[from + 1] & 0xff) << 8 | (array[from + 2] & 0xff);
        int level = array[from + 5] & 0xff;
        int code = array[from + 6] & 0xff;
        return alert(header(CodecRecord.ALERT, version), level, code, CodecReason.NONE, 2);
    }

    /**
     * Refuses a segment before the one before it is read.
     *
     * @throws IllegalStateException if it is not read to its end
     */
    private void checkRead() {
        if (at < end && !lost) {
            throw new IllegalStateException("the segment before it has " + (end - at) + " octets left: call next()");
        }
    }

    /**
     * Takes the next octet of the segment, which there must be.
     *
     * @return 0 to 255
     */
    private int octet() {
        int place = at++;
        return (isDirect ? direct.get(place) : array[place]) & 0xff;
    }

    /**
     * The segment is read.
     *
     * @return incomplete
     */
    private CodecOutcome segmentRead() {
        array = NONE;
        direct = NO_BUFFER;
        at = 0;
        end = 0;
        if (lost) {
            return set(0, CodecOutcome.INCOMPLETE, reason(), 0);
        }
        boolean within = headerOctets > 0 || remaining > 0;
        CodecReason why = half != ABSENT ? CodecReason.FRAGMENTED : CodecReason.NONE;
        return set(0, CodecOutcome.INCOMPLETE, within ? CodecReason.TRUNCATED : why, 0);
    }

    /**
     * Takes an octet of an alert.
     *
     * @param octet the octet
     * @return incomplete, or the alert that it completes
     */
    private CodecOutcome alertOctet(int octet) {
        remaining--;
        if (half == ABSENT) {
            half = octet;
            return CodecOutcome.INCOMPLETE;
        }
        int level = half;
        half = ABSENT;
        return alert(header(CodecRecord.ALERT, version()), level, octet, CodecReason.NONE, 2);
    }

    /**
     * Takes an octet of a header.
     *
     * @param octet the octet
     * @return incomplete, or what the header tells if its record is none of alerts in the clear
     */
    private CodecOutcome headerOctet(int octet) {
        header = header << 8 | octet;
        headerOctets++;
        if (headerOctets == 1 && !CodecRecord.isType(octet)) {
            return lost(CodecOutcome.NOT_AN_ALERT, CodecReason.NOT_A_RECORD);
        }
        if (headerOctets == 2 && !rules.allowsMajor(octet, CodecRecord.MAJOR)) {
            return lost(CodecOutcome.MALFORMED, CodecReason.WRONG_VERSION);
        }
        if (headerOctets < CodecRecord.HEADER) {
            return CodecOutcome.INCOMPLETE;
        }
        int type = (int) (header >>> 32) & 0xff;
        int size = (int) header & 0xffff;
        headerOctets = 0;
        return record(type, size);
    }

    /**
     * The version in the last header.
     *
     * @return such as 0x0303
     */
    private int version() {
        return (int) (header >>> 16) & 0xffff;
    }

    /**
     * Begins a record.
     *
     * @param type its type
     * @param size how long its content claims to be
     * @return incomplete if it is one of alerts in the clear, else what it is
     */
    private CodecOutcome record(int type, int size) {
        boolean earlier = rules == CodecRules.UP_TO_TLS_1_2;
        boolean clear = type != CodecRecord.APPLICATION_DATA && !(isProtected && earlier);
        if (size > (clear ? CodecRules.MAX_PLAINTEXT : rules.maxCiphertext())) {
            return lost(CodecOutcome.MALFORMED, CodecReason.OVERSIZED);
        }
        int length = CodecRecord.HEADER + size;
        long known = header(type, version());
        remaining = size;
        alerts = false;
        isProtected |= !clear || (type == CodecRecord.CHANGE_CIPHER_SPEC && earlier);
        if (isProtected && half != ABSENT) {
            half = ABSENT;
            return set(known, CodecOutcome.MALFORMED, CodecReason.FRAGMENTED, length);
        }
        if (type != CodecRecord.ALERT && type != CodecRecord.APPLICATION_DATA) {
            return set(known, CodecOutcome.NOT_AN_ALERT, CodecReason.WRONG_TYPE, length);
        }
        if (!clear) {
            return set(known, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, length);
        }
        if (size == 0 || (size != 2 && !earlier)) {
            return set(known, CodecOutcome.MALFORMED, CodecRecord.fault(size), length);
        }
        tooLong = earlier && size >= CodecRecord.LEAST_PROTECTED;
        alerts = !tooLong;
        return CodecOutcome.INCOMPLETE;
    }

    /**
     * A record of alerts is read that nobody fills so in the clear: the stream was not followed from its begin, and is
     * protected.
     *
     * @return the outcome
     */
    private CodecOutcome protectedAlert() {
        tooLong = false;
        half = ABSENT;
        isProtected = true;
        int length = CodecRecord.HEADER + ((int) header & 0xffff);
        long known = header(CodecRecord.ALERT, version());
        return set(known, CodecOutcome.ENCRYPTED, CodecReason.ENCRYPTED, length);
    }

    /**
     * Gives up.
     *
     * @param outcome what was found
     * @param reason why nothing can be found behind it
     * @return the outcome
     */
    private CodecOutcome lost(CodecOutcome outcome, CodecReason reason) {
        lost = true;
        return set(0, outcome, reason, 0);
    }
}
