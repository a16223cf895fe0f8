package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes a log as a collector sees it, of any size and the same for the same seed: web, mail and application servers,
 * proxies, clusters. Some lines report a TLS alert, in every form that is in {@code alerts.txt} and with every alert
 * that a form has words for, and many that do not report one sound as if they did.
 */
public final class LogMaker {
    static final long SEED = 20261101;

    private static final double NEAR_MISSES = 0.15;

    private final Random random;
    private final double alerts;
    private final LogClock clock = new LogClock();
    private final LogFields fields = new LogFields(clock);
    private final List<LogTemplate> ordinary = templates("ordinary");
    private final List<LogTemplate> nearMisses = templates("near-misses");
    private final List<List<LogTemplate>> alertForms = new ArrayList<>();
    private long lines;
    private long alertLines;

    /**
     * A log of its own.
     *
     * @param seed makes it another one
     * @param percent how many lines of a hundred report an alert, on average
     */
    LogMaker(long seed, double percent) {
        random = new Random(seed);
        alerts = percent / 100;
        for (String line : weighted("alerts")) {
            alertForms.add(Arrays.stream(TlsAlert.values())
                    .flatMap(alert -> new AlertWords(alert).in(line).stream())
                    .distinct()
                    .map(words -> new LogTemplate(words, fields))
                    .toList());
        }
    }

    /** Writes a log to a file or to standard output. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 4) {
            System.err.println("usage: LogMaker MEGABYTES PERCENT [SEED [FILE]]");
            System.exit(2);
        }
        long size = Math.round(Double.parseDouble(arguments[0]) * 1e6);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        LogMaker maker = new LogMaker(seed, Double.parseDouble(arguments[1]));
        try (OutputStream out = arguments.length > 3 ? Files.newOutputStream(Path.of(arguments[3])) : System.out) {
            maker.write(out, size);
        }
        System.err.println(maker.lines() + " lines, of which " + maker.alertLines() + " report an alert");
    }

    /** Writes as many whole lines as fit. */
    void write(OutputStream out, long size) throws IOException {
        LogText text = new LogText();
        long left = size;
        while (true) {
            int before = text.length();
            boolean alert = line(text);
            left -= text.length() - before;
            if (left < 0) {
                out.write(text.array(), 0, before);
                return;
            }
            lines++;
            alertLines += alert ? 1 : 0;
            if (text.length() > 1 << 16) {
                out.write(text.array(), 0, text.length());
                text.clear();
            }
        }
    }

    private boolean line(LogText text) {
        clock.pass(random.nextInt(5));
        boolean alert = random.nextDouble() < alerts;
        List<LogTemplate> kind = alert ? any(alertForms) : random.nextDouble() < NEAR_MISSES ? nearMisses : ordinary;
        any(kind).write(text, random);
        return alert;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** How many lines were written. */
    long lines() {
        return lines;
    }

    /** How many of them report an alert. */
    long alertLines() {
        return alertLines;
    }

    private List<LogTemplate> templates(String file) {
        return weighted(file).stream()
                .map(line -> new LogTemplate(line, fields))
                .toList();
    }

    /** Each line of a file as often as the number before it says. */
    private static List<String> weighted(String file) {
        List<String> weighted = new ArrayList<>();
        for (String line : lines(file)) {
            String[] parts = line.split("\t", 2);
            for (int i = Integer.parseInt(parts[0]); i > 0; i--) {
                weighted.add(parts[1]);
            }
        }
        return weighted;
    }

    /** The lines of a file of ours that are no comments. */
    static List<String> lines(String file) {
        try (InputStream in = LogMaker.class.getResourceAsStream("/log/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
