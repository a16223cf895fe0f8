package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Looking at some places only finds all windows that looking at every place finds. */
class RecogniserAnchorsTest {
    private static final RecogniserAnchors ANCHORS = LogLines.TABLES.anchors();

    @Test
    void windowsAreLongEnoughForBigSteps() {
        for (int anchor = 0; anchor < ANCHORS.size(); anchor++) {
            assertThat(ANCHORS.anchor(anchor).window()).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void noAnchorOfALineIsMissed() {
        List<LogLines.Line> lines = LogLines.all();
        for (int i = 0; i < lines.size(); i += 3) {
            byte[] text = ("x".repeat(i % 9) + lines.get(i).text()).getBytes(StandardCharsets.UTF_8);
            assertThat(skipping(text)).as(lines.get(i).text()).isEqualTo(everywhere(text));
        }
    }

    @Test
    void everyAnchorIsFoundWhereverItStandsInEveryCaseAndWithEveryJoin() {
        for (int anchor = 0; anchor < ANCHORS.size(); anchor++) {
            String words = ANCHORS.anchor(anchor).words();
            for (int shift = 0; shift < 8; shift++) {
                char join = RecogniserAnchor.JOINS.charAt(shift % RecogniserAnchor.JOINS.length());
                String cased = shift % 2 == 0 ? words : words.toUpperCase(Locale.ROOT);
                boolean escaped = ANCHORS.anchor(anchor).window().contains("%20");
                String line = escaped ? cased.replace(" ", "%20") : cased.replace(' ', join);
                assertThat(skipping(("#".repeat(shift) + line + "#").getBytes(StandardCharsets.US_ASCII)))
                        .as(line)
                        .contains(anchor + " at " + shift);
            }
        }
    }

    @Test
    void severalBlanksMayStandBeforeAWindow() {
        for (int anchor = 0; anchor < ANCHORS.size(); anchor++) {
            String window = ANCHORS.anchor(anchor).window();
            String words = ANCHORS.anchor(anchor).words();
            int blank = words.indexOf(' ');
            boolean before = blank > 0 && words.endsWith(window) && blank < words.length() - window.length();
            if (before && window.indexOf(' ') < 0 && window.indexOf(RecogniserAnchor.ANY) < 0) {
                byte[] line = ("##" + words.replaceAll(" +", " \" ")).getBytes(StandardCharsets.US_ASCII);
                assertThat(skipping(line)).as(words).contains(anchor + " at 2");
            }
        }
    }

    /** What a scan of a whole buffer passes over has no alert. */
    @Test
    void aBufferIsScannedToTheSameLines() {
        List<String> lines = new ArrayList<>();
        for (LogLines.Line line : LogLines.all()) {
            lines.add("2024-05-01 10:00:00 INFO nothing of note happened here, request 4711 took 12 ms");
            lines.add(line.text());
        }
        byte[] buffer = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Map<Integer, Integer> found = new LinkedHashMap<>();
        int line = 0;
        int start = 0;
        for (int at = LogLines.RECOGNISER.candidate(buffer, 0, buffer.length); at >= 0; ) {
            for (int end = end(buffer, start); end < at; end = end(buffer, start)) {
                start = end + 1;
                line++;
            }
            int end = end(buffer, start);
            int alerts = LogLines.RECOGNISER.find(buffer, start, end).size();
            if (alerts > 0) {
                found.put(line, alerts);
            }
            start = end + 1;
            line++;
            at = LogLines.RECOGNISER.candidate(buffer, Math.min(start, buffer.length), buffer.length);
        }
        Map<Integer, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int alerts = LogLines.RECOGNISER.find(lines.get(i)).size();
            if (alerts > 0) {
                expected.put(i, alerts);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static int end(byte[] buffer, int from) {
        int i = from;
        while (i < buffer.length && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private static Set<String> skipping(byte[] text) {
        TreeSet<String> found = new TreeSet<>();
        ANCHORS.find(text, 0, text.length, (anchor, from, to) -> found.add(anchor + " at " + from));
        return found;
    }

    private static Set<String> everywhere(byte[] text) {
        TreeSet<String> found = new TreeSet<>();
        for (int number = 0; number < ANCHORS.size(); number++) {
            RecogniserAnchor anchor = ANCHORS.anchor(number);
            for (int at = -1; at < text.length; at++) {
                int start = anchor.isWindowAt(text, at, 0, text.length) ? anchor.start(text, at, 0) : -1;
                if (start >= 0) {
                    found.add(number + " at " + start);
                }
            }
        }
        return found;
    }
}
