package io.github.alertspec.explain;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.runtime.RecogniserTables;
import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads lines: the recogniser over the names and forms of a spec, its answers in words of the spec. */
final class LineReader {
    private final List<Stack> stacks;
    private final Map<Integer, Alert> alerts = new HashMap<>();
    private final Optional<Recogniser> recogniser;

    LineReader(AlertSpec spec) {
        stacks = spec.stacks();
        spec.alerts().forEach(alert -> alerts.put(alert.code(), alert));
        FormTable table = FormTable.of(spec, stacks);
        recogniser = table.forms().isEmpty()
                ? Optional.empty()
                : Optional.of(new Recogniser(new RecogniserTables(
                        table.names(), table.forms(), table.starts(), table.anchors(), table.words())));
    }

    /** The alerts of a line of characters, in its order. */
    List<Sighting> read(CharSequence line) {
        return recogniser.map(found -> sightings(found.find(line))).orElse(List.of());
    }

    /** The alerts of a line of octets, in its order, their places counted from its first octet. */
    List<Sighting> read(byte[] bytes, int from, int to) {
        return recogniser.map(found -> sightings(found.find(bytes, from, to))).orElse(List.of());
    }

    /** An index within the next line that may report an alert, or -1. */
    int candidate(byte[] bytes, int from, int to) {
        return recogniser.map(found -> found.candidate(bytes, from, to)).orElse(-1);
    }

    private List<Sighting> sightings(List<Recognition> found) {
        return found.stream().map(this::sighting).toList();
    }

    private Sighting sighting(Recognition found) {
        boolean named = found.code() != Recognition.UNSPECIFIED;
        return new Sighting(
                named ? OptionalInt.of(found.code()) : OptionalInt.empty(),
                named ? Optional.ofNullable(alerts.get(found.code())) : Optional.empty(),
                switch (found.level()) {
                    case Recognition.FATAL -> Optional.of(Level.FATAL);
                    case Recognition.WARNING -> Optional.of(Level.WARNING);
                    default -> Optional.empty();
                },
                switch (found.direction()) {
                    case Recognition.RECEIVED -> Optional.of(Direction.RECEIVED);
                    case Recognition.SENT -> Optional.of(Direction.SENT);
                    default -> Optional.empty();
                },
                found.stack() == Recognition.NOT_STATED ? Optional.empty() : Optional.of(stacks.get(found.stack() - 1)),
                found.start(),
                found.end(),
                found.form());
    }
}
