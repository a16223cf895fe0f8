package io.github.alertspec.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came and what went inside a value that is a list or a text of several words: to show both values whole would hide
 * the difference.
 *
 * @param gone the parts that only the older value has
 * @param came the parts that only the newer value has
 */
record Inside(List<String> gone, List<String> came) {
    /** Longer values are told by their parts. */
    private static final int SHORT = 40;

    private static final int MOST_PARTS = 3;
    private static final int LONGEST_PART = 80;
    private static final Pattern SEPARATOR = Pattern.compile("\n|; ");

    Inside {
        gone = List.copyOf(gone);
        came = List.copyOf(came);
    }

    /** Empty where both values are short enough to be shown. */
    static Optional<Inside> of(Difference difference) {
        String before = difference.before().orElse("");
        String after = difference.after().orElse("");
        boolean isShort = before.length() <= SHORT && after.length() <= SHORT;
        if (isShort && parts(before).size() <= 1 && parts(after).size() <= 1) {
            return Optional.empty();
        }
        return Optional.of(new Inside(without(before, after), without(after, before)));
    }

    private static List<String> without(String value, String other) {
        List<String> parts = new ArrayList<>(parts(value));
        parts(other).forEach(parts::remove);
        return parts;
    }

    private static List<String> parts(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(SEPARATOR.split(value, -1));
    }

    /** {@code : no longer "a"; now "b", "c"}, or that only the order changed. */
    String sentence(UnaryOperator<String> escape) {
        if (gone.isEmpty() && came.isEmpty()) {
            return ": in another order";
        }
        String was = gone.isEmpty() ? "" : "no longer " + quoted(gone, escape);
        String is = came.isEmpty() ? "" : "now " + quoted(came, escape);
        return ": " + was + (was.isEmpty() || is.isEmpty() ? "" : "; ") + is;
    }

    private static String quoted(List<String> parts, UnaryOperator<String> escape) {
        String shown = parts.stream()
                .limit(MOST_PARTS)
                .map(part -> '"' + escape.apply(shortened(part)) + '"')
                .collect(Collectors.joining(", "));
        int more = parts.size() - MOST_PARTS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String shortened(String part) {
        if (part.length() <= LONGEST_PART) {
            return part;
        }
        int end = part.offsetByCodePoints(0, part.codePointCount(0, LONGEST_PART));
        return part.substring(0, end) + "…";
    }
}
