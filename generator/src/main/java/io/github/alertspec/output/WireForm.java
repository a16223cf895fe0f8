package io.github.alertspec.output;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.WireVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an alert looks in a packet capture.
 *
 * @param where the versions, {@code TLS 1.2, TLS 1.3}
 * @param octets in hexadecimal, with two dots for an octet that varies
 * @param remark what must be known of them; empty where they speak for themselves
 */
public record WireForm(String where, String octets, String remark) {
    private static final String ENCRYPTING = "TLS1.3";
    private static final int CRYPTO_ERROR = 0x0100;
    private static final int VARIABLE_LENGTH_OF_TWO = 0x4000;

    /** The forms in the newest versions that define the alert: RFC 9846 section 5, RFC 9147 section 4, RFC 9000 section 19.19. */
    public static List<WireForm> of(AlertSpec spec, Alert alert) {
        List<WireForm> forms = new ArrayList<>();
        List<ProtocolVersion> tls = defining(alert, Family.TLS.in(spec));
        record(alert, tls, "").ifPresent(forms::add);
        newest(tls)
                .filter(version -> version.id().equals(ENCRYPTING))
                .ifPresent(version -> forms.add(new WireForm(
                        version.title() + ", encrypted",
                        "17 03 03 00 ..",
                        "19 octets of ciphertext follow, more with padding")));
        record(alert, defining(alert, Family.DTLS.in(spec)), " 00 00 .. .. .. .. .. ..")
                .ifPresent(forms::add);
        newest(defining(alert, Family.QUIC.in(spec)))
                .ifPresent(version -> forms.add(new WireForm(
                        version.title(),
                        "1c " + octets(VARIABLE_LENGTH_OF_TWO + CRYPTO_ERROR + alert.code(), 2),
                        "in a packet: CONNECTION_CLOSE with CRYPTO_ERROR " + quicError(alert))));
        return List.copyOf(forms);
    }

    /** The CRYPTO_ERROR in whose low octet QUIC carries the code, RFC 9001 section 4.8: {@code 0x0128}. */
    public static String quicError(Alert alert) {
        return String.format(Locale.ROOT, "0x%04x", CRYPTO_ERROR + alert.code());
    }

    /** {@code 0x28}. */
    public static String hexadecimal(Alert alert) {
        return String.format(Locale.ROOT, "0x%02x", alert.code());
    }

    /** The record in the clear, as the newest of these versions and those that write the same version number send it. */
    private static Optional<WireForm> record(Alert alert, List<ProtocolVersion> versions, String sequence) {
        Optional<Long> number = newest(versions).flatMap(WireForm::recordVersion);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<ProtocolVersion> alike = versions.stream()
                .filter(version -> recordVersion(version).equals(number))
                .toList();
        boolean hides = alike.stream().anyMatch(version -> version.id().endsWith(ENCRYPTING));
        String code = octets(alert.code(), 1);
        boolean fatal = alike.stream().anyMatch(version -> alert.levelIn(version) != Level.WARNING);
        boolean both = fatal && alike.stream().anyMatch(version -> alert.levelIn(version) != Level.FATAL);
        return Optional.of(new WireForm(
                alike.stream().map(ProtocolVersion::title).collect(Collectors.joining(", "))
                        + (hides ? ", in the clear" : ""),
                "15 " + octets(number.get(), 2) + sequence + " 00 02 " + (fatal ? "02 " : "01 ") + code,
                both ? "fatal; a warning ends with 01 " + code : ""));
    }

    /** What a record says of its version: the newest one writes the number of the one before it. */
    private static Optional<Long> recordVersion(ProtocolVersion version) {
        return switch (version.id()) {
            case "TLS1.3" -> Optional.of(0x0303L);
            case "DTLS1.3" -> Optional.of(0xfefdL);
            default -> version.wire().map(WireVersion::value);
        };
    }

    private static List<ProtocolVersion> defining(Alert alert, List<ProtocolVersion> versions) {
        return versions.stream()
                .filter(version -> alert.levelIn(version) != Level.UNDEFINED)
                .toList();
    }

    private static Optional<ProtocolVersion> newest(List<ProtocolVersion> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private static String octets(long value, int count) {
        return Stream.iterate(count - 1, i -> i >= 0, i -> i - 1)
                .map(i -> String.format(Locale.ROOT, "%02x", value >>> (8 * i) & 0xff))
                .collect(Collectors.joining(" "));
    }
}
