package io.github.alertspec.explain;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.runtime.RecogniserTables;
import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads lines: the recogniser over the names and forms of a spec, its answers in words of the spec. Several threads may
 * use it at once.
 */
final class LineReader implements LogBlock.Finder {
    private static final Optional<Level> FATAL = Optional.of(Level.FATAL);
    private static final Optional<Level> WARNING = Optional.of(Level.WARNING);
    private static final Optional<Direction> RECEIVED = Optional.of(Direction.RECEIVED);
    private static final Optional<Direction> SENT = Optional.of(Direction.SENT);

    /** By number, 0 for none. */
    private final List<Optional<Stack>> stacks = new ArrayList<>();

    /** By code. */
    private final List<Optional<Alert>> alerts =
            new ArrayList<>(Collections.nCopies(AlertSpec.MAX_CODE + 1, Optional.empty()));

    private final Optional<Recogniser> recogniser;

    LineReader(AlertSpec spec) {
        this(spec, tables(spec));
    }

    /** A reader with tables that were made of the spec; without them it finds nothing. */
    LineReader(AlertSpec spec, Optional<RecogniserTables> tables) {
        stacks.add(Optional.empty());
        spec.stacks().forEach(stack -> stacks.add(Optional.of(stack)));
        spec.alerts().forEach(alert -> alerts.set(alert.code(), Optional.of(alert)));
        recogniser = tables.map(Recogniser::new);
    }

    private static Optional<RecogniserTables> tables(AlertSpec spec) {
        FormTable table = FormTable.of(spec, spec.stacks());
        return table.forms().isEmpty()
                ? Optional.empty()
                : Optional.of(new RecogniserTables(
                        table.names(), table.forms(), table.starts(), table.anchors(), table.words()));
    }

    /** The alerts of a line of characters, in its order. */
    List<Sighting> read(CharSequence line) {
        List<Recognition> alerts =
                recogniser.isEmpty() ? List.of() : recogniser.get().find(line);
        return alerts.stream().map(this::sighting).toList();
    }

    @Override
    public void find(byte[] bytes, int from, int to, Recogniser.Lines lines) {
        if (recogniser.isPresent()) {
            recogniser.get().find(bytes, from, to, lines);
        }
    }

    /** An alert of a question in words of the spec. */
    private Sighting sighting(Recognition found) {
        return sighting(
                found.code(),
                found.level(),
                found.direction(),
                found.stack(),
                new Place(found.start(), found.end(), found.form()));
    }

    /** An alert of a log in words of the spec. */
    Sighting sighting(LogHits hits, int hit) {
        return sighting(
                hits.code(hit),
                hits.level(hit),
                hits.direction(hit),
                hits.stack(hit),
                new Place(hits.start(hit), hits.end(hit), ""));
    }

    private Sighting sighting(int code, int level, int direction, int stack, Place place) {
        boolean named = code != Recognition.UNSPECIFIED;
        return new Sighting(
                named ? OptionalInt.of(code) : OptionalInt.empty(),
                named ? alerts.get(code) : Optional.empty(),
                switch (level) {
                    case Recognition.FATAL -> FATAL;
                    case Recognition.WARNING -> WARNING;
                    default -> Optional.empty();
                },
                switch (direction) {
                    case Recognition.RECEIVED -> RECEIVED;
                    case Recognition.SENT -> SENT;
                    default -> Optional.empty();
                },
                stacks.get(stack),
                place.start(),
                place.end(),
                place.form());
    }

    /** Where the words stand, and their form. */
    private record Place(int start, int end, String form) {}
}
