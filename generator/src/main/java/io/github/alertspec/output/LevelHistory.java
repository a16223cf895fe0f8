package io.github.alertspec.output;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed for an alert from one protocol version to the next, in sentences: computed from its levels and status. */
public final class LevelHistory {
    private LevelHistory() {}

    /** One sentence for each line of versions that has the alert, and one for its status; plain text. */
    public static List<String> of(AlertSpec spec, Alert alert) {
        return Stream.concat(
                        Stream.of(Family.values()).flatMap(family -> family(family, spec, alert).stream()),
                        status(alert).stream())
                .toList();
    }

    /** A level as a person says it: {@code fatal or warning} where the sender decides. */
    public static String words(Level level) {
        return switch (level) {
            case FATAL, WARNING -> level.word();
            case EITHER -> "fatal or warning";
            case UNDEFINED -> "not defined";
        };
    }

    /** The levels that the alert has in one version or another. */
    public static String overall(AlertSpec spec, Alert alert) {
        List<Level> levels = levels(spec, alert);
        return levels.isEmpty() ? words(Level.UNDEFINED) : words(levels.size() == 1 ? levels.get(0) : Level.EITHER);
    }

    /** The same as a sentence, with what the level depends on. */
    public static String sentence(AlertSpec spec, Alert alert) {
        List<Level> levels = levels(spec, alert);
        if (levels.isEmpty()) {
            return "No version defines it.";
        }
        if (levels.size() > 1) {
            return "Fatal or warning, depending on the version.";
        }
        return switch (levels.get(0)) {
            case FATAL -> "Always fatal.";
            case WARNING -> "Always a warning.";
            default -> "Fatal or warning, as its sender decides.";
        };
    }

    private static List<Level> levels(AlertSpec spec, Alert alert) {
        return spec.protocols().stream()
                .map(alert::levelIn)
                .filter(level -> level != Level.UNDEFINED)
                .distinct()
                .toList();
    }

    /** A line of one version has no history. */
    private static Optional<String> family(Family family, AlertSpec spec, Alert alert) {
        List<ProtocolVersion> versions = family.in(spec);
        if (versions.size() < 2 || versions.stream().allMatch(version -> alert.levelIn(version) == Level.UNDEFINED)) {
            return Optional.empty();
        }
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < versions.size(); from = to) {
            Level level = alert.levelIn(versions.get(from));
            to = from + 1;
            while (to < versions.size() && alert.levelIn(versions.get(to)) == level) {
                to++;
            }
            if (level != Level.UNDEFINED || from > 0) {
                runs.add(run(level, versions, from, to));
            }
        }
        return Optional.of(family.title() + ": " + String.join(", ", runs) + ".");
    }

    private static String run(Level level, List<ProtocolVersion> versions, int from, int to) {
        String first = versions.get(from).title();
        String words = level == Level.UNDEFINED ? "no longer defined" : words(level);
        if (to == versions.size()) {
            return words + (from == 0 ? " in every version since " : " since ") + first;
        }
        return words
                + (to == from + 1
                        ? " in " + first
                        : " from " + first + " to " + versions.get(to - 1).title());
    }

    private static Optional<String> status(Alert alert) {
        String since = alert.status()
                .since()
                .map(Reference::title)
                .map(" since "::concat)
                .orElse("");
        String replacement =
                alert.status().replacement().map("; use %s instead"::formatted).orElse("");
        return switch (alert.status().kind()) {
            case ASSIGNED -> Optional.empty();
            case RESERVED -> Optional.of("Reserved" + since + ", no longer to be sent" + replacement + ".");
            case DEPRECATED -> Optional.of("Deprecated" + since + replacement + ".");
            case PRIVATE -> Optional.of("Private" + since + replacement + ": in no registry.");
        };
    }
}
