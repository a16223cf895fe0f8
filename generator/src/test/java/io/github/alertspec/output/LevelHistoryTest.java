package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelHistoryTest {
    private static final AlertSpec SPEC = Specs.builtIn();

    @Test
    void aLevelThatNeverChangedIsOneSentenceForEachFamily() {
        assertThat(history(40))
                .containsExactly(
                        "TLS: fatal in every version since SSL 3.0.", "DTLS: fatal in every version since DTLS 1.0.");
    }

    @Test
    void aChangeOfLevelNamesTheVersionsOnBothSidesOfIt() {
        assertThat(history(42))
                .containsExactly(
                        "TLS: fatal or warning from SSL 3.0 to TLS 1.2, fatal since TLS 1.3.",
                        "DTLS: fatal or warning from DTLS 1.0 to DTLS 1.2, fatal since DTLS 1.3.");
    }

    @Test
    void anAlertThatCameLaterOrWentIsToldWithWhen() {
        assertThat(history(116)).containsExactly("TLS: fatal since TLS 1.3.", "DTLS: fatal since DTLS 1.3.");
        assertThat(history(21))
                .containsExactly(
                        "TLS: fatal from TLS 1.0 to TLS 1.1, no longer defined since TLS 1.2.",
                        "DTLS: fatal in DTLS 1.0, no longer defined since DTLS 1.2.",
                        "Reserved since RFC 5246, section 7.2.2, no longer to be sent; use bad_record_mac instead.");
        assertThat(history(41))
                .containsExactly(
                        "TLS: warning in SSL 3.0, no longer defined since TLS 1.0.",
                        "Reserved since RFC 4346, section 7.2.2, no longer to be sent.");
    }

    @Test
    void statesOtherThanReservedAreToldToo() {
        AlertSpec spec = Specs.sixAlerts();
        assertThat(LevelHistory.of(spec, spec.alert(90).orElseThrow()))
                .containsExactly(
                        "TLS: warning in TLS 1.2, fatal or warning since TLS 1.3.",
                        "Deprecated since Acme Tunnel, section 3; use close_notify instead.");
        AlertSpec overlay = Specs.read("own", """
                alertspec: 1
                extends: tls
                alerts:
                  - {code: 224, name: quota, summary: No., status: private, levels: {QUIC: fatal}, references: [RFC1]}
                """);
        assertThat(LevelHistory.of(overlay, overlay.alert(224).orElseThrow()))
                .containsExactly("Private: in no registry.");
    }

    @Test
    void theOverallLevelIsThatOfAllVersions() {
        assertThat(overall(40)).isEqualTo("fatal, Always fatal.");
        assertThat(overall(100)).isEqualTo("warning, Always a warning.");
        assertThat(overall(111)).isEqualTo("fatal or warning, Fatal or warning, as its sender decides.");
        assertThat(overall(0)).isEqualTo("fatal or warning, Fatal or warning, depending on the version.");
    }

    private static String overall(int code) {
        return LevelHistory.overall(SPEC, alert(code)) + ", " + LevelHistory.sentence(SPEC, alert(code));
    }

    private static List<String> history(int code) {
        return LevelHistory.of(SPEC, alert(code));
    }

    private static Alert alert(int code) {
        return SPEC.alert(code).orElseThrow();
    }
}
