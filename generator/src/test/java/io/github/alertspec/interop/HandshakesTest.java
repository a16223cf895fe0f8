package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes between stacks that fail for a real reason: what goes over the wire is what the stacks say. */
@Tag("interop")
class HandshakesTest {
    @TempDir
    Path directory;

    @Test
    void whatStacksSayOfAFailedHandshakeIsOnTheWire() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("certificates"));
        Certificates certificates = Certificates.in(folder);
        GeneratedRecogniser recogniser = new GeneratedRecogniser(Files.createDirectory(directory.resolve("classes")));
        List<Side> sides = List.of(
                ProgramSide.OPENSSL,
                ProgramSide.CURL,
                ProgramSide.GNUTLS,
                DriverSide.python(),
                DriverSide.node(),
                JavaSide.jsse(certificates),
                JavaSide.bouncyCastle(certificates));
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
            for (Side side : sides) {
                side.close();
            }
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
            Files.writeString(HandshakesPage.FILE, now.text());
        }
        HandshakesPage page = HandshakesPage.read(Files.readAllLines(HandshakesPage.FILE));
        wrong.addAll(now.differences(page, true));
        now.differences(page, false).forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }
}
