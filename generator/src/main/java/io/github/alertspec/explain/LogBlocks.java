package io.github.alertspec.explain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a log into blocks of whole lines. Of a line that is longer than a block can be, the beginning is a block of its
 * own, and the rest is passed over.
 */
final class LogBlocks {
    /** So much of a log tells what kind of file it is. */
    private static final int BEGINNING = 1 << 13;

    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
    private static final int BIG_ENDIAN_MARK = 0xFEFF;

    private final InputStream in;
    private Optional<IOException> failure = Optional.empty();
    private boolean ended;
    private boolean skipping;

    /** Where the line stands that begins at the end of the last block: in the buffer of that block. */
    private byte[] begun = {};

    private int begunFrom;
    private int begunTo;

    private int looked;
    private int mark;
    private boolean binary;

    LogBlocks(InputStream in) {
        this.in = in;
    }

    /** Fills a block with the next lines, which is cut short where more is not there yet; false if there are none. */
    boolean next(LogBlock block) {
        block.shrink();
        int filled = skipping ? skip(block) : takeBegun(block);
        int searched = 0;
        while (!ended) {
            boolean full = filled == block.bytes().length;
            if (full || isIdle()) {
                int end = Newlines.last(block.bytes(), searched, filled);
                if (end >= 0) {
                    cut(block, end + 1, filled);
                    return true;
                }
                searched = filled;
                if (full && !block.grow()) {
                    skipping = true;
                    cut(block, filled, filled);
                    return true;
                }
            }
            filled += read(block.bytes(), filled);
        }
        cut(block, filled, filled);
        return filled > 0;
    }

    /** What is read beyond the end of the block belongs to the next. */
    private void cut(LogBlock block, int end, int filled) {
        block.fill(end);
        begun = block.bytes();
        begunFrom = end;
        begunTo = filled;
    }

    private int takeBegun(LogBlock block) {
        int length = begunTo - begunFrom;
        while (block.bytes().length < length) {
            block.grow();
        }
        System.arraycopy(begun, begunFrom, block.bytes(), 0, length);
        return length;
    }

    /** Passes over the rest of a line, and keeps what was read beyond it. */
    private int skip(LogBlock block) {
        byte[] bytes = block.bytes();
        while (!ended) {
            int n = read(bytes, 0);
            int end = Newlines.first(bytes, 0, n);
            if (end >= 0) {
                skipping = false;
                System.arraycopy(bytes, end + 1, bytes, 0, n - end - 1);
                return n - end - 1;
            }
        }
        return 0;
    }

    /** Reads on, and returns how many octets it was; where the log ends or fails, none. */
    private int read(byte[] bytes, int from) {
        try {
            int n = in.read(bytes, from, bytes.length - from);
            if (n >= 0) {
                look(bytes, from, n);
                return n;
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        ended = true;
        return 0;
    }

    private void look(byte[] bytes, int from, int n) {
        for (int i = from; i < from + n && looked < BEGINNING; i++) {
            binary |= bytes[i] == 0;
            mark = looked < 2 ? (mark << Byte.SIZE) | (bytes[i] & 0xFF) : mark;
            looked++;
        }
    }

    /** Whether to read on now may mean to wait: for whoever writes the log, or for nothing at its end. */
    boolean isIdle() {
        try {
            return !ended && in.available() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the log was read to its end, or to where it fails. */
    boolean isAtEnd() {
        return ended;
    }

    /** Why the log could not be read to its end. */
    Optional<IOException> failure() {
        return failure;
    }

    /** Whether the log begins as UTF-16 does. */
    boolean isWide() {
        return looked >= 2 && (mark == LITTLE_ENDIAN_MARK || mark == BIG_ENDIAN_MARK);
    }

    /** Whether there are zeros near the beginning, which text does not have. */
    boolean isBinary() {
        return binary;
    }
}
