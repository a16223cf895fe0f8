package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
        for (int number = 0; number < ANCHORS.size(); number++) {
            RecogniserAnchor anchor = ANCHORS.anchor(number);
            for (int shift = 0; shift < 8; shift++) {
                char join = RecogniserAnchor.JOINS.charAt(shift % RecogniserAnchor.JOINS.length());
                String words = anchor.starts()[0].words() + anchor.words();
                String cased = shift % 2 == 0 ? words : words.toUpperCase(Locale.ROOT);
                String line = anchor.window().contains("%20") ? escaped(cased, anchor) : cased.replace(' ', join);
                assertThat(skipping(("#".repeat(shift) + line + "#").getBytes(StandardCharsets.US_ASCII)))
                        .as(line)
                        .contains(name(anchor, anchor.starts()[0]) + " at " + shift);
            }
        }
    }

    @Test
    void severalBlanksAndQuotesMayStandBeforeAName() {
        for (int number = 0; number < ANCHORS.size(); number++) {
            RecogniserAnchor anchor = ANCHORS.anchor(number);
            for (RecogniserStart start : anchor.starts()) {
                if (start.words().endsWith(" ") && !anchor.window().contains("%20")) {
                    String line = "##" + start.words() + "  \"" + anchor.words();
                    assertThat(skipping(line.getBytes(StandardCharsets.US_ASCII)))
                            .as(line)
                            .contains(name(anchor, start) + " at 2");
                }
            }
        }
    }

    /** The words with those blanks escaped that are escaped in the window. */
    private static String escaped(String words, RecogniserAnchor anchor) {
        String window = anchor.window().replace("A", "");
        int before = words.length() - window.replace("%20", " ").length();
        StringBuilder line = new StringBuilder(words.substring(0, before));
        for (int i = before, w = 0; i < words.length(); i++) {
            boolean blank = window.startsWith("%20", w);
            line.append(blank ? "%20" : words.substring(i, i + 1));
            w += blank ? 3 : 1;
        }
        return line.toString();
    }

    private static Set<String> skipping(byte[] text) {
        return found((listener) -> ANCHORS.find(text, 0, text.length, listener));
    }

    private static Set<String> everywhere(byte[] text) {
        TreeSet<String> found = new TreeSet<>();
        for (int number = 0; number < ANCHORS.size(); number++) {
            RecogniserAnchor anchor = ANCHORS.anchor(number);
            for (int at = -1; at < text.length; at++) {
                int begin = anchor.isWindowAt(text, at, 0, text.length) ? anchor.begin(text, at, 0) : -1;
                for (RecogniserStart start : anchor.starts()) {
                    int from = begin < 0 ? -1 : RecogniserStart.before(start.words(), text, begin, 0);
                    if (from >= 0) {
                        found.add(name(anchor, start) + " at " + from);
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> found(Consumer<RecogniserAnchors.Listener> scan) {
        TreeSet<String> found = new TreeSet<>();
        scan.accept(new RecogniserAnchors.Listener() {
            @Override
            public boolean mayBegin(RecogniserAnchor anchor, int begin) {
                return true;
            }

            @Override
            public void found(RecogniserAnchor anchor, RecogniserStart start, int from, int next) {
                found.add(name(anchor, start) + " at " + from);
            }
        });
        return found;
    }

    private static String name(RecogniserAnchor anchor, RecogniserStart start) {
        return start.words() + "<" + anchor.words() + "|" + anchor.window() + ">";
    }
}
