package io.github.alertspec.interop;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The recogniser that the canonical spec gives, generated, compiled and asked line by line. */
final class GeneratedRecogniser {
    private final AlertSpec spec = Specs.builtIn();
    private final Loaded loaded;

    GeneratedRecogniser(Path directory) {
        loaded = Loaded.of(spec, directory);
    }

    /**
     * An alert that a line reports.
     *
     * @param code empty where the line does not say which
     * @param level FATAL, WARNING or nothing
     * @param direction RECEIVED, SENT or nothing
     * @param words the words that say so
     */
    record Found(OptionalInt code, String level, String direction, String words) {
        boolean isOf(int wanted) {
            return code.isPresent() && code.getAsInt() == wanted;
        }

        boolean isReceived() {
            return !direction.equals("SENT");
        }
    }

    List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        for (String line : text.split("\\R")) {
            for (Object match : loaded.list("TlsAlertRecogniser", "find", line)) {
                all.add(new Found(
                        (OptionalInt) Loaded.get(match, "code"),
                        word(Loaded.get(match, "level")),
                        word(Loaded.get(match, "direction")),
                        (String) Loaded.get(match, "words")));
            }
        }
        return all;
    }

    /** Whether words name an alert in any spelling that is known, and do not only give its number. */
    boolean names(int code, String words) {
        Optional<Alert> alert = spec.alert(code);
        return alert.stream()
                .flatMap(known -> Stream.concat(
                        Stream.of(known.name()),
                        spec.stacks().stream()
                                .flatMap(stack -> known.namesIn(stack).stream())
                                .flatMap(name -> name.text().stream())))
                .anyMatch(name -> letters(words).contains(letters(name)));
    }

    private static String word(Object optional) {
        return ((Optional<?>) optional).map(Object::toString).orElse("");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
