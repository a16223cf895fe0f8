package com.example.benchmarks;

import static com.example.benchmarks.LogClock.Form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What varies in a line of a log, by name: numbers, times, addresses, and words out of lists. */
final class LogFields {
    /** Writes one value of a field, another one each time. */
    interface Field {
        void write(LogText text, Random random);
    }

    private static final byte[] BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUEUE = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int MANY = 1 << 30;

    private final Map<String, Field> fields = new HashMap<>();

    LogFields(LogClock clock) {
        times(clock);
        numbers();
        for (String line : LogMaker.lines("lists")) {
            String[] parts = line.split("\t", 2);
            byte[][] values = Arrays.stream(parts[1].split("\\|"))
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            fields.put(parts[0], (text, random) -> text.add(values[random.nextInt(values.length)]));
        }
        fields.put("words", (text, random) -> words(text, random, ' '));
        fields.put("words-plus", (text, random) -> words(text, random, '+'));
    }

    /**
     * A field.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    Field of(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field is named " + name);
        }
        return field;
    }

    private void times(LogClock clock) {
        fields.put("date", (text, random) -> text.add(clock.text(Form.DAY)));
        fields.put(
                "iso", (text, random) -> text.add(clock.text(Form.ISO)).add('.').add(clock.milli(), 3));
        fields.put("isoz", (text, random) -> text.add(clock.text(Form.ISO_T))
                .add('.')
                .add(clock.milli(), 3)
                .add('Z'));
        fields.put("nginx", (text, random) -> text.add(clock.text(Form.NGINX)));
        fields.put("syslog", (text, random) -> text.add(clock.text(Form.SYSLOG)));
        byte[] zone = " +0000".getBytes(StandardCharsets.US_ASCII);
        byte[] year = " 2026".getBytes(StandardCharsets.US_ASCII);
        fields.put("clf", (text, random) -> text.add(clock.text(Form.CLF)).add(zone));
        fields.put("apache", (text, random) -> micros(text.add(clock.text(Form.APACHE)), clock, random)
                .add(year));
        fields.put("klog", (text, random) -> micros(text.add(clock.text(Form.KLOG)), clock, random));
        fields.put("epoch", (text, random) -> text.add(clock.second()));
    }

    private static LogText micros(LogText text, LogClock clock, Random random) {
        return text.add('.').add(clock.milli(), 3).add(random.nextInt(1000), 3);
    }

    private void numbers() {
        fields.put("n", (text, random) -> text.add(random.nextInt(random.nextInt(1000) + 1)));
        fields.put("pid", (text, random) -> text.add(1 + random.nextInt(65_000)));
        fields.put("port", (text, random) -> text.add(1024 + random.nextInt(64_000)));
        fields.put("big", (text, random) -> text.add(random.nextInt(MANY)));
        fields.put("bytes", (text, random) -> text.add(random.nextInt(1 << 10 + random.nextInt(12))));
        fields.put("ms", (text, random) -> text.add(random.nextInt(4)).add('.').add(random.nextInt(1000), 3));
        fields.put("ip", LogFields::address);
        fields.put("ip6", (text, random) -> groups(text, random, ':', 4, 4, 4, 4, 4, 4, 4, 4));
        fields.put("mac", (text, random) -> groups(text, random, ':', 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
        fields.put("uuid", (text, random) -> groups(text, random, '-', 8, 4, 4, 4, 12));
        for (int digits : new int[] {2, 4, 8, 16, 32, 64}) {
            fields.put("hex" + digits, (text, random) -> groups(text, random, '-', digits));
        }
        fields.put("queue", (text, random) -> letters(text, random, QUEUE, 10));
        fields.put("base64", (text, random) -> letters(text, random, BASE64, 24 + random.nextInt(40)));
    }

    private static void address(LogText text, Random random) {
        int bits = random.nextInt();
        text.add(10 + (bits & 0x7F)).add('.').add(bits >>> 8 & 0xFF).add('.');
        text.add(bits >>> 16 & 0xFF).add('.').add(bits >>> 24);
    }

    private static void groups(LogText text, Random random, char between, int... groups) {
        for (int i = 0; i < groups.length; i++) {
            if (i > 0) {
                text.add(between);
            }
            for (int left = groups[i]; left > 0; left -= 8) {
                text.addHex(random.nextInt(), Math.min(left, 8));
            }
        }
    }

    private static void letters(LogText text, Random random, byte[] alphabet, int count) {
        for (int i = 0; i < count; i++) {
            text.add((char) alphabet[random.nextInt(alphabet.length)]);
        }
    }

    private void words(LogText text, Random random, char between) {
        Field prose = fields.get("prose");
        int count = 3 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.add(between);
            }
            prose.write(text, random);
        }
    }
}
