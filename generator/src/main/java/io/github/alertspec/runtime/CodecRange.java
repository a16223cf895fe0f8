package io.github.alertspec.runtime;

import java.util.Objects;

/** The part of an array that a caller names. */
final class CodecRange {
    /** Not to be made. */
    private CodecRange() {}

    /**
     * Refuses a part that is none.
     *
     * @param bytes the array
     * @param offset where the part begins
     * @param length how long it is
     * @throws NullPointerException if there is no array
     * @throws IndexOutOfBoundsException if the part leaves the array
     */
    static void check(byte[] bytes, int offset, int length) {
        if ((offset | length) < 0 || length > Objects.requireNonNull(bytes, "bytes").length - offset) {
            throw outside(Objects.requireNonNull(bytes, "bytes").length, offset, length);
        }
    }

    /**
     * What is wrong with a part that leaves its array.
     *
     * @param size of the array
     * @param offset where the part begins
     * @param length how long it is
     * @return to be thrown
     */
    private static IndexOutOfBoundsException outside(int size, int offset, int length) {
        if (offset < 0 || offset > size) {
            return new IndexOutOfBoundsException("offset " + offset + " is not in 0 to " + size);
        }
        return new IndexOutOfBoundsException("length " + length + " is not in 0 to " + (size - offset));
    }
}
