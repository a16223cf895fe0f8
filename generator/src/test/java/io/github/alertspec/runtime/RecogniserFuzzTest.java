package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No line makes the recogniser throw, contradict itself, or work longer than its length allows. */
class RecogniserFuzzTest {
    /** So many characters may be looked at for each character of a line, again and again included. */
    private static final int WORK = 2000;

    @Test
    void aLineThatWasChangedAtRandomIsReadTheSameFromCharactersAndOctets() {
        Random random = new Random(20261101);
        List<LogLines.Line> lines = LogLines.all();
        for (int i = 0; i < 10_000; i++) {
            String text = ChangedLine.of(lines.get(random.nextInt(lines.size())).text(), random);
            List<Recognition> found = check(text);
            if (text.chars().allMatch(c -> c < 0x80)) {
                byte[] bytes = ("##" + text + "##").getBytes(StandardCharsets.US_ASCII);
                assertThat(LogLines.RECOGNISER.find(bytes, 2, bytes.length - 2).toString())
                        .as(text)
                        .isEqualTo(found.toString());
            } else {
                check(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void randomOctetsAndCharactersAreRead() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            check(bytes);
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(200); k > 0; k--) {
                text.append((char) random.nextInt(0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void aRangeOutsideTheArrayIsLeftOut() {
        byte[] bytes = "SSL alert number 40".getBytes(StandardCharsets.US_ASCII);
        assertThat(LogLines.RECOGNISER.find(bytes, -5, 1000)).hasSize(1);
        for (int from : new int[] {Integer.MIN_VALUE, -1, 0, 19, 20, Integer.MAX_VALUE}) {
            for (int to : new int[] {Integer.MIN_VALUE, -1, 0, 19, 20, Integer.MAX_VALUE}) {
                assertThat(LogLines.RECOGNISER.find(bytes, from, to)).hasSizeLessThanOrEqualTo(1);
                List<Recognition> found = LogLines.RECOGNISER.find(bytes, from, to);
                List<Recognition> ofLines = new ArrayList<>();
                LogLines.RECOGNISER.find(bytes, from, to, (begin, end, alerts) -> ofLines.addAll(alerts));
                assertThat(ofLines.toString()).isEqualTo(found.toString());
            }
        }
        assertThat(LogLines.RECOGNISER.find(new byte[0], 0, 0)).isEmpty();
        assertThat(LogLines.RECOGNISER.find("")).isEmpty();
    }

    @Test
    void theWorkOnALineGrowsWithItsLengthAlone() {
        for (String part : List.of(
                "x",
                " ",
                "\u0000",
                "alert ",
                "TLS alert ",
                "tls alert, ",
                "fatal alert: ",
                "ssl alert (",
                "error:14",
                "CRYPTO_ERROR",
                "sslv3 alert ",
                "unknown ",
                "received fatal alert: unknown_",
                "fatal alert was generated and sent ",
                "tls alert: level: fatal, description: ",
                "SSL alert number 40 ",
                "TLS alert%20%20%20",
                "alert received. \u001B[1m",
                "close_notify(",
                "handshake_failure (code ",
                "the peer ",
                "certificate ",
                "alert message, type: [2:",
                "tls_alert{{{{")) {
            String text = part.repeat((1 << 16) / part.length());
            long half = work(text.substring(0, text.length() / 2));
            long whole = work(text);
            assertThat(whole).as(part).isLessThan((long) WORK * text.length());
            assertThat(whole).as(part).isLessThanOrEqualTo(2 * half + 100_000);
        }
    }

    @Test
    void aLineOfAMebibyteIsReadAndNoMore() {
        String words = "SSL alert number 40";
        String filler = "some words of no interest, and an alert that is none; ".repeat(20_000);
        String inside = filler.substring(0, Recogniser.MAX_LINE - words.length()) + words;
        assertThat(LogLines.RECOGNISER.find(inside)).hasSize(1);
        assertThat(LogLines.RECOGNISER.find("x" + inside)).isEmpty();
        byte[] bytes = inside.getBytes(StandardCharsets.US_ASCII);
        assertThat(LogLines.RECOGNISER.find(bytes, 0, bytes.length)).hasSize(1);
    }

    private static List<Recognition> check(String text) {
        List<Recognition> found = LogLines.RECOGNISER.find(text);
        for (Recognition each : found) {
            assertThat(each.start()).as(text).isBetween(0, each.end());
            assertThat(each.end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(each.code()).as(text).isBetween(-1, 255);
            assertThat(each.words().chars().allMatch(c -> c >= ' ' && !Character.isISOControl(c)))
                    .isTrue();
        }
        assertThat(work(text)).as(text).isLessThan((long) WORK * (text.length() + 100));
        return found;
    }

    private static void check(byte[] bytes) {
        for (Recognition each : LogLines.RECOGNISER.find(bytes, 0, bytes.length)) {
            assertThat(each.end()).isLessThanOrEqualTo(bytes.length);
        }
    }

    private static long work(String text) {
        CountingText line = new CountingText(text);
        new RecogniserScan(line, LogLines.TABLES).result();
        return line.work;
    }

    /** Counts how many characters are read, again and again included. */
    private static final class CountingText extends RecogniserText {
        private long work;

        CountingText(String text) {
            super(narrow(text), 0, text.length(), text);
        }

        private static byte[] narrow(String text) {
            byte[] bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) {
                char c = text.charAt(i);
                bytes[i] = (byte) (c < RecogniserEscapes.ASCII ? c : RecogniserEscapes.narrow(c));
            }
            return bytes;
        }

        @Override
        int raw(int i) {
            work++;
            return super.raw(i);
        }

        @Override
        int look(int i) {
            work++;
            return super.look(i);
        }
    }
}
