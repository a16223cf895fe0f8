package com.example.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A JVM in which nobody but one candidate scans, so that nobody else's profile is in its way. */
final class ScanJvm {
    /** So many octets have some lines. */
    private static final int LEAST = 1 << 14;

    /** What consumes results that nobody needs. */
    static volatile long sink;

    private ScanJvm() {}

    /** Prints nanoseconds, octets and lines of each scan that counts. */
    public static void main(String[] arguments) throws IOException {
        ScanPeer peer = ScanPeer.valueOf(arguments[0]);
        byte[] log = beginning(Path.of(arguments[1]), peer.share());
        long warmUp = Integer.parseInt(arguments[2]) * 1_000_000L;
        int scans = Integer.parseInt(arguments[3]);
        LineScan scan = peer.scan();
        long start = System.nanoTime();
        do {
            sink = scan.count(log);
        } while (System.nanoTime() - start < warmUp);
        for (int i = 0; i < scans; i++) {
            long begin = System.nanoTime();
            long lines = scan.count(log);
            long nanos = System.nanoTime() - begin;
            sink = lines;
            System.out.println(nanos + " " + log.length + " " + lines);
        }
    }

    /** The first of so many parts of a log, to the end of a line, and never less than a few lines. */
    static byte[] beginning(Path log, int parts) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            byte[] bytes = in.readNBytes((int) Math.max(Files.size(log) / parts, LEAST));
            return Arrays.copyOf(bytes, LineScan.lineStart(bytes, bytes.length));
        }
    }
}
