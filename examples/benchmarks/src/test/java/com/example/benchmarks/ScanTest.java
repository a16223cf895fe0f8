package com.example.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertMatch;
import com.example.tls.TlsAlertRecogniser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is timed here: the made-up log is what it says, and who looks for the same finds the same. */
class ScanTest {
    private static final int SIZE = 2_000_000;

    private final LogFields fields = new LogFields(new LogClock());
    private final Random random = new Random(1);

    @Test
    void aSeedMakesTheSameLogAgainAndAnotherSeedAnother() throws IOException {
        byte[] log = log(new LogMaker(7, 1));
        assertArrayEquals(log, log(new LogMaker(7, 1)));
        assertTrue(Arrays.mismatch(log, log(new LogMaker(8, 1))) >= 0);
        assertTrue(log.length <= SIZE && log.length > SIZE - 2000, "" + log.length);
        assertEquals('\n', log[log.length - 1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10})
    void theRecogniserFindsTheAlertLinesAndNoOther(int percent) throws IOException {
        LogMaker maker = new LogMaker(LogMaker.SEED, percent);
        byte[] log = log(maker);
        assertEquals(percent / 100.0, (double) maker.alertLines() / maker.lines(), 0.01);
        assertEquals(maker.alertLines(), ScanPeer.RECOGNISER.scan().count(log));
    }

    @Test
    void eachFormOfALineReportsEachAlertThatItHasWordsFor() {
        int forms = 0;
        for (String line : LogMaker.lines("alerts")) {
            String form = line.split("\t", 2)[1];
            List<String> wrong = new ArrayList<>();
            int alerts = 0;
            for (TlsAlert alert : TlsAlert.values()) {
                Optional<String> words = new AlertWords(alert).in(form);
                if (words.isPresent()) {
                    alerts++;
                    String text = made(words.get());
                    List<TlsAlertMatch> found = TlsAlertRecogniser.find(text);
                    boolean specified = !words.get().equals(form);
                    boolean right = specified
                            ? found.stream().anyMatch(each -> each.alert().equals(Optional.of(alert)))
                            : !found.isEmpty();
                    if (!right) {
                        wrong.add(text + " -> " + found);
                    }
                }
            }
            assertEquals(List.of(), wrong);
            assertTrue(alerts > 0, form);
            forms++;
        }
        assertTrue(forms > 60, "forms: " + forms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "near-misses"})
    void otherLinesReportNone(String file) {
        for (String line : LogMaker.lines(file)) {
            for (int i = 0; i < 100; i++) {
                String text = made(line.split("\t", 2)[1]);
                assertEquals(List.of(), TlsAlertRecogniser.find(text), text);
            }
        }
    }

    @Test
    void thoseWhoLookForTheSameWordsFindTheSameLines() throws IOException {
        byte[] log = Arrays.copyOf(log(new LogMaker(3, 10)), 40_000);
        List<String> words = ScanWords.all();
        long expected = new String(log, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.replaceAll("[^ -~\t]", "?").toLowerCase(java.util.Locale.ROOT))
                .filter(line -> words.stream().anyMatch(line::contains))
                .count();
        assertTrue(expected > 20, "lines: " + expected);
        for (ScanPeer peer : ScanPeer.LIBRARIES) {
            assertEquals(expected, peer.scan().count(log), peer.title());
        }
    }

    @Test
    void nearlyAllLinesWithAnAlertHaveOneOfTheWords() throws IOException {
        LogMaker maker = new LogMaker(LogMaker.SEED, 100);
        byte[] log = log(maker);
        long found = ScanPeer.AHO_CORASICK.scan().count(log);
        assertTrue(found > 0.97 * maker.lines(), found + " of " + maker.lines());
    }

    @ParameterizedTest
    @CsvSource({"0,3,0", "3,3,0", "4,7,4", "7,7,4", "8,8,8"})
    void aLineIsFoundAroundAPlace(int place, int end, int start) {
        byte[] log = "abc\ndef\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(end, LineScan.lineEnd(log, place));
        assertEquals(start, LineScan.lineStart(log, place));
    }

    @Test
    void aRunPrintsEveryTableAndTheGoalsOfThoseWhoAreThere() throws IOException {
        String tables = Scan.proof();
        for (ScanPeer peer : ScanPeer.values()) {
            assertTrue(tables.contains("| " + peer.title() + " |"), tables);
        }
        assertTrue(tables.contains("| scan at 1 %, sum of longs: floor |"), tables);
        assertFalse(tables.contains("lines were found, but"), tables);
        assertTrue(tables.contains("| whole program, 20 MB, 1 % alerts |"), tables);
    }

    @Test
    void theGeneratorIsMeasuredBesideItsParts() {
        String table = GeneratorRun.table(1, 0);
        for (GeneratorPeer peer : GeneratorPeer.values()) {
            assertTrue(table.contains("| " + peer.title() + " |"), table);
        }
    }

    private String made(String template) {
        LogText text = new LogText();
        new LogTemplate(template, fields).write(text, random);
        return new String(text.array(), 0, text.length() - 1, StandardCharsets.UTF_8);
    }

    private static byte[] log(LogMaker maker) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        maker.write(out, SIZE);
        return out.toByteArray();
    }
}
