package com.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of a log, as it is written in many ways. It formats only when the second has changed. */
final class LogClock {
    /** The forms of a point in time, to the second. */
    enum Form {
        DAY("yyyy-MM-dd"),
        ISO("yyyy-MM-dd HH:mm:ss"),
        ISO_T("yyyy-MM-dd'T'HH:mm:ss"),
        CLF("dd/MMM/yyyy:HH:mm:ss"),
        SYSLOG("MMM dd HH:mm:ss"),
        NGINX("yyyy/MM/dd HH:mm:ss"),
        APACHE("EEE MMM dd HH:mm:ss"),
        KLOG("MMdd HH:mm:ss");

        private final DateTimeFormatter format;

        Form(String pattern) {
            format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
        }
    }

    private final byte[][] texts = new byte[Form.values().length][];
    private long millis = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
    private long formatted = -1;

    void pass(int moreMillis) {
        millis += moreMillis;
    }

    long second() {
        return millis / 1000;
    }

    int milli() {
        return (int) (millis % 1000);
    }

    byte[] text(Form form) {
        if (formatted != second()) {
            formatted = second();
            Instant instant = Instant.ofEpochSecond(formatted);
            for (Form each : Form.values()) {
                texts[each.ordinal()] = each.format.format(instant).getBytes(StandardCharsets.US_ASCII);
            }
        }
        return texts[form.ordinal()];
    }
}
