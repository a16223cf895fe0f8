package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recognition;
import java.util.Arrays;
import java.util.List;

/**
 * Alerts that lines of a block report, in their order, each as a few numbers: a log of nothing but alerts has thousands of
 * them in each block.
 */
final class LogHits {
    private static final int NUMBERS = 4;
    private static final int LINE = 0;
    private static final int KIND = 1;
    private static final int START = 2;
    private static final int END = 3;
    private static final int FIRST_SIZE = 64 * NUMBERS;

    /** A level and a direction are two bits each. */
    private static final int BITS = 2;

    private static final int MASK = (1 << BITS) - 1;
    private static final int CODE_BITS = 9;

    private int[] numbers = new int[FIRST_SIZE];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int line, List<Recognition> alerts) {
        int needed = size + NUMBERS * alerts.size();
        if (needed > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, needed));
        }
        for (Recognition alert : alerts) {
            numbers[size + LINE] = line;
            numbers[size + KIND] = kind(alert);
            numbers[size + START] = alert.start();
            numbers[size + END] = alert.end();
            size += NUMBERS;
        }
    }

    private static int kind(Recognition alert) {
        int codeAndStack = alert.stack() << CODE_BITS | (alert.code() - Recognition.UNSPECIFIED);
        return (codeAndStack << BITS | alert.level()) << BITS | alert.direction();
    }

    /** How many alerts there are. */
    int size() {
        return size / NUMBERS;
    }

    /** The index behind the alerts that stand in the same line as the one at an index. */
    int endOfLine(int hit) {
        int end = hit + 1;
        while (end < size() && line(end) == line(hit)) {
            end++;
        }
        return end;
    }

    /** The line, counted from 0 in the block. */
    int line(int hit) {
        return numbers[hit * NUMBERS + LINE];
    }

    /** A number that is the same for the same code, level, direction and stack. */
    int kind(int hit) {
        return numbers[hit * NUMBERS + KIND];
    }

    /** The code, or {@link Recognition#UNSPECIFIED}. */
    int code(int hit) {
        return ((kind(hit) >>> (2 * BITS)) & ((1 << CODE_BITS) - 1)) + Recognition.UNSPECIFIED;
    }

    /** The level as a {@link Recognition} has it. */
    int level(int hit) {
        return kind(hit) >>> BITS & MASK;
    }

    /** The direction as a {@link Recognition} has it. */
    int direction(int hit) {
        return kind(hit) & MASK;
    }

    /** The number of the stack, or {@link Recognition#NOT_STATED}. */
    int stack(int hit) {
        return kind(hit) >>> (2 * BITS + CODE_BITS);
    }

    /** Where the words begin in the line. */
    int start(int hit) {
        return numbers[hit * NUMBERS + START];
    }

    /** Where they end. */
    int end(int hit) {
        return numbers[hit * NUMBERS + END];
    }
}
