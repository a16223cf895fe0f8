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

    /** So much that a part has in common with another is shown before that in which it differs. */
    private static final int CONTEXT = 20;

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
        String was = gone.isEmpty() ? "" : "no longer " + quoted(gone, came, escape);
        String is = came.isEmpty() ? "" : "now " + quoted(came, gone, escape);
        return ": " + was + (was.isEmpty() || is.isEmpty() ? "" : "; ") + is;
    }

    private static String quoted(List<String> parts, List<String> others, UnaryOperator<String> escape) {
        String shown = parts.stream()
                .limit(MOST_PARTS)
                .map(part -> quoted(escape.apply(shortened(part, others))))
                .collect(Collectors.joining(", "));
        int more = parts.size() - MOST_PARTS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 ? '"' + text + '"' : '\u201c' + text + '\u201d';
    }

    /** Of a long part that begins as another does, not its beginning is shown but where it differs. */
    private static String shortened(String part, List<String> others) {
        if (part.length() <= LONGEST_PART) {
            return part;
        }
        int same = others.stream().mapToInt(other -> same(part, other)).max().orElse(0);
        int start = same + CONTEXT <= LONGEST_PART ? 0 : whole(part, same - CONTEXT);
        int end = whole(part, Math.min(part.length(), start + LONGEST_PART));
        return (start == 0 ? "" : "…") + part.substring(start, end) + (end == part.length() ? "" : "…");
    }

    /** How many characters both begin with. */
    private static int same(String part, String other) {
        int differs = Arrays.mismatch(part.toCharArray(), other.toCharArray());
        return differs < 0 ? part.length() : differs;
    }

    /** The same place, or the next one, where it would cut a character in two. */
    private static int whole(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
    }
}
