package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.runtime.AlertPeer;
import io.github.alertspec.runtime.AlertPeerPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A level that is neither warning nor fatal. RFC 5246, 7.2 knows no other and does not say what to do; RFC 8446, 6 lets the
 * level be ignored.
 */
@Tag("interop")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddLevelTest {
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int ILLEGAL_PARAMETER = 47;

    @TempDir
    static Path directory;

    private static GeneratedRecogniser recogniser;

    @BeforeAll
    static void compile() {
        recogniser = new GeneratedRecogniser(directory);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 255})
    void openSslRefusesItWithAnAlertOfItsOwn(int level) throws Exception {
        String said = said(ProgramClient.openssl(), level);
        assertThat(said).contains("unknown alert type");
        assertThat(recogniser.find(said))
                .as(said)
                .anyMatch(found ->
                        found.isOf(ILLEGAL_PARAMETER) && found.direction().equals("SENT"))
                .noneMatch(found ->
                        found.isOf(ILLEGAL_PARAMETER) && found.direction().equals("RECEIVED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 255})
    void jsseTakesItForFatal(int level) throws Exception {
        try (Client client = JavaClient.jsse()) {
            assertTakesItForFatal(said(client, level));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 255})
    void bouncyCastleTakesItForFatal(int level) throws Exception {
        try (Client client = JavaClient.bouncyCastle()) {
            assertTakesItForFatal(said(client, level));
        }
    }

    private static void assertTakesItForFatal(String said) {
        assertThat(recogniser.find(said))
                .as(said)
                .isNotEmpty()
                .allMatch(found -> found.isOf(HANDSHAKE_FAILURE) && found.isReceived())
                .anyMatch(found -> found.level().equals("FATAL"));
    }

    private static String said(Client client, int level) throws IOException {
        try (AlertPeer peer = AlertPeer.server(AlertPeerPlan.of(level, HANDSHAKE_FAILURE))) {
            return client.connect(peer.port());
        }
    }
}
