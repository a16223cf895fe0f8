package io.github.alertspec.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The fewest lines to remove from one text and to add from another that make the other of it, after Myers, "An O(ND)
 * difference algorithm and its variations" (1986). Texts too far apart are taken to have nothing in common but their start
 * and their end: what a person could read of such a difference is the same, and its time and memory are bounded.
 */
final class LineEdits {
    /** The most lines to remove and to add that are searched for. */
    private static final int MOST = 1000;

    private final List<String> before;
    private final List<String> after;
    private final int start;
    private final int beforeEnd;
    private final int afterEnd;
    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();

    private LineEdits(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.size(), after.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        start = same;
        beforeEnd = before.size() - tail;
        afterEnd = after.size() - tail;
    }

    static LineEdits between(List<String> before, List<String> after) {
        LineEdits edits = new LineEdits(before, after);
        edits.search();
        return edits;
    }

    /** Whether a line of the first text is not in the second; from 0. */
    boolean removes(int line) {
        return removed.get(line);
    }

    /** Whether a line of the second text is not in the first; from 0. */
    boolean adds(int line) {
        return added.get(line);
    }

    /** Finds for each number of edits how far they lead on each diagonal, until one leads to the end. */
    private void search() {
        int most = Math.min(MOST, beforeEnd - start + afterEnd - start);
        int[] furthest = new int[2 * most + 3];
        int zero = most + 1;
        List<int[]> steps = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            steps.add(Arrays.copyOfRange(furthest, zero - edits - 1, zero + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
                int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                while (isSame(x, x - k)) {
                    x++;
                }
                furthest[zero + k] = x;
                if (start + x >= beforeEnd && start + x - k >= afterEnd) {
                    trace(steps, edits, k);
                    return;
                }
            }
        }
        removed.set(start, beforeEnd);
        added.set(start, afterEnd);
    }

    private boolean isSame(int x, int y) {
        return start + x < beforeEnd
                && start + y < afterEnd
                && before.get(start + x).equals(after.get(start + y));
    }

    /** Goes back from the end along the edits that led there. */
    private void trace(List<int[]> steps, int last, int diagonal) {
        int k = diagonal;
        for (int edits = last; edits > 0; edits--) {
            int[] furthest = steps.get(edits);
            int zero = edits + 1;
            boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
            if (down) {
                k++;
                added.set(start + furthest[zero + k] - k);
            } else {
                k--;
                removed.set(start + furthest[zero + k]);
            }
        }
    }
}
