package com.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that grow. */
final class LogText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 12];
    private int length;

    LogText add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    LogText add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** A number that is not negative, in decimal digits. */
    LogText add(long number) {
        return add(number, 1);
    }

    /** A number that is not negative, with zeros before it where it has fewer digits. */
    LogText add(long number, int digits) {
        int count = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            count++;
        }
        count = Math.max(count, digits);
        room(count);
        long rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    /** The lowest digits of a number, in hexadecimal. */
    LogText addHex(long number, int digits) {
        room(digits);
        for (int i = digits - 1; i >= 0; i--) {
            bytes[length++] = HEX[(int) (number >>> 4 * i) & 15];
        }
        return this;
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
