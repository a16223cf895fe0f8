package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a scan of a whole buffer passes over has no alert: it finds what reading line by line finds. */
class RecogniserLinesTest {
    private static final List<String> OTHERS = List.of(
            "",
            "2024-05-01 10:00:00 INFO nothing of note happened here, request 4711 took 12 ms",
            "the certificate of the server expires in 12 days",
            "connection error: the handshake failed, see the description",
            "\u00fc\u6f22\u0000 received a request, level warning");

    @Test
    void everyLineOfABufferIsReadAsByItself() {
        Random random = new Random(20261129);
        List<LogLines.Line> lines = LogLines.all();
        for (int round = 0; round < 200; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                boolean alert = random.nextInt(3) == 0;
                texts.add(
                        alert
                                ? lines.get(random.nextInt(lines.size())).text()
                                : OTHERS.get(random.nextInt(OTHERS.size())));
            }
            String end = random.nextBoolean() ? "\n" : "\r\n";
            String open = random.nextBoolean() ? end : "";
            check(texts, "##" + String.join(end, texts) + open, random.nextInt(3));
        }
    }

    @Test
    void whatALineFeedCutsIsNoAlertAndWhatItEndsIsOne() {
        check(List.of("SSL alert", "number 40"), "##SSL alert\nnumber 40", 2);
        check(List.of("x alert", "unknown_ca"), "##x alert\nunknown_ca", 2);
        check(List.of("sslv3 alert handshake fail", ""), "##sslv3 alert handshake fail\r\n", 2);
    }

    @Test
    void ofALongLineTheBeginningIsRead() {
        String filler = "x".repeat(Recogniser.MAX_LINE - 10);
        check(List.of(filler, "ssl alert number 42"), "##" + filler + " ssl alert number 40\nssl alert number 42", 2);
        check(List.of("ssl alert number 42"), "##ssl alert number 42 " + filler + filler, 2);
    }

    private static void check(List<String> lines, String buffer, int before) {
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            List<Recognition> found = LogLines.RECOGNISER.find(bytes, 0, bytes.length);
            if (!found.isEmpty()) {
                expected.add(found.toString());
            }
        }
        byte[] bytes = ("##".substring(0, before) + buffer.substring(2)).getBytes(StandardCharsets.UTF_8);
        List<String> actual = new ArrayList<>();
        LogLines.RECOGNISER.find(bytes, before, bytes.length, (from, to, alerts) -> {
            actual.add(alerts.toString());
            assertThat(to == bytes.length || bytes[to] == '\n').isTrue();
            assertThat(from == before || bytes[from - 1] == '\n').isTrue();
        });
        assertThat(actual).as(buffer).isEqualTo(expected);
    }
}
