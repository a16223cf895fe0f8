package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alertspec.runtime.AlertPeerExchange.End;
import io.github.alertspec.runtime.AlertPeerPlan.Ending;
import io.github.alertspec.runtime.AlertPeerPlan.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the peer does when the other side, or who starts it, does what it should not: it ends in time, and says why. */
@Timeout(60)
class AlertPeerBoundsTest {
    private static final AlertPeerPlan PLAN = AlertPeerPlan.fatal(40).millis(300);

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> AlertPeer.server(PLAN.port(busy.getLocalPort())))
                    .withMessage("port " + busy.getLocalPort() + " of 127.0.0.1 cannot be listened on; port 0 takes one"
                            + " that is free");
            assertThat(AlertPeerTest.threads()).isEmpty();
        }
    }

    @Test
    void theSamePortCanBeTakenAgainAtOnce() {
        int port;
        try (AlertPeer peer = AlertPeer.server(PLAN)) {
            port = peer.port();
        }
        for (int i = 0; i < 20; i++) {
            try (AlertPeer again = AlertPeer.server(PLAN.port(port))) {
                assertThat(again.port()).isEqualTo(port);
                AlertPeer.connect(again.address(), PLAN.then(Ending.RESET));
            }
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        AlertPeer peer = AlertPeer.server(PLAN);
        peer.close();
        peer.close();
        assertThat(AlertPeerTest.threads()).isEmpty();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> AlertPeer.connect(peer.address(), PLAN))
                .withMessageStartingWith("no connection to ");
        assertThatIllegalStateException().isThrownBy(peer::next).withMessage("the peer is closed");
    }

    @Test
    void aClientThatNeverSpeaksIsLeftInTime() throws IOException {
        try (AlertPeer peer = AlertPeer.server(PLAN);
                Socket silent = new Socket(peer.address().getAddress(), peer.port())) {
            long start = System.nanoTime();
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
            assertThat(peer.next()).hasToString("TIME_UP: no whole hello came within 300 ms");
        }
    }

    @Test
    void aClientThatSpeaksAnOctetAtATimeIsLeftInTimeToo() throws Exception {
        try (AlertPeer peer = AlertPeer.server(PLAN);
                Socket slow = new Socket(peer.address().getAddress(), peer.port())) {
            byte[] record = {22, 3, 1, 1, 0};
            for (byte octet : record) {
                slow.getOutputStream().write(octet);
                Thread.sleep(50);
            }
            assertThat(peer.next().end()).isEqualTo(End.TIME_UP);
        }
    }

    @Test
    void aSilentClientDoesNotHoldUpTheEnd() throws IOException {
        AlertPeer peer = AlertPeer.server(PLAN.millis(600_000).then(Ending.KEEP_OPEN));
        try (Socket silent = new Socket(peer.address().getAddress(), peer.port());
                Socket kept = new Socket(peer.address().getAddress(), peer.port())) {
            kept.getOutputStream().write(AlertPeerBytes.clientHello(0));
            assertThat(kept.getInputStream().readNBytes(7)).hasSize(7);
            long start = System.nanoTime();
            peer.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(silent.isConnected()).isTrue();
        }
        assertThat(AlertPeerTest.threads()).isEmpty();
        assertThat(peer.exchanges()).extracting(AlertPeerExchange::end).contains(End.AS_PLANNED);
    }

    @Test
    void waitingForAConnectionThatNeverComesEnds() {
        try (AlertPeer peer = AlertPeer.server(PLAN.millis(50))) {
            assertThatIllegalStateException().isThrownBy(peer::next).withMessage("no connection ended within 100 ms");
        }
    }

    @Test
    void waitingEndsWhenTheThreadIsInterrupted() {
        try (AlertPeer peer = AlertPeer.server(PLAN)) {
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(peer::next)
                    .withMessage("interrupted while waiting for a connection to end");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
        assertThat(Thread.interrupted()).as("closing keeps the mark").isTrue();
        assertThat(AlertPeerTest.threads()).isEmpty();
    }

    @Test
    void whatIsNoHelloIsNamedAndGetsNoAlert() throws IOException {
        assertThat(answerTo("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("NO_HELLO: what came is no record of TLS that may stand here: 47 45 54 20 2f 20 48 54");
        assertThat(answerTo((byte) 0x80, (byte) 46, (byte) 1, (byte) 3, (byte) 1))
                .hasToString("NO_HELLO: what came is no record of TLS that may stand here: 80 2e 01 03 01");
        assertThat(answerTo((byte) 22, (byte) 3, (byte) 1, (byte) 0, (byte) 0))
                .hasToString("NO_HELLO: a record came with the impossible length 0");
        assertThat(answerTo((byte) 22, (byte) 3, (byte) 1, (byte) 0x7F, (byte) 0))
                .hasToString("NO_HELLO: a record came with the impossible length 32512");
        assertThat(answerTo((byte) 22, (byte) 3, (byte) 1, (byte) 0, (byte) 1, (byte) 16))
                .hasToString("NO_HELLO: a handshake message of type 16 came instead");
        assertThat(answerTo((byte) 22, (byte) 3, (byte) 1, (byte) 0, (byte) 4, (byte) 1, (byte) 9, (byte) 0, (byte) 0))
                .hasToString("NO_HELLO: a hello came with the impossible length 589824");
        assertThat(answerTo(
                        (byte) 22, (byte) 3, (byte) 1, (byte) 0, (byte) 5, (byte) 1, (byte) 0, (byte) 0, (byte) 1,
                        (byte) 3))
                .hasToString("NO_HELLO: a hello came in which a length is wrong");
        assertThat(answerTo((byte) 21, (byte) 3, (byte) 1, (byte) 0, (byte) 2, (byte) 2, (byte) 10))
                .hasToString("NO_HELLO: an alert came instead of a hello: 15 03 01 00 02 02 0a");
        byte[] client = AlertPeerBytes.clientHello(0);
        byte[] server = AlertPeerBytes.serverHello(
                AlertPeerHello.read(AlertPeerHello.CLIENT, Arrays.copyOfRange(client, 9, client.length))
                        .orElseThrow(),
                0);
        assertThat(answerTo(server)).hasToString("NO_HELLO: the hello that came is of the wrong side");
    }

    @Test
    void aClientThatLeavesIsSeen() throws IOException {
        try (AlertPeer peer = AlertPeer.server(PLAN)) {
            new Socket(peer.address().getAddress(), peer.port()).close();
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange).hasToString("HUNG_UP: the other side closed before its hello was whole");
            assertThat(exchange.endedByOther()).isTrue();
        }
    }

    @Test
    void aHelloInManyRecordsAndSegmentsIsRead() throws Exception {
        byte[] hello = AlertPeerBytes.clientHello(0x0304);
        try (AlertPeer peer = AlertPeer.server(PLAN.millis(5_000));
                Socket client = new Socket(peer.address().getAddress(), peer.port())) {
            client.setTcpNoDelay(true);
            for (int i = 5; i < hello.length; i += 10) {
                int length = Math.min(10, hello.length - i);
                client.getOutputStream().write(new byte[] {22, 3, 3, 0, (byte) length});
                client.getOutputStream().write(hello, i, length);
            }
            assertThat(client.getInputStream().readNBytes(7)).containsExactly(21, 3, 3, 0, 2, 2, 40);
            client.shutdownOutput();
            assertThat(peer.next().hello().orElseThrow().versions()).containsExactly(0x0304, 0x0303);
        }
    }

    @Test
    void noOctetsMakeTheReaderFailOrKeepMoreThanItMay() {
        Random random = new Random(5);
        byte[] hello = AlertPeerBytes.clientHello(0x0304);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = hello.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            }
            AlertPeerReader reader = new AlertPeerReader();
            int count = random.nextInt(octets.length + 1);
            reader.take(octets, count);
            reader.take(Arrays.copyOfRange(octets, count, octets.length), octets.length - count);
            reader.hello().ifPresent(read -> {
                assertThat(AlertPeerBytes.serverHello(read, 0)).startsWith(22, 3);
                assertThat(AlertPeerBytes.serverHello(read, 0x0304)).startsWith(22, 3);
            });
        }
        AlertPeerReader endless = new AlertPeerReader();
        byte[] block = new byte[16_389];
        block[0] = 22;
        block[1] = 3;
        block[3] = 0x40;
        block[5] = 1;
        block[7] = (byte) 0xFF;
        for (int i = 0; i < 100; i++) {
            endless.take(block, block.length);
        }
        assertThat(endless.received()).hasSize(1 << 16);
        assertThat(endless.isSettled()).isTrue();
    }

    /** RFC 8446, 5.1: a record holds 16,384 octets at most. A key of the longest group there is has 1,024. */
    @ParameterizedTest
    @CsvSource({
        "1, false",
        "2, true",
        "32, true",
        "1024, true",
        "2048, true",
        "2049, false",
        "16384, false",
        "60000, false"
    })
    void aKeyThatIsTooLongForAnyGroupIsNotGivenBack(int length, boolean isGivenBack) {
        byte[] hello = AlertPeerBytes.serverHello(helloWithKey(length), 0x0304);
        int content = ByteBuffer.wrap(hello).getShort(3) & 0xFFFF;
        assertThat(hello).hasSize(5 + content);
        assertThat(content).isLessThanOrEqualTo(1 << 14);
        byte[] key = Arrays.copyOfRange(hello, hello.length - 4 - (isGivenBack ? length : 1), hello.length);
        ByteBuffer share = ByteBuffer.wrap(key);
        assertThat(share.getShort()).isEqualTo((short) 0x001D);
        assertThat(share.getShort()).isEqualTo((short) (isGivenBack ? length : 1));
        assertThat(share.get()).isEqualTo((byte) (isGivenBack ? 7 : 9));
    }

    /** A ClientHello of TLS 1.3 with one key for X25519 that is as long as it likes. */
    private static AlertPeerHello helloWithKey(int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) 7);
        ByteBuffer body = ByteBuffer.allocate(64 + length);
        body.putShort((short) 0x0303).put(new byte[32]).put((byte) 0);
        body.putShort((short) 2).putShort((short) 0x1301).put((byte) 1).put((byte) 0);
        body.putShort((short) (4 + 6 + length)).putShort((short) 51).putShort((short) (6 + length));
        body.putShort((short) (4 + length))
                .putShort((short) 0x001D)
                .putShort((short) length)
                .put(key);
        return AlertPeerHello.read(AlertPeerHello.CLIENT, Arrays.copyOf(body.array(), body.position()))
                .orElseThrow();
    }

    @Test
    void manyConnectionsAreServed() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try (AlertPeer peer = AlertPeer.server(PLAN.at(Moment.AT_ONCE).then(Ending.KEEP_OPEN))) {
            for (int i = 0; i < 200; i++) {
                silent.add(new Socket(peer.address().getAddress(), peer.port()));
            }
            for (Socket client : silent) {
                assertThat(client.getInputStream().readNBytes(7)).hasSize(7);
                client.close();
            }
            for (int i = 0; i < 200; i++) {
                assertThat(peer.next().end()).isEqualTo(End.AS_PLANNED);
            }
        }
        assertThat(AlertPeerTest.threads()).isEmpty();
    }

    @Test
    void aClientSpeaksToThisMachineAlone() {
        InetSocketAddress far = new InetSocketAddress("192.0.2.1", 443);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertPeer.connect(far, PLAN))
                .withMessage("address " + far + " is not on the loopback interface");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertPeer.connect(InetSocketAddress.createUnresolved("server.example", 443), PLAN));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> AlertPeer.server(null))
                .withMessage("plan");
        assertThatNullPointerException()
                .isThrownBy(() -> AlertPeer.connect(null, PLAN))
                .withMessage("address");
        assertThatNullPointerException().isThrownBy(() -> PLAN.at(null)).withMessage("when");
        assertThatNullPointerException().isThrownBy(() -> PLAN.in(null)).withMessage("pieces");
        assertThatNullPointerException().isThrownBy(() -> PLAN.then(null)).withMessage("then");
    }

    private static AlertPeerExchange answerTo(byte... octets) throws IOException {
        try (AlertPeer peer = AlertPeer.server(PLAN);
                Socket client = new Socket(peer.address().getAddress(), peer.port())) {
            client.getOutputStream().write(octets);
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange.sent()).isEmpty();
            return exchange;
        }
    }
}
