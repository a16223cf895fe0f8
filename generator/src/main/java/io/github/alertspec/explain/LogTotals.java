package io.github.alertspec.explain;

import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of a log report, each alert of one level and direction counted together. */
final class LogTotals {
    private static final int CODES = AlertSpec.MAX_CODE + 2;
    private static final int LEVELS = 3;
    private static final int DIRECTIONS = 3;

    /** One distinct finding. */
    static final class Total {
        /** The first of its sightings. */
        final Sighting example;

        /** The number of the first line, from 1. */
        final long first;

        private final Set<String> stacks = new LinkedHashSet<>();
        private long last;
        private long count;

        private Total(Sighting example, long first) {
            this.example = example;
            this.first = first;
        }

        long last() {
            return last;
        }

        long count() {
            return count;
        }

        /** The titles of the stacks whose forms the lines have. */
        List<String> stacks() {
            return List.copyOf(stacks);
        }

        /** The summary of the alert, or why there is none. */
        String summary() {
            return example.alert()
                    .map(Alert::summary)
                    .orElse(
                            example.isUnspecified()
                                    ? "An alert happened, and the line does not say which one."
                                    : "No alert has this code.");
        }
    }

    private final AlertSpec spec;
    private final LineReader reader;
    private final @Nullable Total[] byKind = new Total[CODES * LEVELS * DIRECTIONS];
    private final List<Total> totals = new ArrayList<>();
    private final Set<Level> levels = EnumSet.noneOf(Level.class);
    private long lines;

    LogTotals(AlertSpec spec, LineReader reader) {
        this.spec = spec;
        this.reader = reader;
    }

    /** Adds a line and its alerts: those of the hits from an index up to the one before another. */
    void add(long line, LogHits hits, int from, int to) {
        lines++;
        for (int hit = from; hit < to; hit++) {
            int kind = kind(hits, hit);
            Total total = byKind[kind];
            if (total == null) {
                total = new Total(reader.sighting(hits, hit), line);
                byKind[kind] = total;
                totals.add(total);
                levelOf(spec, total.example).ifPresent(levels::add);
            }
            total.count++;
            total.last = line;
            if (hits.stack(hit) != Recognition.NOT_STATED) {
                total.stacks.add(spec.stacks().get(hits.stack(hit) - 1).title());
            }
        }
    }

    /** Less than the number of all kinds, one for each code, level and direction, stated or not. */
    private static int kind(LogHits hits, int hit) {
        int code = hits.code(hit) - Recognition.UNSPECIFIED;
        return (code * LEVELS + hits.level(hit)) * DIRECTIONS + hits.direction(hit);
    }

    /** How many lines report an alert. */
    long lines() {
        return lines;
    }

    /** The most frequent first. */
    List<Total> all() {
        List<Total> sorted = new ArrayList<>(totals);
        sorted.sort(Comparator.comparingLong(Total::count).reversed());
        return sorted;
    }

    boolean has(Level level) {
        return levels.contains(level);
    }

    /** The level that the line states, or else the one that the alert has in every version that defines it. */
    static Optional<Level> levelOf(AlertSpec spec, Sighting sighting) {
        if (sighting.level().isPresent() || sighting.alert().isEmpty()) {
            return sighting.level();
        }
        List<Level> levels = spec.protocols().stream()
                .map(protocol -> sighting.alert().get().levelIn(protocol))
                .filter(level -> level != Level.UNDEFINED)
                .distinct()
                .toList();
        return levels.size() == 1 && levels.get(0) != Level.EITHER ? Optional.of(levels.get(0)) : Optional.empty();
    }
}
