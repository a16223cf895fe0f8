package com.example.benchmarks;

/** A name inside bytes, read where it stands; one window is moved over all names. */
final class ByteWindow implements CharSequence {
    private byte[] bytes = {};

    ByteWindow over(byte[] bytes) {
        this.bytes = bytes;
        return this;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return new StringBuilder(this).toString();
    }
}
