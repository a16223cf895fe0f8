package io.github.alertspec.output;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Form;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a spec that concerns some protocol versions: these, and the alerts that at least one of them defines. What is
 * left out is remembered, because a peer can send any code and no answer may call a taken one unassigned.
 *
 * @param spec the part, or the whole where all versions are wanted
 * @param size what it has and what it leaves out, as a message says it
 */
public record View(AlertSpec spec, String size) {
    private static final int MOST_NAMED = 8;

    /**
     * The view of a spec.
     *
     * @param wanted the ids of the versions, in any order and with spaces around them; none means all
     * @param sourceName the spec as a message names it
     * @throws InvalidSetting if the spec has no such version, or no alert of these
     */
    public static View of(AlertSpec whole, List<String> wanted, String sourceName) {
        List<String> protocols = wanted.stream().map(String::strip).toList();
        List<String> known = whole.protocols().stream().map(ProtocolVersion::id).toList();
        for (String id : protocols) {
            if (!known.contains(id)) {
                throw new InvalidSetting("there is no protocol '" + id + "' in " + sourceName, Nearest.hint(id, known));
            }
        }
        if (protocols.isEmpty() || Set.copyOf(protocols).containsAll(known)) {
            return new View(whole, count(whole.alerts().size()));
        }
        List<ProtocolVersion> chosen = chosen(whole, protocols);
        AlertSpec part = part(whole, chosen);
        String ids = joined(chosen.stream().map(ProtocolVersion::id).toList());
        if (part.alerts().isEmpty()) {
            throw new InvalidSetting(sourceName + " has no alert of " + ids, "choose further protocols");
        }
        String without = part.leftOut().isEmpty() ? "no alert" : names(part.leftOut());
        return new View(part, count(part.alerts().size()) + " of " + ids + " (left out: " + without + ")");
    }

    /**
     * The same part of an older spec, which may not have all of these versions yet, or no alert of them.
     *
     * @param wanted as for the newer spec
     */
    public static AlertSpec ofOlder(AlertSpec whole, List<String> wanted) {
        List<String> protocols = wanted.stream().map(String::strip).toList();
        List<ProtocolVersion> chosen = chosen(whole, protocols);
        return protocols.isEmpty() || chosen.equals(whole.protocols()) ? whole : part(whole, chosen);
    }

    private static List<ProtocolVersion> chosen(AlertSpec whole, List<String> protocols) {
        return whole.protocols().stream()
                .filter(version -> protocols.contains(version.id()))
                .toList();
    }

    /** Which versions a spec is limited to, for people who read its docs; empty where it leaves out nothing. */
    public static Optional<String> limits(AlertSpec spec) {
        int left = spec.leftOut().size();
        return left == 0
                ? Optional.empty()
                : Optional.of("The versions are " + titles(spec) + ". " + (left == 1 ? "1 alert" : left + " alerts")
                        + " that none of them defines " + (left == 1 ? "is" : "are") + " left out.");
    }

    /** The same for people who program, who may meet a code that is taken: with the names of what is left out. */
    public static Optional<String> leftOut(AlertSpec spec) {
        String names = spec.leftOut().stream()
                .map(alert -> alert.name() + " (" + alert.code() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The versions are " + titles(spec) + ". Left out is what none of them defines: " + names + ".");
    }

    private static String titles(AlertSpec spec) {
        return joined(spec.protocols().stream().map(ProtocolVersion::title).toList());
    }

    private static AlertSpec part(AlertSpec whole, List<ProtocolVersion> chosen) {
        List<Alert> kept = new ArrayList<>();
        List<Alert> leftOut = new ArrayList<>(whole.leftOut());
        for (Alert alert : whole.alerts()) {
            boolean isDefined = chosen.stream().anyMatch(version -> alert.levelIn(version) != Level.UNDEFINED);
            (isDefined ? kept : leftOut).add(alert);
        }
        Set<String> names = kept.stream().map(Alert::name).collect(Collectors.toSet());
        return new AlertSpec(
                whole.name(),
                whole.title(),
                chosen,
                whole.stacks(),
                kept.stream().map(alert -> limited(alert, chosen, names)).toList(),
                whole.forms().stream().flatMap(form -> limited(form, names)).toList(),
                whole.words(),
                leftOut);
    }

    private static Alert limited(Alert alert, List<ProtocolVersion> chosen, Set<String> names) {
        Map<String, LevelRule> levels = new LinkedHashMap<>(alert.levels());
        levels.keySet().retainAll(chosen.stream().map(ProtocolVersion::id).toList());
        Status status = new Status(
                alert.status().kind(),
                alert.status().since(),
                alert.status().replacement().filter(names::contains));
        return new Alert(
                alert.code(),
                alert.name(),
                alert.summary(),
                alert.description(),
                status,
                alert.group(),
                alert.closes(),
                alert.sender(),
                levels,
                alert.references(),
                alert.causes(),
                alert.remedies(),
                alert.names());
    }

    /** The form with those of its alerts that are left; none where they are all gone. */
    private static Stream<Form> limited(Form form, Set<String> names) {
        List<String> alerts = form.alerts().stream().filter(names::contains).toList();
        Optional<String> alert = form.alert().filter(names::contains);
        boolean isGone =
                (form.alert().isPresent() && alert.isEmpty()) || (!form.alerts().isEmpty() && alerts.isEmpty());
        return isGone
                ? Stream.empty()
                : Stream.of(new Form(
                        form.templates(),
                        form.says(),
                        form.stack(),
                        form.names(),
                        alert,
                        alerts,
                        form.level(),
                        form.direction(),
                        form.about()));
    }

    private static String count(int alerts) {
        return alerts == 1 ? "1 alert" : alerts + " alerts";
    }

    private static String names(List<Alert> alerts) {
        String named = alerts.stream().limit(MOST_NAMED).map(Alert::name).collect(Collectors.joining(", "));
        int more = alerts.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
