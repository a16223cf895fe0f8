package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes between stacks that fail for a real reason: what goes over the wire is what the stacks say. */
@Tag("interop")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandshakesTest {
    @TempDir
    static Path directory;

    private static Path folder;
    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        folder = Files.createDirectory(directory.resolve("certificates"));
        certificates = Certificates.in(folder);
    }

    /** Without it, a stack that never says so would seem to notice every failure. */
    @Test
    void aHandshakeWithoutAReasonToFailGoesOn() throws Exception {
        List<Side> sides = sides();
        try {
            Side jsse = JavaSide.jsse(certificates);
            for (String version : List.of("1.2", "1.3")) {
                for (Side side : sides) {
                    assertGoesOn(side, jsse, version);
                    if (side.canListen()) {
                        assertGoesOn(ProgramSide.GNUTLS, side, version);
                    }
                }
            }
        } finally {
            sides.forEach(Side::close);
        }
    }

    private static void assertGoesOn(Side client, Side server, String version) throws Exception {
        String clientSaid;
        String serverSaid;
        try (Side.Listening listening = server.listen(Setup.of(version, folder).showing("good"))) {
            clientSaid =
                    client.connect(listening.port(), Setup.of(version, folder).trusting("authority"));
            serverSaid = listening.said();
        }
        assertThat(client.goesOn(clientSaid))
                .as(client.shown() + " " + version + ": " + clientSaid)
                .isTrue();
        assertThat(server.goesOn(serverSaid))
                .as(server.shown() + " " + version + ": " + serverSaid)
                .isTrue();
    }

    private static List<Side> sides() throws IOException {
        return List.of(
                ProgramSide.OPENSSL,
                ProgramSide.CURL,
                ProgramSide.GNUTLS,
                DriverSide.python(),
                DriverSide.node(),
                JavaSide.jsse(certificates),
                JavaSide.bouncyCastle(certificates));
    }

    @Test
    void whatStacksSayOfAFailedHandshakeIsOnTheWire() throws Exception {
        GeneratedRecogniser recogniser = new GeneratedRecogniser(Files.createDirectory(directory.resolve("classes")));
        List<Side> sides = sides();
        List<Handshake> handshakes = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (Failure failure : Failure.values()) {
                for (String version : failure.versions()) {
                    for (Side server : sides.stream().filter(Side::canListen).toList()) {
                        for (Side client : sides) {
                            handshakes.add(Handshake.of(failure, version, client, server, folder, recogniser.codec()));
                        }
                    }
                }
            }
        } finally {
            sides.forEach(Side::close);
        }
        System.out.printf("%d handshakes, %.1f s%n", handshakes.size(), (System.nanoTime() - begin) / 1e9);
        StringBuilder all = new StringBuilder();
        List<String> wrong = new ArrayList<>();
        for (Handshake handshake : handshakes) {
            List<String> disagreements = handshake.disagreements(recogniser);
            if (!disagreements.isEmpty()) {
                wrong.add(disagreements + "\n" + handshake);
            }
            all.append("\n==== ").append(handshake);
        }
        Files.createDirectories(Path.of("target/interop"));
        Files.writeString(Path.of("target/interop/handshakes.txt"), all);
        HandshakesPage now = HandshakesPage.of(sides, handshakes, recogniser);
        if (Boolean.getBoolean("alertspec.updateInterop")) {
            String specials = SpecialsPage.section(Files.readString(HandshakesPage.FILE));
            Files.writeString(HandshakesPage.FILE, now.text() + "\n" + specials);
        }
        HandshakesPage page = HandshakesPage.read(Files.readAllLines(HandshakesPage.FILE));
        wrong.addAll(now.differences(page, true));
        now.differences(page, false).forEach(System.out::println);
        if (wrong.isEmpty() && page.versions().equals(now.versions())) {
            assertThat(Files.readString(HandshakesPage.FILE)).startsWith(now.text());
        }
        assertThat(wrong).isEmpty();
    }
}
