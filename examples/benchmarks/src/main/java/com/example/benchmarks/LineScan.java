package com.example.benchmarks;

/** Counts lines of a log in memory. */
interface LineScan {
    /** How many of the lines have a hit; of a floor, any number that its work depends on. */
    long count(byte[] log);

    /** Where the line ends that has this place: at its line feed, or at the end of the log. */
    static int lineEnd(byte[] log, int place) {
        int end = place;
        while (end < log.length && log[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Where the line begins that has this place. */
    static int lineStart(byte[] log, int place) {
        int start = place;
        while (start > 0 && log[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
