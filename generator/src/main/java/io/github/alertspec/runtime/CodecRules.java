package io.github.alertspec.runtime;

/** Which versions' rules hold where they differ: on what is protected, and on how alerts fill records. */
public enum CodecRules {
    /**
     * SSL 3.0 to TLS 1.2, DTLS 1.0 and 1.2. Records are protected behind ChangeCipherSpec; an alert may be split over
     * records, and share one with others (RFC 5246, section 6.2.1).
     */
    UP_TO_TLS_1_2(0x4000 + 2048),

    /**
     * TLS 1.3 and DTLS 1.3. Whatever is protected shows that it is; a record of alerts holds exactly one (RFC 9846,
     * section 5.1).
     */
    TLS_1_3(0x4000 + 256);

    /** The longest content in the clear. */
    static final int MAX_PLAINTEXT = 0x4000;

    /** The longest content of a protected record. */
    private final int maxCiphertext;

    /**
     * Rules.
     *
     * @param maxCiphertext the longest content of a protected record
     */
    CodecRules(int maxCiphertext) {
        this.maxCiphertext = maxCiphertext;
    }

    /**
     * The longest content of a protected record (RFC 5246, section 6.2.3; RFC 9846, section 5.2).
     *
     * @return in octets
     */
    int maxCiphertext() {
        return maxCiphertext;
    }

    /**
     * Whether the version in a record may begin so. TLS 1.3 and DTLS 1.3 ignore that version for all purposes
     * (RFC 9846, section 5.1; RFC 9147, section 4).
     *
     * @param octet the first octet of the version
     * @param major with which versions of the protocol begin
     * @return whether it may
     */
    boolean allowsMajor(int octet, int major) {
        return octet == major || this == TLS_1_3;
    }
}
