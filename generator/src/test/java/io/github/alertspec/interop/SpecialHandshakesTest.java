package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that only some stacks can be brought to: an unknown key shared in advance, and a refused renegotiation. */
@Tag("interop")
class SpecialHandshakesTest {
    private static final int UNKNOWN_PSK_IDENTITY = 115;
    private static final int NO_RENEGOTIATION = 100;
    private static final String KEY = "00112233445566778899aabbccddeeff";

    @TempDir
    Path directory;

    private GeneratedRecogniser recogniser;

    @BeforeEach
    void compile() throws IOException {
        recogniser = new GeneratedRecogniser(Files.createDirectory(directory.resolve("classes")));
    }

    /** RFC 4279, 2: a server that does not know the identity may say so with unknown_psk_identity. */
    @Test
    void openSslIsToldThatItsKeyIsUnknown() throws Exception {
        assertToldOfUnknownKey(port -> List.of(
                "openssl",
                "s_client",
                "-tls1_2",
                "-psk",
                KEY,
                "-psk_identity",
                "nobody",
                "-connect",
                "127.0.0.1:" + port));
    }

    @Test
    void gnuTlsIsToldThatItsKeyIsUnknown() throws Exception {
        assertToldOfUnknownKey(port -> List.of(
                "gnutls-cli",
                "--priority",
                "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+ECDHE-PSK:+DHE-PSK:+PSK",
                "--pskusername",
                "nobody",
                "--pskkey",
                KEY,
                "-p",
                "" + port,
                "127.0.0.1"));
    }

    /** RFC 5246, 7.2.2: no_renegotiation is a warning, and whoever gets it may go on or not; here it is protected. */
    @Test
    void openSslIsToldThatItsRenegotiationIsRefused() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("certificates"));
        Certificates.in(folder);
        Setup setup = Setup.of("1.2", folder).showing("good").trusting("authority");
        Process server = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-tls1_2",
                        "-no_renegotiation",
                        "-naccept",
                        "1",
                        "-accept",
                        "127.0.0.1:0",
                        "-cert",
                        setup.certificateFile())
                .redirectErrorStream(true)
                .start();
        Process client = null;
        try {
            String line = server.inputReader().readLine();
            while (!line.startsWith("ACCEPT")) {
                line = server.inputReader().readLine();
            }
            Tap tap = new Tap(Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
            client = new ProcessBuilder(
                            "openssl",
                            "s_client",
                            "-state",
                            "-tls1_2",
                            "-CAfile",
                            setup.trustFile(),
                            "-connect",
                            "127.0.0.1:" + tap.port())
                    .redirectErrorStream(true)
                    .start();
            client.getOutputStream().write('R');
            client.getOutputStream().write('\n');
            client.getOutputStream().flush();
            assertThat(client.waitFor(10, TimeUnit.SECONDS)).isTrue();
            String said = new String(client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            tap.close();
            assertThat(recogniser.find(said)).anySatisfy(found -> {
                assertThat(found.isOf(NO_RENEGOTIATION)).isTrue();
                assertThat(found.level()).isEqualTo("WARNING");
                assertThat(found.direction()).isEqualTo("RECEIVED");
            });
            GeneratedCodec.Sent sent = recogniser.codec().read(tap.fromServer(), false);
            assertThat(sent.isProtected()).isTrue();
            assertThat(sent.alerts()).isEmpty();
            assertThat(sent.complaints()).isEmpty();
        } finally {
            server.destroyForcibly();
            if (client != null) {
                client.destroyForcibly();
            }
        }
    }

    private void assertToldOfUnknownKey(java.util.function.IntFunction<List<String>> command) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(10_000);
            CompletableFuture<String> server = CompletableFuture.supplyAsync(() -> serve(listening));
            Tap tap = new Tap(listening.getLocalPort());
            String said = Programs.run(command.apply(tap.port()));
            tap.close();
            assertThat(recogniser.find(said))
                    .as(said)
                    .anyMatch(found -> found.isOf(UNKNOWN_PSK_IDENTITY)
                            && found.direction().equals("RECEIVED"));
            assertThat(recogniser.find(server.get(10, TimeUnit.SECONDS)))
                    .anyMatch(found -> found.isOf(UNKNOWN_PSK_IDENTITY)
                            && found.direction().equals("SENT"));
            assertThat(recogniser.codec().read(tap.fromServer(), false).alerts())
                    .containsExactly(new GeneratedCodec.Alert("FATAL", UNKNOWN_PSK_IDENTITY));
        }
    }

    /** What a server of Bouncy Castle that knows nobody throws. */
    private static String serve(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.setSoTimeout(5_000);
            new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream()).accept(new KnowsNobody());
            return "no error in the handshake";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static final class KnowsNobody extends PSKTlsServer {
        private KnowsNobody() {
            super(new BcTlsCrypto(new SecureRandom()), new TlsPSKIdentityManager() {
                @Override
                public byte[] getHint() {
                    return new byte[0];
                }

                @Override
                @SuppressWarnings("NullAway")
                public byte[] getPSK(byte[] identity) {
                    return null;
                }
            });
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv12.only();
        }
    }
}
