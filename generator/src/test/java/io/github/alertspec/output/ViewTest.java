package io.github.alertspec.output;

import static io.github.alertspec.output.Loaded.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a spec that is limited to some protocol versions. */
class ViewTest {
    private static final AlertSpec SPEC = Specs.builtIn();
    private static final View VIEW = View.of(SPEC, List.of("TLS1.3", "TLS1.2"), "tls");

    @TempDir
    Path folder;

    @Test
    void aViewHasTheVersionsAndTheAlertsThatOneOfThemDefines() {
        AlertSpec spec = VIEW.spec();

        assertThat(spec.protocols()).extracting(ProtocolVersion::id).containsExactly("TLS1.2", "TLS1.3");
        assertThat(spec.alerts()).hasSize(33).allSatisfy(alert -> assertThat(alert.levels())
                .isNotEmpty()
                .isEqualTo(SPEC.alert(alert.code()).orElseThrow().levels().entrySet().stream()
                        .filter(level -> Set.of("TLS1.2", "TLS1.3").contains(level.getKey()))
                        .collect(Collectors.toMap(level -> level.getKey(), level -> level.getValue()))));
        assertThat(spec.leftOut())
                .extracting(Alert::name)
                .containsExactly(
                        "decryption_failed", "no_certificate", "too_many_cids_requested", "export_restriction");
    }

    @Test
    void itSaysWhatItLeavesOut() {
        assertThat(VIEW.size())
                .isEqualTo("33 alerts of TLS1.2 and TLS1.3 (left out: decryption_failed, no_certificate,"
                        + " too_many_cids_requested, export_restriction)");
        assertThat(View.of(SPEC, List.of(" SSL3.0 "), "tls").size())
                .startsWith("13 alerts of SSL3.0 (left out: decryption_failed, record_overflow, ")
                .endsWith(" and 16 more)");
    }

    @Test
    void allVersionsAreTheSpecItself() {
        assertThat(View.of(SPEC, List.of(), "tls")).isEqualTo(new View(SPEC, "37 alerts"));
        List<String> all = SPEC.protocols().stream().map(ProtocolVersion::id).toList();
        assertThat(View.of(SPEC, all, "tls").spec()).isSameAs(SPEC);
    }

    @Test
    void anUnknownVersionIsAnErrorWithTheNearest() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> View.of(SPEC, List.of("TLS1.2", "tls1.3"), "tls"))
                .withMessage("there is no protocol 'tls1.3' in tls\n  hint: did you mean 'TLS1.3'?");
    }

    @Test
    void aVersionWithoutAnAlertIsNoView() {
        AlertSpec spec = Specs.read("acme.yaml", """
                alertspec: 1
                extends: tls
                protocols: [{id: ACME1, references: [RFC9846]}]
                """);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> View.of(spec, List.of("ACME1"), "acme.yaml"))
                .withMessage("acme.yaml has no alert of ACME1\n  hint: choose further protocols");
    }

    @Test
    void whatIsKeptNamesNothingThatIsLeftOut() {
        for (ProtocolVersion version : SPEC.protocols()) {
            AlertSpec spec = View.of(SPEC, List.of(version.id()), "tls").spec();
            List<String> gone = spec.leftOut().stream().map(Alert::name).toList();

            assertThat(spec.alerts().stream().flatMap(alert -> alert.status().replacement().stream()))
                    .doesNotContainAnyElementsOf(gone);
            assertThat(spec.forms()).isNotEmpty().allSatisfy(form -> {
                assertThat(form.alert()).isNotIn(gone.stream().map(Optional::of).toList());
                assertThat(form.alerts()).doesNotContainAnyElementsOf(gone);
            });
        }
    }

    @Test
    void theGeneratedCodeStillKnowsEveryTakenCode() throws IOException {
        Loaded all = Loaded.of(SPEC, Files.createDirectory(folder.resolve("all")));
        Loaded view = Loaded.of(VIEW.spec(), Files.createDirectory(folder.resolve("view")));
        Set<Integer> leftOut = VIEW.spec().leftOut().stream().map(Alert::code).collect(Collectors.toSet());

        for (int code : IntStream.rangeClosed(-1, 256).toArray()) {
            assertThat(view.call("TlsAlerts", "assignment", code))
                    .as("code %s", code)
                    .hasToString(all.call("TlsAlerts", "assignment", code).toString());
            if (leftOut.contains(code)) {
                assertThat(view.call("TlsAlert", "ofCode", code)).hasToString("Optional.empty");
            } else {
                assertThat(view.call("TlsAlert", "ofCode", code))
                        .hasToString(all.call("TlsAlert", "ofCode", code).toString());
            }
        }
        for (int octet = -128; octet < 128; octet++) {
            assertThat(view.call("TlsAlertCode", "ofOctet", (byte) octet))
                    .hasToString(
                            all.call("TlsAlertCode", "ofOctet", (byte) octet).toString());
        }
        assertThat(get(view.call("TlsAlertCode", "ofOctet", (byte) 41), "assignment"))
                .hasToString("RESERVED");
        assertThat(get(view.call("TlsAlertCode", "ofOctet", (byte) 52), "assignment"))
                .hasToString("ASSIGNED");
        assertThat(view.call("TlsAlertCode", "ofOctet", (byte) 41)).hasToString("no_certificate(41)");
    }

    @Test
    void aViewCompilesWithoutAWarning() throws IOException {
        for (String version : List.of("SSL3.0", "QUIC")) {
            AlertSpec spec = View.of(SPEC, List.of(version), "tls").spec();
            Compiled compiled = Compiled.of(
                    Compiled.sources(Specs.generate(spec, Specs.settings())),
                    Files.createDirectory(folder.resolve(version)),
                    "--release",
                    "8",
                    "-Xlint:all,-options",
                    "-Xdoclint:all",
                    "-Werror");
            assertThat(compiled.complaints()).as(version).isEmpty();
        }
    }

    @Test
    void theDocsTellOfTheViewAlone() {
        String page = Specs.text(Specs.generate(VIEW.spec(), Specs.settings()), "alerts.md");

        assertThat(page).contains("alert-40", "alert-109").doesNotContain("alert-41", "no_certificate", "| DTLS");
        String limits = "The versions are TLS 1.2 and TLS 1.3. 4 alerts that none of them defines are left out.";
        assertThat(page).contains("\n" + limits + "\n");
        assertThat(Specs.text(Specs.generate(VIEW.spec(), Specs.settings()), "alert-finder.html"))
                .contains("<p>" + limits + "\n");
        assertThat(Specs.text(Specs.generate(SPEC, Specs.settings()), "alerts.md"))
                .doesNotContain("left out");
    }
}
