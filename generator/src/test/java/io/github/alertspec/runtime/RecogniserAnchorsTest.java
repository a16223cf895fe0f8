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

/** Looking at some places only finds all anchors that looking at every place finds. */
class RecogniserAnchorsTest {
    private static final RecogniserAnchors ANCHORS = LogLines.TABLES.anchors();

    @Test
    void noAnchorOfALineIsMissed() {
        List<LogLines.Line> lines = LogLines.all();
        for (int i = 0; i < lines.size(); i += 3) {
            String text = "x".repeat(i % 5) + lines.get(i).text();
            assertThat(skipping(text)).as(text).isEqualTo(everywhere(text));
        }
    }

    @Test
    void everyAnchorIsFoundWhereverItStandsInEveryCaseAndWithEveryJoin() {
        for (int anchor = 0; anchor < ANCHORS.size(); anchor++) {
            String text = ANCHORS.text(anchor);
            for (int shift = 0; shift < 6; shift++) {
                char join = RecogniserAnchors.JOINS.charAt(shift % RecogniserAnchors.JOINS.length());
                String line = shift % 2 == 0 ? text : text.toUpperCase(Locale.ROOT);
                assertThat(skipping("#".repeat(shift) + line.replace(' ', join) + "#"))
                        .contains(anchor + " at " + shift);
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

    private static Set<String> skipping(String text) {
        TreeSet<String> found = new TreeSet<>();
        RecogniserAnchors.Listener listener = (anchor, start) -> found.add(anchor + " at " + start);
        ANCHORS.find(text, 0, text.length(), listener);
        return found;
    }

    private static Set<String> everywhere(String text) {
        TreeSet<String> found = new TreeSet<>();
        for (int anchor = 0; anchor < ANCHORS.size(); anchor++) {
            String words = ANCHORS.text(anchor);
            for (int start = 0; start + words.length() <= text.length(); start++) {
                int i = 0;
                while (i < words.length() && RecogniserAnchors.matches(words.charAt(i), text.charAt(start + i))) {
                    i++;
                }
                if (i == words.length()) {
                    found.add(anchor + " at " + start);
                }
            }
        }
        return found;
    }
}
