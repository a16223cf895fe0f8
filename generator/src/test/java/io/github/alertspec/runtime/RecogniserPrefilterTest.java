package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking at a line only where an anchor is finds what trying every form at every place finds. */
class RecogniserPrefilterTest {
    private static final List<String> PREFIXES =
            List.of("", "x", "2024-05-01 ", "\u001b[31m", "<13>May 1 host a[7]: ", "\"");

    /** No name is cut off before it: of one that is, so much must be there as a scan looks for, or words before it. */
    private static final String END = " .";

    @Test
    void noFormOfALineIsMissedWhereverTheLineStands() {
        Random random = new Random(20261129);
        for (LogLines.Line line : LogLines.all()) {
            String text = PREFIXES.get(random.nextInt(PREFIXES.size())) + line.text() + END;
            assertThat(told(LogLines.RECOGNISER.find(text))).as(text).isEqualTo(told(everywhere(text)));
        }
    }

    @Test
    void letterCaseAndWhatJoinsWordsHideNone() {
        Random random = new Random(7);
        List<LogLines.Line> lines = LogLines.all();
        for (int i = 0; i < 400; i++) {
            String line = lines.get(random.nextInt(lines.size())).text();
            String text =
                    switch (i % 4) {
                        case 0 -> line.replace(' ', '\t');
                        case 1 -> line.replace(' ', '_');
                        case 2 -> line.replaceAll("(?<=[A-Za-z:,]) (?=[A-Za-z])", "%20");
                        default -> line.toUpperCase(Locale.ROOT);
                    };
            assertThat(told(LogLines.RECOGNISER.find(text + END))).as(text).isEqualTo(told(everywhere(text + END)));
        }
    }

    @Test
    void formsOfTheSameWordsThatTakeOtherNamesAreEachRead() {
        String line = "|Fatal (BAD_CERTIFICATE_STATUS_RESPONSE): Received fatal alert: bad_certificate_status_response";
        assertThat(LogLines.RECOGNISER.find(line)).singleElement().satisfies(alert -> {
            assertThat(alert.start()).isZero();
            assertThat(alert.end()).isEqualTo(line.length());
        });
    }

    private static List<Recognition> everywhere(String text) {
        RecogniserText line = RecogniserText.of(text, text.length());
        RecogniserScan scan = new RecogniserScan(line, LogLines.TABLES);
        for (int i = 0; i < text.length(); i++) {
            if (scan.mayBegin(i) && line.look(i) != RecogniserText.SOFT) {
                for (int form = 0; form < LogLines.TABLE.forms().size(); form++) {
                    scan.read(LogLines.TABLES.form(form), 0, i, i, 0);
                }
            }
        }
        return scan.settled();
    }

    private static List<String> told(List<Recognition> found) {
        return found.stream()
                .map(each -> each.code() + " " + each.level() + " " + each.direction())
                .toList();
    }
}
