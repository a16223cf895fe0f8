package io.github.alertspec.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks and threads change nothing of what is found. */
class LogScanTest {
    private static final LineReader READER = new LineReader(
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow());

    private static final List<String> PIECES = List.of(
            "Received fatal alert: bad_certificate",
            "SSL3 alert write:warning:close notify",
            "remote error: tls: unknown certificate authority",
            "error:0A000410:SSL routines::sslv3 alert handshake failure:SSL alert number 40",
            "TLS alert, unknown (628)",
            "Received fatal alert: ",
            "GET /alertmanager HTTP/1.1",
            "alert",
            "\u0000\u00ff\u00c3(",
            " ",
            "\r");

    /** What was found, as text: so many lines, and each that reports an alert. */
    private final List<String> found = new ArrayList<>();

    @AfterEach
    void noThreadIsLeftBehind() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("alertspec-explain")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    static Stream<Arguments> threadsAndBlockSizes() {
        return Stream.of(1, 2, 5)
                .flatMap(threads -> Stream.of(1, 16, 61, 1000, 1 << 16).map(size -> Arguments.of(threads, size)));
    }

    @ParameterizedTest
    @MethodSource("threadsAndBlockSizes")
    void blocksAndThreadsChangeNothing(int threads, int blockSize) throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            byte[] log = randomLog(new Random(seed));
            found.clear();

            LogScan scan = scan(log, threads, blockSize);

            assertThat(found).as("seed %d", seed).isEqualTo(oneByOne(log));
            assertThat(scan.cutLines()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4096", "2, 65536", "3, 262144"})
    void aLineIsCutFromTheSameLengthOn(int threads, int blockSize) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        for (int length : List.of(-1, 0, 1, 2, 3, 100_000)) {
            for (String end : List.of("\n", "\r\n")) {
                String words = "Received fatal alert: unknown_ca ";
                log.writeBytes(bytes(words + "x".repeat(Recogniser.MAX_LINE + length - words.length()) + end + end));
                log.writeBytes(bytes("Received fatal alert: bad_record_mac" + end));
            }
        }

        LogScan scan = scan(log.toByteArray(), threads, blockSize);

        assertThat(scan.lines()).isEqualTo(36);
        assertThat(found)
                .hasSize(25)
                .startsWith("1: 48 0 to 32", "3: 20 0 to 36")
                .contains("36: 20 0 to 36");
        assertThat(scan.cutLines()).isEqualTo(8);
        assertThat(scan.firstCutLine()).isEqualTo(13);
    }

    @Test
    void theLastLineIsCutTooAndNeedsNoLineFeed() throws IOException {
        for (int more : List.of(1, 2, 3, 1 << 20)) {
            LogScan scan = scan(bytes("a\n" + "x".repeat(Recogniser.MAX_LINE + more)), 2, 1 << 16);

            assertThat(scan.lines()).isEqualTo(2);
            assertThat(scan.cutLines()).isEqualTo(1);
            assertThat(scan.firstCutLine()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("threadsAndBlockSizes")
    void whatWasReadBeforeAFailureIsHandedOver(int threads, int blockSize) {
        String lines = (PIECES.get(0) + "\n\n").repeat(100);
        LogScan scan = new LogScan(READER, this::add, threads, blockSize);
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes(lines + PIECES.get(0))), failing());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> scan.read(in))
                .withMessage("the disk is gone");

        assertThat(scan.lines()).isEqualTo(201);
        assertThat(found).hasSize(101).startsWith("1: 42 0 to 37").endsWith("201: 42 0 to 37");
    }

    @Test
    void whatGoesWrongInAThreadIsThrown() {
        LogBlock.Finder broken = (bytes, from, to, lines) -> {
            throw new IllegalArgumentException("broken");
        };
        for (int size : List.of(10, 1 << 10)) {
            LogScan scan = new LogScan(broken, this::add, 2, size);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> scan.read(new ByteArrayInputStream(bytes("\n".repeat(100)))))
                    .withRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tooLittleMemoryInAThreadIsAFailureOfReading() {
        LogBlock.Finder greedy = (bytes, from, to, lines) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        for (int size : List.of(10, 1 << 10)) {
            LogScan scan = new LogScan(greedy, this::add, 2, size);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> scan.read(new ByteArrayInputStream(bytes("\n".repeat(100)))))
                    .withMessageStartingWith("there is too little memory");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 100000"})
    void whatALivingLogHasSoFarIsHandedOverBeforeItIsWaitedFor(int threads, int before) throws IOException {
        String start = "\n".repeat(before);
        List<Integer> seen = new ArrayList<>();
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(bytes(start + PIECES.get(0) + "\n" + "half a ")), new InputStream() {
                    @Override
                    public int read() {
                        return -1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        seen.add(found.size());
                        return -1;
                    }
                });

        new LogScan(READER, this::add, threads, 1000).read(in);

        assertThat(seen).isNotEmpty().containsOnly(1);
    }

    @Test
    void whoListensCanEndIt() {
        LogScan scan = new LogScan(
                READER,
                (number, hits, from, to) -> {
                    throw new ClosedOutput(new IOException("Broken pipe"));
                },
                2,
                100);

        assertThatExceptionOfType(ClosedOutput.class)
                .isThrownBy(() -> scan.read(new ByteArrayInputStream(bytes((PIECES.get(0) + "\n").repeat(1000)))));
    }

    @Test
    void itCanBeInterrupted() {
        LogBlock.Finder waiting = (bytes, from, to, lines) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                lines.found(from, to, List.of());
            }
        };
        LogScan scan = new LogScan(waiting, this::add, 2, 10);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> scan.read(new ByteArrayInputStream(bytes("\n".repeat(100)))));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void lineFeedsAreCountedEightAtATime() {
        Random random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) == 0 ? (byte) (random.nextBoolean() ? '\n' : 0x8A) : bytes[i];
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            int count = 0;
            for (int i = from; i < to; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
            assertThat(Newlines.count(bytes, from, to)).isEqualTo(count);
        }
    }

    private LogScan scan(byte[] log, int threads, int blockSize) throws IOException {
        LogScan scan = new LogScan(READER, this::add, threads, blockSize);
        scan.read(new ByteArrayInputStream(log));
        found.add(scan.lines() + " lines");
        return scan;
    }

    private void add(long number, LogHits hits, int from, int to) {
        for (int hit = from; hit < to; hit++) {
            found.add(number + ": " + hits.code(hit) + " " + hits.start(hit) + " to " + hits.end(hit));
        }
    }

    private static String text(long number, Recognition alert) {
        return number + ": " + alert.code() + " " + alert.start() + " to " + alert.end();
    }

    private static List<String> oneByOne(byte[] log) {
        List<String> all = new ArrayList<>();
        long number = 0;
        int from = 0;
        while (from < log.length) {
            int end = from;
            while (end < log.length && log[end] != '\n') {
                end++;
            }
            number++;
            long line = number;
            READER.find(log, from, end, (start, stop, alerts) -> alerts.forEach(alert -> all.add(text(line, alert))));
            from = end + 1;
        }
        all.add(number + " lines");
        return all;
    }

    private static byte[] randomLog(Random random) {
        StringBuilder log = new StringBuilder();
        int lines = random.nextInt(300);
        for (int i = 0; i < lines; i++) {
            for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
                log.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            log.append(random.nextInt(40) == 0 ? "x".repeat(random.nextInt(5000)) : "");
            log.append(i == lines - 1 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return bytes(log.toString());
    }

    private static InputStream failing() {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
