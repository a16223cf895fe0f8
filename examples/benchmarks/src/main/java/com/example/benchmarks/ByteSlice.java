package com.example.benchmarks;

import java.nio.charset.StandardCharsets;

/** A name inside bytes, and that as a text, read where it stands. */
record ByteSlice(byte[] bytes, int from, int to) implements CharSequence {
    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new ByteSlice(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }
}
