package io.github.alertspec.output.enums;

import static io.github.alertspec.output.Loaded.get;
import static io.github.alertspec.output.Loaded.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the enum promises, checked on the classes that the canonical spec gives. */
class EnumsOutputTest {
    private static final AlertSpec SPEC = Specs.builtIn();

    private static Loaded tls;

    @BeforeAll
    static void compile(@TempDir Path directory) {
        tls = Loaded.of(SPEC, directory);
    }

    @Test
    void everyFactOfAnAlertIsThatOfTheSpec() {
        for (Alert alert : SPEC.alerts()) {
            Object constant = constant(alert);
            assertThat(get(constant, "code")).isEqualTo(alert.code());
            assertThat(get(constant, "registeredName")).isEqualTo(alert.name());
            assertThat(get(constant, "summary")).isEqualTo(alert.summary());
            assertThat(get(constant, "description")).isEqualTo(alert.description());
            assertThat(get(constant, "status"))
                    .hasToString(alert.status().kind().name());
            assertThat(get(constant, "closure")).hasToString(alert.closes().name());
            assertThat(get(constant, "sender")).hasToString(alert.sender().name());
            assertThat(texts(constant, "causes")).isEqualTo(alert.causes()).isNotEmpty();
            assertThat(texts(constant, "receiverRemedies"))
                    .isEqualTo(alert.remedies().receiver())
                    .isNotEmpty();
            assertThat(texts(constant, "senderRemedies"))
                    .isEqualTo(alert.remedies().sender())
                    .isNotEmpty();
            assertThat(texts(constant, "remedies"))
                    .isEqualTo(Stream.of(
                                    alert.remedies().receiver(),
                                    alert.remedies().sender())
                            .flatMap(List::stream)
                            .toList());
        }
    }

    @Test
    void everyReferenceIsThatOfTheSpec() {
        for (Alert alert : SPEC.alerts()) {
            List<?> references = (List<?>) get(constant(alert), "references");
            assertThat(references).hasSameSizeAs(alert.references()).isNotEmpty();
            for (int i = 0; i < references.size(); i++) {
                Reference source = alert.references().get(i);
                assertThat(get(references.get(i), "document")).isEqualTo(source.document());
                assertThat(get(references.get(i), "section")).isEqualTo(source.section());
                assertThat(get(references.get(i), "url")).isEqualTo(source.link());
                assertThat(references.get(i)).hasToString(source.title());
            }
        }
    }

    @Test
    void equalReferencesAreEqualAndOthersAreNot() {
        List<Object> all = SPEC.alerts().stream()
                .flatMap(alert -> ((List<?>) get(constant(alert), "references")).stream())
                .map(Object.class::cast)
                .toList();
        for (Object one : all) {
            assertThat(one).isNotEqualTo(null).isNotEqualTo("text");
            for (Object other : all) {
                assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
                assertThat(one.equals(other)).isEqualTo(other.equals(one) && one.hashCode() == other.hashCode());
            }
        }
    }

    @Test
    void everyAlertHasALevelInEveryProtocolVersion() {
        for (Alert alert : SPEC.alerts()) {
            for (ProtocolVersion protocol : SPEC.protocols()) {
                Object version =
                        tls.optional("TlsProtocol", "ofId", protocol.id()).orElseThrow();
                assertThat(get(constant(alert), "levelIn", version))
                        .hasToString(alert.levelIn(protocol).name());
                assertThat(get(version, "id")).isEqualTo(protocol.id());
                assertThat(get(version, "title")).isEqualTo(protocol.title());
                assertThat(get(version, "wireVersion"))
                        .hasToString(
                                "OptionalInt[" + protocol.wire().orElseThrow().value() + "]");
            }
        }
    }

    @Test
    void aProtocolVersionIsCalledAsPeopleWriteIt() {
        assertThat(Arrays.stream(tls.constants("TlsProtocol")).map(Object::toString))
                .containsExactly(
                        "SSL_3_0",
                        "TLS_1_0",
                        "TLS_1_1",
                        "TLS_1_2",
                        "TLS_1_3",
                        "DTLS_1_0",
                        "DTLS_1_2",
                        "DTLS_1_3",
                        "QUIC");
        for (String unknown : new String[] {null, "", "tls1.3", "TLS1.4"}) {
            assertThat(tls.optional("TlsProtocol", "ofId", unknown)).isEmpty();
        }
    }

    @Test
    void noListCanBeChanged() {
        for (Alert alert : SPEC.alerts()) {
            for (String method : List.of("causes", "remedies", "receiverRemedies", "senderRemedies", "references")) {
                List<?> list = (List<?>) get(constant(alert), method);
                assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> list.set(0, null)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void aFactLoadsNoOtherFact() {
        Loaded fresh = tls.again();
        get(fresh.optional("TlsAlert", "ofCode", 40).orElseThrow(), "summary");
        assertThat(fresh.loaded())
                .contains("TlsAlertFacts$Summaries")
                .noneMatch(name -> name.endsWith("$Descriptions") || name.endsWith("$Names"));
    }

    private static Object constant(Alert alert) {
        return tls.constant("TlsAlert", alert.name().toUpperCase(Locale.ROOT));
    }
}
