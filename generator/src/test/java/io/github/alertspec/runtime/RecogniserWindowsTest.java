package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A window is found wherever it stands, whatever its length. */
class RecogniserWindowsTest {
    private static final List<String> WINDOWS = List.of(
            "fatal alert",
            "alert code",
            "ed alert reads",
            "Abad record",
            "tls: alertA",
            "aaaaaaaaaaaa",
            "al al al al ");

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10})
    void noWindowIsMissedAndTheyComeInTheirOrder(int length) {
        List<String> texts =
                WINDOWS.stream().map(text -> cut(text, length)).distinct().toList();
        RecogniserWindows windows = new RecogniserWindows(length);
        for (int n = 0; n < texts.size(); n++) {
            windows.add(texts.get(n), n);
        }
        Random random = new Random(length);
        for (int round = 0; round < 3000; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                line.append("x".repeat(random.nextInt(12))).append(texts.get(random.nextInt(texts.size())));
            }
            byte[] bytes = line.toString().replace('A', '~').getBytes(StandardCharsets.US_ASCII);
            int from = random.nextInt(3);
            int to = bytes.length - random.nextInt(3);
            TreeSet<String> found = new TreeSet<>();
            int[] last = {-10};
            windows.find(bytes, from, to, (number, at) -> {
                if (new RecogniserWindow(texts.get(number)).isAt(bytes, at, from, to)) {
                    assertThat(found.add(at + " " + texts.get(number))).isTrue();
                    assertThat(at).isGreaterThanOrEqualTo(last[0] - 2);
                    last[0] = at;
                }
            });
            assertThat(found).as(line.toString()).isEqualTo(everywhere(texts, bytes, from, to));
        }
    }

    private static Set<String> everywhere(List<String> texts, byte[] bytes, int from, int to) {
        TreeSet<String> found = new TreeSet<>();
        for (String text : texts) {
            for (int at = -1; at <= to; at++) {
                if (new RecogniserWindow(text).isAt(bytes, at, from, to)) {
                    found.add(at + " " + text);
                }
            }
        }
        return found;
    }

    /** So many characters, from the side that has the character that may be any. */
    private static String cut(String text, int length) {
        return text.endsWith("A") ? text.substring(text.length() - length) : text.substring(0, length);
    }
}
