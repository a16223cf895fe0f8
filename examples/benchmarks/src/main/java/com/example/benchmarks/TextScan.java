package com.example.benchmarks;

import java.nio.charset.StandardCharsets;

/** Scans a log as text, in pieces of whole lines that stay in the cache: what those must do who take no octets. */
abstract class TextScan implements LineScan {
    private static final int PIECE = 1 << 16;

    /** Is told where hits end, in their order. */
    static final class Hits {
        private final String text;
        private int lineEnd = -1;
        private long lines;

        private Hits(String text) {
            this.text = text;
        }

        void hit(int end) {
            if (end > lineEnd) {
                lines++;
                int feed = text.indexOf('\n', end);
                lineEnd = feed < 0 ? text.length() : feed;
            }
        }
    }

    private final boolean lowerCase;

    /** With the text in lower case, for those who do not ignore letter case themselves. */
    TextScan(boolean lowerCase) {
        this.lowerCase = lowerCase;
    }

    abstract void hits(String text, Hits hits);

    @Override
    public final long count(byte[] log) {
        byte[] piece = new byte[PIECE];
        long lines = 0;
        int from = 0;
        while (from < log.length) {
            int end = Math.min(from + PIECE, log.length);
            int start = end == log.length ? end : LineScan.lineStart(log, end);
            end = start > from ? start : end;
            Hits hits = new Hits(text(log, from, end, piece));
            hits(hits.text, hits);
            lines += hits.lines;
            from = end;
        }
        return lines;
    }

    private String text(byte[] log, int from, int end, byte[] piece) {
        if (!lowerCase) {
            return new String(log, from, end - from, StandardCharsets.ISO_8859_1);
        }
        for (int i = from; i < end; i++) {
            byte b = log[i];
            piece[i - from] = (byte) (b >= 'A' && b <= 'Z' ? b | 0x20 : b);
        }
        return new String(piece, 0, end - from, StandardCharsets.ISO_8859_1);
    }
}
