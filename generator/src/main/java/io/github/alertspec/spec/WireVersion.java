package io.github.alertspec.spec;

/**
 * A version number as it stands on the wire: {@code 0x0303}, or {@code 0x00000001} for QUIC.
 *
 * @param value the number, 0 to 2^32 - 1
 * @param octets how many octets it takes on the wire, 2 or 4
 */
public record WireVersion(long value, int octets) {
    /** {@code 0x0303}: as a spec writes it. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "0x%0" + 2 * octets + "x", value);
    }
}
