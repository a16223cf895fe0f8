package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.alertspec.runtime.AlertPeerExchange.End;
import io.github.alertspec.runtime.AlertPeerPlan.Ending;
import io.github.alertspec.runtime.AlertPeerPlan.Moment;
import io.github.alertspec.runtime.AlertPeerPlan.Split;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the peer does when the other side does what it should: an ordinary client, here that of the JDK, or none. */
class AlertPeerTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int CODES = 256;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aClientOfTheJdkReportsTheAlertWheneverItComes(Moment moment) throws Exception {
        try (AlertPeer peer =
                AlertPeer.server(AlertPeerPlan.fatal(HANDSHAKE_FAILURE).at(moment))) {
            assertThat(jdkClient(peer, "TLSv1.3", "TLSv1.2"))
                    .isInstanceOf(SSLException.class)
                    .hasMessageEndingWith("Received fatal alert: handshake_failure");
            assertThat(peer.next().end()).isEqualTo(End.AS_PLANNED);
        }
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void aClientOfTheJdkReportsTheAlertInHoweverManyPiecesItComes(Split split) throws Exception {
        try (AlertPeer peer =
                AlertPeer.server(AlertPeerPlan.fatal(HANDSHAKE_FAILURE).in(split))) {
            Throwable thrown = jdkClient(peer, "TLSv1.2");
            byte[] sent = peer.next().sent();
            if (split == Split.RECORDS) {
                assertThat(HEX.formatHex(sent)).isEqualTo("15030300010215030300" + "0128");
                assertThat(thrown).hasMessageContaining("Invalid Alert message: no sufficient data");
            } else {
                assertThat(HEX.formatHex(sent)).isEqualTo("15030300020228");
                assertThat(thrown).hasMessageEndingWith("Received fatal alert: handshake_failure");
            }
        }
    }

    @Test
    void theOctetsOfAnAlertComeOneByOne() throws Exception {
        AlertPeerPlan plan = AlertPeerPlan.fatal(HANDSHAKE_FAILURE).at(Moment.AT_ONCE);
        try (AlertPeer whole = AlertPeer.server(plan);
                AlertPeer split = AlertPeer.server(plan.in(Split.SEGMENTS))) {
            assertThat(reads(whole)).containsExactly(7);
            assertThat(reads(split)).hasSizeGreaterThan(3).allMatch(count -> count < 7);
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void theConnectionEndsAsThePlanSays(Ending ending) throws Exception {
        AlertPeerPlan plan =
                AlertPeerPlan.warning(0).at(Moment.AT_ONCE).then(ending).millis(400);
        try (AlertPeer peer = AlertPeer.server(plan);
                Socket client = new Socket(peer.address().getAddress(), peer.port())) {
            client.setSoTimeout(200);
            assertThat(client.getInputStream().readNBytes(7)).isEqualTo(HEX.parseHex("15030300020100"));
            switch (ending) {
                case CLOSE -> assertThat(client.getInputStream().read()).isEqualTo(-1);
                case RESET ->
                    assertThat(catchThrowable(() -> client.getInputStream().read()))
                            .isInstanceOf(SocketException.class);
                case KEEP_OPEN ->
                    assertThat(catchThrowable(() -> client.getInputStream().read()))
                            .isInstanceOf(java.net.SocketTimeoutException.class);
            }
            if (ending != Ending.RESET) {
                client.shutdownOutput();
            }
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange.end()).isEqualTo(End.AS_PLANNED);
            assertThat(exchange.endedByOther()).isEqualTo(ending != Ending.RESET);
        }
    }

    /** One of TLS 1.3 shows that it did by expecting the alert to be encrypted. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"})
    void aClientOfAnyVersionAcceptsTheServerHello(String version) throws Exception {
        String before = java.security.Security.getProperty("jdk.tls.disabledAlgorithms");
        java.security.Security.setProperty("jdk.tls.disabledAlgorithms", "");
        try (AlertPeer peer =
                AlertPeer.server(AlertPeerPlan.fatal(HANDSHAKE_FAILURE).at(Moment.AFTER_SERVER_HELLO))) {
            Throwable thrown = jdkClient(peer, version);
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange.end()).as(exchange.toString()).isEqualTo(End.AS_PLANNED);
            String said = thrown.getMessage() + " " + thrown.getCause();
            // JDK 17 takes it for a record that is too short, JDK 25 says what it is.
            String[] expected = version.equals("TLSv1.3")
                    ? new String[] {"Insufficient buffer remaining for AEAD", "Unexpected plaintext alert received"}
                    : new String[] {"Received fatal alert"};
            assertThat(said).containsAnyOf(expected);
        } finally {
            java.security.Security.setProperty("jdk.tls.disabledAlgorithms", before);
        }
    }

    @Test
    void everyCodeOfEitherLevelIsSent() throws Exception {
        for (int level = 1; level <= 2; level++) {
            for (int code = 0; code < CODES; code++) {
                try (AlertPeer peer =
                        AlertPeer.server(AlertPeerPlan.of(level, code).at(Moment.AT_ONCE))) {
                    try (Socket client = new Socket(peer.address().getAddress(), peer.port())) {
                        assertThat(client.getInputStream().readAllBytes())
                                .isEqualTo(new byte[] {21, 3, 3, 0, 2, (byte) level, (byte) code});
                    }
                }
            }
        }
    }

    @Test
    void theHelloOfAClientIsRead() throws Exception {
        try (AlertPeer peer = AlertPeer.server(AlertPeerPlan.fatal(HANDSHAKE_FAILURE))) {
            jdkClient(peer, "TLSv1.3", "TLSv1.2");
            AlertPeerExchange exchange = peer.next();
            AlertPeerHello hello = exchange.hello().orElseThrow();
            assertThat(hello.isClient()).isTrue();
            assertThat(hello.versions()).containsExactly(0x0304, 0x0303);
            assertThat(hello.serverName()).contains("server.example");
            assertThat(hello.protocols()).containsExactly("h2", "http/1.1");
            assertThat(hello.cipherSuites()).contains(0x1301, 0xC02F);
            assertThat(hello.extensions()).contains(0, 16, 43, 51);
            assertThat(exchange.received()).startsWith(22, 3, 3);
        }
    }

    @Test
    void asAClientItSendsItsAlertToAServerAtEachMoment() throws Exception {
        for (Moment moment : Moment.values()) {
            AlertPeerPlan plan = AlertPeerPlan.fatal(48).at(moment);
            AlertPeerPlan answer = AlertPeerPlan.warning(0)
                    .at(Moment.AFTER_SERVER_HELLO)
                    .then(Ending.KEEP_OPEN)
                    .millis(2_000);
            try (AlertPeer server = AlertPeer.server(
                    moment == Moment.AFTER_SERVER_HELLO ? answer : answer.at(Moment.AFTER_CLIENT_HELLO))) {
                AlertPeerExchange exchange = AlertPeer.connect(server.address(), plan);
                assertThat(exchange.end()).as(exchange.toString()).isEqualTo(End.AS_PLANNED);
                assertThat(HEX.formatHex(exchange.sent())).endsWith("15030300020230");
                assertThat(exchange.hello().isPresent()).isEqualTo(moment == Moment.AFTER_SERVER_HELLO);
                AlertPeerExchange seen = server.next();
                assertThat(seen.hello().isPresent()).isEqualTo(moment != Moment.AT_ONCE);
                assertThat(HEX.formatHex(seen.received())).contains("15030300020230");
            }
        }
    }

    @Test
    void asAClientOfTls13ItGetsAServerHelloOfThat() {
        AlertPeerPlan plan = AlertPeerPlan.fatal(48).version(0x0304).at(Moment.AFTER_SERVER_HELLO);
        try (AlertPeer server = AlertPeer.server(plan)) {
            AlertPeerExchange exchange = AlertPeer.connect(server.address(), plan);
            AlertPeerHello hello = exchange.hello().orElseThrow();
            assertThat(hello.isClient()).isFalse();
            assertThat(hello.versions()).containsExactly(0x0304);
            assertThat(hello.cipherSuites()).containsExactly(0x1301);
        }
    }

    @Test
    void noThreadIsLeft() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (Ending ending : Ending.values()) {
            for (Moment moment : Moment.values()) {
                try (AlertPeer peer = AlertPeer.server(
                        AlertPeerPlan.fatal(HANDSHAKE_FAILURE).at(moment).then(ending))) {
                    for (int i = 0; i < 5; i++) {
                        clients.add(new Socket(peer.address().getAddress(), peer.port()));
                    }
                    jdkClient(peer, "TLSv1.2");
                }
                assertThat(threads()).isEmpty();
            }
        }
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void whatIsNoAlertOrNoPlanIsRefusedByName() {
        AlertPeerPlan plan = AlertPeerPlan.fatal(0);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> AlertPeerPlan.fatal(256))
                .withMessage("code 256 is not in 0 to 255");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> AlertPeerPlan.of(-1, 0))
                .withMessage("level -1 is not in 0 to 255");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> plan.version(0x0305))
                .withMessage("version 773 is not in 768 to 772");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> plan.millis(0))
                .withMessage("millis 0 is not in 1 to 600000");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> plan.port(65_536))
                .withMessage("port 65536 is not in 0 to 65535");
    }

    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("alert peer"))
                .toList();
    }

    private static List<Integer> reads(AlertPeer peer) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (Socket client = new Socket(peer.address().getAddress(), peer.port())) {
            byte[] octets = new byte[100];
            int count = client.getInputStream().read(octets);
            while (count > 0) {
                counts.add(count);
                count = client.getInputStream().read(octets);
            }
        }
        return counts;
    }

    /** What the handshake of a client throws. */
    private static Throwable jdkClient(AlertPeer peer, String... versions) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        InetSocketAddress address = peer.address();
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.setEnabledProtocols(versions);
            socket.setEnabledCipherSuites(socket.getSupportedCipherSuites());
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("server.example")));
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            return catchThrowable(socket::startHandshake);
        }
    }
}
