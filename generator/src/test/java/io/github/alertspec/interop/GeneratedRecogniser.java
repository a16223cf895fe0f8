package io.github.alertspec.interop;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The recogniser that the canonical spec gives, generated, compiled and asked line by line. */
final class GeneratedRecogniser {
    /** Letters and blanks of the shortest name that is no abbreviation. */
    private static final int SHORTEST = 7;

    private final AlertSpec spec = Specs.builtIn();
    private final Map<String, Set<Integer>> names = names(spec);
    private final Loaded loaded;

    GeneratedRecogniser(Path directory) {
        loaded = Loaded.of(spec, directory);
    }

    /** The codec of the same classes. */
    GeneratedCodec codec() {
        return new GeneratedCodec(loaded);
    }

    /**
     * An alert that a line reports.
     *
     * @param code empty where the line does not say which
     * @param level FATAL, WARNING or nothing
     * @param direction RECEIVED, SENT or nothing
     * @param line where it stands
     */
    record Found(OptionalInt code, String level, String direction, String line) {
        boolean isOf(int wanted) {
            return code.isPresent() && code.getAsInt() == wanted;
        }

        boolean isReceived() {
            return !direction.equals("SENT");
        }
    }

    List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            for (Object match : loaded.list("TlsAlertRecogniser", "find", line)) {
                all.add(new Found(
                        (OptionalInt) Loaded.get(match, "code"),
                        word(Loaded.get(match, "level")),
                        word(Loaded.get(match, "direction")),
                        line));
            }
        }
        return all;
    }

    /** Whether a text has a name in it that is known of this alert and of no other, abbreviations left out. */
    boolean names(int code, String text) {
        String words = words(text);
        return names.entrySet().stream()
                .anyMatch(name -> name.getValue().equals(Set.of(code)) && words.contains(name.getKey()));
    }

    /** By name: the codes of the alerts that some stack calls so. */
    private static Map<String, Set<Integer>> names(AlertSpec spec) {
        Map<String, Set<Integer>> names = new TreeMap<>();
        for (Alert alert : spec.alerts()) {
            Stream.concat(
                            Stream.of(alert.name()),
                            spec.stacks().stream()
                                    .flatMap(stack -> alert.namesIn(stack).stream())
                                    .flatMap(name -> name.text().stream()))
                    .map(GeneratedRecogniser::words)
                    .filter(name -> name.length() > SHORTEST)
                    .forEach(name ->
                            names.computeIfAbsent(name, each -> new TreeSet<>()).add(alert.code()));
        }
        return names;
    }

    private static String word(Object optional) {
        return ((Optional<?>) optional).map(Object::toString).orElse("");
    }

    /** In lower case, with a blank before, behind and between them. */
    private static String words(String text) {
        String apart = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return " " + apart.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip() + " ";
    }
}
