package io.github.alertspec.runtime;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Where octets are written to. */
final class CodecTarget {
    /** Not to be made. */
    private CodecTarget() {}

    /**
     * Refuses an array without room.
     *
     * @param target the array
     * @param offset where to begin
     * @param count how many octets there will be
     * @throws NullPointerException if there is no array
     * @throws IndexOutOfBoundsException if it has no room for them there
     */
    static void check(byte[] target, int offset, int count) {
        int size = Objects.requireNonNull(target, "target").length;
        if (offset < 0 || offset > size) {
            throw new IndexOutOfBoundsException("offset " + offset + " is not in 0 to " + size);
        }
        checkRoom(size - offset, count);
    }

    /**
     * Refuses a buffer without room.
     *
     * @param target the buffer
     * @param count how many octets there will be
     * @throws NullPointerException if there is no buffer
     * @throws IllegalArgumentException if it is read-only
     * @throws IndexOutOfBoundsException if it has no room for them
     */
    static void check(ByteBuffer target, int count) {
        if (Objects.requireNonNull(target, "target").isReadOnly()) {
            throw new IllegalArgumentException("target is read-only");
        }
        checkRoom(target.remaining(), count);
    }

    /**
     * Refuses too little room.
     *
     * @param room how many octets there can be
     * @param count how many there will be
     */
    private static void checkRoom(int room, int count) {
        if (room < count) {
            throw new IndexOutOfBoundsException("target has room for " + room + " octets, not for " + count);
        }
    }

    /**
     * Writes octets.
     *
     * @param octets the last of them is the lowest
     * @param count how many, at most eight
     * @param target where to
     * @param offset where to begin
     */
    static void put(long octets, int count, byte[] target, int offset) {
        for (int i = 0; i < count; i++) {
            target[offset + i] = octet(octets, count, i);
        }
    }

    /**
     * Writes octets at the position of a buffer, and moves it.
     *
     * @param octets the last of them is the lowest
     * @param count how many, at most eight
     * @param target where to
     */
    static void put(long octets, int count, ByteBuffer target) {
        for (int i = 0; i < count; i++) {
            target.put(octet(octets, count, i));
        }
    }

    /**
     * One of several octets.
     *
     * @param octets the last of them is the lowest
     * @param count how many
     * @param place which one, from 0
     * @return the octet
     */
    private static byte octet(long octets, int count, int place) {
        return (byte) (octets >>> (8 * (count - 1 - place)));
    }
}
