package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds for each opening marker the one that closes its section. */
final class Pairs {
    static final String CLOSING = "<!-- /alertspec -->";

    private Pairs() {}

    /** The two markers of a section; the second one may have been forgotten. */
    record Pair(Marker opening, Optional<Marker> closing) {}

    /** A section, and the marker of the one it stands in. */
    private record Nested(Marker inner, Marker outer) {}

    /** All sections, in the order of the text. */
    static List<Pair> of(List<Marker> markers, String file, Lines lines, Diagnostics diagnostics) {
        Deque<Marker> open = new ArrayDeque<>();
        List<Pair> pairs = new ArrayList<>();
        List<Nested> nested = new ArrayList<>();
        for (Marker marker : markers) {
            if (!marker.closes()) {
                if (!open.isEmpty()) {
                    nested.add(new Nested(marker, open.getFirst()));
                }
                open.push(marker);
                continue;
            }
            if (!marker.words().isBlank()) {
                diagnostics.report(
                        Rule.MARKER_SYNTAX,
                        lines.location(file, marker.from()),
                        "a closing marker has nothing behind its word",
                        "write " + CLOSING);
            }
            if (open.isEmpty()) {
                diagnostics.report(
                        Rule.UNOPENED_SECTION,
                        lines.location(file, marker.from()),
                        "this marker closes a section that was not opened",
                        "delete it, or open one before it, such as <!-- alertspec table -->");
            } else {
                pairs.add(new Pair(open.pop(), Optional.of(marker)));
            }
        }
        for (Marker marker : open) {
            pairs.add(new Pair(marker, Optional.empty()));
            diagnostics.report(
                    Rule.UNCLOSED_SECTION,
                    lines.location(file, marker.from()),
                    "the section is not closed",
                    "write " + CLOSING + " where it ends");
        }
        for (Nested each : nested) {
            // Where the outer one is not closed, its end was forgotten, and the inner one is none.
            if (!open.contains(each.outer)) {
                diagnostics.report(
                        Rule.NESTED_SECTION,
                        lines.location(file, each.inner.from()),
                        "a section begins inside the one of line " + lines.number(each.outer.from()),
                        "close that one first with " + CLOSING);
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.opening().from()));
        return pairs;
    }
}
