package io.github.alertspec.spec;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The spec that is built in says what the TLS Alerts registry says, and says it in full. */
class CanonicalSpecTest {
    /** The registry of 2026, without the suffix _RESERVED. */
    private static final Map<Integer, String> REGISTRY = Map.ofEntries(
            entry(0, "close_notify"),
            entry(10, "unexpected_message"),
            entry(20, "bad_record_mac"),
            entry(21, "decryption_failed"),
            entry(22, "record_overflow"),
            entry(30, "decompression_failure"),
            entry(40, "handshake_failure"),
            entry(41, "no_certificate"),
            entry(42, "bad_certificate"),
            entry(43, "unsupported_certificate"),
            entry(44, "certificate_revoked"),
            entry(45, "certificate_expired"),
            entry(46, "certificate_unknown"),
            entry(47, "illegal_parameter"),
            entry(48, "unknown_ca"),
            entry(49, "access_denied"),
            entry(50, "decode_error"),
            entry(51, "decrypt_error"),
            entry(52, "too_many_cids_requested"),
            entry(60, "export_restriction"),
            entry(70, "protocol_version"),
            entry(71, "insufficient_security"),
            entry(80, "internal_error"),
            entry(86, "inappropriate_fallback"),
            entry(90, "user_canceled"),
            entry(100, "no_renegotiation"),
            entry(109, "missing_extension"),
            entry(110, "unsupported_extension"),
            entry(111, "certificate_unobtainable"),
            entry(112, "unrecognized_name"),
            entry(113, "bad_certificate_status_response"),
            entry(114, "bad_certificate_hash_value"),
            entry(115, "unknown_psk_identity"),
            entry(116, "certificate_required"),
            entry(117, "general_error"),
            entry(120, "no_application_protocol"),
            entry(121, "ech_required"));

    private static final Pattern SENTENCES = Pattern.compile("[A-Z].*[.?]", Pattern.DOTALL);

    private final AlertSpec spec = read();

    private static AlertSpec read() {
        Diagnostics diagnostics = new Diagnostics();
        AlertSpec spec = SpecReader.create()
                .read(Source.builtIn().asWritten(), diagnostics)
                .orElseThrow();
        assertThat(diagnostics).hasToString("");
        return spec;
    }

    @Test
    void itsAlertsAreThoseOfTheRegistry() {
        Map<Integer, String> names = spec.alerts().stream().collect(Collectors.toMap(Alert::code, Alert::name));

        assertThat(new TreeMap<>(names)).isEqualTo(new TreeMap<>(REGISTRY)).hasSize(37);
    }

    @Test
    void theReservedAlertsAreThoseOfTheRegistry() {
        assertThat(spec.alerts())
                .filteredOn(alert -> alert.status().kind() == Status.Kind.RESERVED)
                .extracting(Alert::code)
                .containsExactly(21, 30, 41, 60, 100, 111, 114);
        assertThat(spec.alerts()).noneMatch(alert -> alert.status().kind() == Status.Kind.DEPRECATED);
    }

    @Test
    void theReservedAlertsAreAGroup() {
        assertThat(spec.alerts())
                .allMatch(alert ->
                        (alert.group() == Group.RESERVED) == (alert.status().kind() == Status.Kind.RESERVED));
        assertThat(spec.alerts()).extracting(Alert::group).contains(Group.values());
    }

    @Test
    void itsProtocolsAreOldestFirst() {
        assertThat(spec.protocols())
                .extracting(ProtocolVersion::id)
                .containsExactly(
                        "SSL3.0", "TLS1.0", "TLS1.1", "TLS1.2", "TLS1.3", "DTLS1.0", "DTLS1.2", "DTLS1.3", "QUIC");
        assertThat(spec.protocols())
                .extracting(protocol -> protocol.wire().orElseThrow().toString())
                .containsExactly(
                        "0x0300", "0x0301", "0x0302", "0x0303", "0x0304", "0xfeff", "0xfefd", "0xfefc", "0x00000001");
    }

    @Test
    void levelsAreThoseOfTheStandards() {
        assertThat(level("close_notify", "TLS1.2")).isEqualTo(Level.WARNING);
        assertThat(level("handshake_failure", "TLS1.3")).isEqualTo(Level.FATAL);
        assertThat(level("no_certificate", "SSL3.0")).isNotEqualTo(Level.UNDEFINED);
        assertThat(level("no_certificate", "TLS1.0")).isEqualTo(Level.UNDEFINED);
        assertThat(level("export_restriction", "TLS1.0")).isEqualTo(Level.FATAL);
        assertThat(level("export_restriction", "TLS1.3")).isEqualTo(Level.UNDEFINED);
        assertThat(level("no_renegotiation", "TLS1.2")).isEqualTo(Level.WARNING);
        assertThat(level("no_renegotiation", "TLS1.3")).isEqualTo(Level.UNDEFINED);
        assertThat(level("missing_extension", "TLS1.2")).isEqualTo(Level.UNDEFINED);
        assertThat(level("missing_extension", "TLS1.3")).isEqualTo(Level.FATAL);
        assertThat(level("bad_certificate", "TLS1.2")).isEqualTo(Level.EITHER);
        assertThat(level("bad_certificate", "TLS1.3")).isEqualTo(Level.FATAL);
    }

    @Test
    void everyAlertOverQuicIsFatal() {
        ProtocolVersion quic = spec.protocols().get(8);

        assertThat(spec.alerts()).extracting(alert -> alert.levelIn(quic)).containsOnly(Level.FATAL, Level.UNDEFINED);
    }

    @Test
    void everyLevelHasASource() {
        for (Alert alert : spec.alerts()) {
            assertThat(alert.levels()).as(alert.name()).isNotEmpty();
            for (ProtocolVersion protocol : spec.protocols()) {
                LevelRule rule = alert.levels().get(protocol.id());
                if (rule != null) {
                    assertThat(AlertSpec.referencesOf(rule, protocol))
                            .as(alert.name())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyAlertIsExplainedInFull() {
        assertThat(spec.alerts()).allSatisfy(alert -> {
            assertThat(alert.summary())
                    .hasSizeLessThanOrEqualTo(120)
                    .endsWith(".")
                    .doesNotContain("\n");
            assertThat(alert.description()).isNotEqualTo(alert.summary()).endsWith(".");
            assertThat(alert.causes()).hasSizeGreaterThanOrEqualTo(2).allMatch(CanonicalSpecTest::isSentence);
            assertThat(alert.remedies().receiver()).isNotEmpty().allMatch(CanonicalSpecTest::isSentence);
            assertThat(alert.remedies().sender()).isNotEmpty().allMatch(CanonicalSpecTest::isSentence);
            assertThat(alert.references()).isNotEmpty();
            assertThat(alert.names()).isNotEmpty();
        });
    }

    @Test
    void noTwoAlertsShareASummary() {
        assertThat(spec.alerts()).extracting(Alert::summary).doesNotHaveDuplicates();
        assertThat(spec.alerts()).extracting(Alert::description).doesNotHaveDuplicates();
    }

    @Test
    void theProxySgTableLeadsToTheRightAlertWhateverItsNumber() {
        Map<String, Set<String>> alertsByRow = spec.alerts().stream()
                .flatMap(alert -> alert.names().getOrDefault("sgos", List.of()).stream()
                        .map(name -> entry(
                                name.text().orElseThrow() + " " + name.code().orElseThrow(), alert.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

        assertThat(alertsByRow).hasSize(24);
        assertThat(alertsByRow)
                .containsEntry("unsupported_extension 255", Set.of("unsupported_extension"))
                .containsEntry("user_cancelled 90", Set.of("user_canceled"));
        alertsByRow.forEach((row, alerts) -> {
            String code = row.substring(row.indexOf(' ') + 1);
            String registered = code.equals("255") ? "unsupported_extension" : REGISTRY.get(Integer.valueOf(code));
            assertThat(alerts).as(row).containsExactly(registered);
        });
    }

    @Test
    void everyStackNamesSomeAlert() {
        assertThat(spec.stacks()).hasSize(22).allSatisfy(stack -> assertThat(spec.alerts())
                .as(stack.id())
                .anyMatch(alert -> !alert.namesIn(stack).isEmpty()));
    }

    private Level level(String alert, String protocol) {
        ProtocolVersion version = spec.protocols().stream()
                .filter(each -> each.id().equals(protocol))
                .findFirst()
                .orElseThrow();
        return spec.alert(alert).orElseThrow().levelIn(version);
    }

    private static boolean isSentence(String text) {
        return SENTENCES.matcher(text).matches();
    }
}
