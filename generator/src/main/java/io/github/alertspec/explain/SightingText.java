package io.github.alertspec.explain;

import io.github.alertspec.spec.Stack;
import java.util.ArrayList;
import java.util.List;

/** Why a line was taken to report an alert, in sentences. */
final class SightingText {
    private static final int MOST = 160;

    private SightingText() {}

    /** The words, the form they have, and what the line states of level and direction. */
    static List<String> why(String line, Sighting sighting) {
        List<String> why = new ArrayList<>();
        why.add("Words: '" + words(line, sighting) + "', characters " + (sighting.start() + 1) + " to "
                + sighting.end());
        why.add("Form: '" + sighting.form() + "', "
                + sighting.stack()
                        .map(Stack::title)
                        .map(title -> "as " + title + " writes it")
                        .orElse("of no one product"));
        why.add("Level: " + sighting.level().map(level -> level.word()).orElse("not stated by the line"));
        why.add("Direction: "
                + sighting.direction()
                        .map(direction -> direction.word() + " by the side that wrote the line")
                        .orElse("not stated by the line"));
        return why;
    }

    private static String words(String line, Sighting sighting) {
        String words = line.substring(sighting.start(), Math.min(sighting.end(), line.length()));
        return words.length() <= MOST ? words : words.substring(0, MOST) + "…";
    }
}
