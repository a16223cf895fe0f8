package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.Specs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failures that only some stacks can be brought to: an unknown key shared in advance, and a refused renegotiation. */
@Tag("interop")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialHandshakesTest {
    private static final int UNKNOWN_PSK_IDENTITY = 115;
    private static final int NO_RENEGOTIATION = 100;
    private static final String KEY = "00112233445566778899aabbccddeeff";

    private static final boolean IS_UPDATE = Boolean.getBoolean("alertspec.updateInterop");
    private static final List<SpecialsPage.Row> ROWS = new ArrayList<>();

    @TempDir
    static Path directory;

    private static GeneratedRecogniser recogniser;

    @BeforeAll
    static void compile() throws IOException {
        recogniser = new GeneratedRecogniser(Files.createDirectory(directory.resolve("classes")));
    }

    /** RFC 4279, 2: a server that does not know the identity may say so with unknown_psk_identity. */
    @Test
    void openSslIsToldThatItsKeyIsUnknown() throws Exception {
        assertToldOfUnknownKey(
                ProgramSide.OPENSSL,
                port -> List.of(
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
        assertToldOfUnknownKey(
                ProgramSide.GNUTLS,
                port -> List.of(
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
        try (ProgramSide.ProgramListening server = new ProgramSide.ProgramListening(List.of(
                "openssl",
                "s_server",
                "-tls1_2",
                "-no_renegotiation",
                "-naccept",
                "1",
                "-accept",
                "127.0.0.1:0",
                "-cert",
                setup.certificateFile()))) {
            Tap tap = new Tap(server.port());
            String said = renegotiate(setup, tap.port());
            tap.close();
            GeneratedRecogniser.Found told = recogniser.find(said).stream()
                    .filter(found -> found.isOf(NO_RENEGOTIATION))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(said));
            assertThat(told.level()).isEqualTo("WARNING");
            assertThat(told.direction()).isEqualTo("RECEIVED");
            GeneratedCodec.Sent sent = recogniser.codec().read(tap.fromServer(), false);
            assertThat(sent.isProtected()).isTrue();
            assertThat(sent.alerts()).isEmpty();
            assertThat(sent.complaints()).isEmpty();
            assertIsOnThePage(new SpecialsPage.Row(
                    "renegotiation refused, TLS 1.2",
                    "no_renegotiation, a warning (RFC 5246, 7.2.2)",
                    shown(ProgramSide.OPENSSL),
                    shown(ProgramSide.OPENSSL),
                    alert(told.level(), NO_RENEGOTIATION) + ", encrypted"));
        }
    }

    /** What a client says that asks for another handshake as soon as it has one. */
    private static String renegotiate(Setup setup, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-state", "-tls1_2"));
        command.addAll(List.of("-CAfile", setup.trustFile(), "-connect", "127.0.0.1:" + port));
        try (RunningProgram client = new RunningProgram(Duration.ofSeconds(10), command)) {
            client.ask("R");
            return client.rest();
        }
    }

    private static void assertToldOfUnknownKey(Side client, IntFunction<List<String>> command) throws Exception {
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
            assertIsOnThePage(new SpecialsPage.Row(
                    "the server does not know the client's key, TLS 1.2",
                    "unknown_psk_identity or decrypt_error (RFC 4279, 2)",
                    "Bouncy Castle " + new BouncyCastleProvider().getVersionStr(),
                    shown(client),
                    alert("FATAL", UNKNOWN_PSK_IDENTITY)));
        }
    }

    private static String alert(String level, int code) {
        return level.toLowerCase(Locale.ROOT) + " "
                + Specs.builtIn().alert(code).orElseThrow().name();
    }

    private static String shown(Side side) throws IOException {
        return side.shown() + " " + side.version();
    }

    private static void assertIsOnThePage(SpecialsPage.Row row) throws IOException {
        ROWS.add(row);
        if (IS_UPDATE) {
            return;
        }
        String page = SpecialsPage.section(Files.readString(HandshakesPage.FILE));
        if (row.isOn(page)) {
            assertThat(row.differences(page)).isEmpty();
        } else {
            row.differences(page).forEach(System.out::println);
        }
    }

    @AfterAll
    static void writeThePage() throws IOException {
        if (IS_UPDATE) {
            assertThat(ROWS).as("every test of this class, each writes a row").hasSize(3);
            ROWS.sort(Comparator.comparing(SpecialsPage.Row::title).thenComparing(SpecialsPage.Row::client));
            Files.writeString(HandshakesPage.FILE, SpecialsPage.replaced(Files.readString(HandshakesPage.FILE), ROWS));
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
