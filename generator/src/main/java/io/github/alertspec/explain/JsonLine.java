package io.github.alertspec.explain;

import io.github.alertspec.spec.Stack;
import io.github.alertspec.text.Json;
import java.util.List;
import java.util.Optional;

/** A line of a log as a machine reads it: one JSON object on one line. */
final class JsonLine {
    private JsonLine() {}

    /** {@code {"line":12,"alerts":[…],"unspecified":false}} and a line feed. */
    static String of(long number, List<Sighting> sightings) {
        StringBuilder out = new StringBuilder("{\"line\":").append(number).append(",\"alerts\":[");
        boolean unspecified = false;
        String comma = "";
        for (Sighting sighting : sightings) {
            unspecified |= sighting.isUnspecified();
            if (!sighting.isUnspecified()) {
                out.append(comma);
                alert(sighting, out);
                comma = ",";
            }
        }
        return out.append("],\"unspecified\":")
                .append(unspecified)
                .append("}\n")
                .toString();
    }

    private static void alert(Sighting sighting, StringBuilder out) {
        out.append("{\"code\":").append(sighting.code().orElseThrow());
        word("name", sighting.alert().map(alert -> alert.name()), out);
        word("level", sighting.level().map(level -> level.word()), out);
        word("direction", sighting.direction().map(direction -> direction.word()), out);
        word("stack", sighting.stack().map(Stack::id), out);
        out.append(",\"start\":").append(sighting.start());
        out.append(",\"end\":").append(sighting.end()).append('}');
    }

    private static void word(String key, Optional<String> word, StringBuilder out) {
        out.append(",\"")
                .append(key)
                .append("\":")
                .append(word.map(Json::compact).orElse("null"));
    }
}
