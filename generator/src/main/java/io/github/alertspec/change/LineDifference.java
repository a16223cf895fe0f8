package io.github.alertspec.change;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says in a few words how far two texts are apart. */
final class LineDifference {
    private LineDifference() {}

    /** {@code 3 lines differ, from line 12 on}; of a binary file, its sizes. */
    static String between(byte[] found, byte[] wanted) {
        if (UnifiedDiff.isBinary(found) || UnifiedDiff.isBinary(wanted)) {
            return "it is binary and differs (" + found.length + " bytes, not " + wanted.length + ")";
        }
        if (UnifiedDiff.differInLineEnds(found, wanted)) {
            return UnifiedDiff.LINE_ENDS;
        }
        List<String> a = lines(found);
        List<String> b = lines(wanted);
        int start = 0;
        while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        int most = Math.min(a.size(), b.size()) - start;
        while (end < most && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        int lines = Math.max(a.size(), b.size()) - start - end;
        return (lines == 1 ? "1 line differs" : lines + " lines differ") + ", from line " + (start + 1) + " on";
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }
}
