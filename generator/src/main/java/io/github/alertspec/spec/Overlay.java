package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays one document over the one it extends: finds what each of its items adds, changes, renames or removes. */
final class Overlay {
    private final SpecDocument base;
    private final SpecDocument top;
    private final Diagnostics diagnostics;
    private final Overrides overrides;
    /** By the base's names, in the base's order. */
    private final Map<String, AlertEntry> alerts = new LinkedHashMap<>();

    private final Map<Integer, String> namesByCode = new HashMap<>();
    private final Map<String, Location> touched = new HashMap<>();
    private final List<AlertEntry> added = new ArrayList<>();

    private Overlay(SpecDocument base, SpecDocument top, Diagnostics diagnostics) {
        this.base = base;
        this.top = top;
        this.diagnostics = diagnostics;
        this.overrides = new Overrides(diagnostics);
        for (AlertEntry entry : base.alerts()) {
            String name = entry.name().orElseThrow().value();
            alerts.put(name, entry);
            namesByCode.put(entry.code().orElseThrow().value(), name);
        }
    }

    /** Both as one document without a base; conflicts are reported with both places. */
    static SpecDocument merge(SpecDocument base, SpecDocument top, Diagnostics diagnostics) {
        return new Overlay(base, top, diagnostics).merged();
    }

    private SpecDocument merged() {
        top.alerts().forEach(this::lay);
        remove();
        Map<String, String> newNames = newNames();
        List<AlertEntry> all = new ArrayList<>();
        alerts.values().forEach(entry -> all.add(followRename(entry, newNames)));
        all.addAll(added);
        Set<String> unread = new HashSet<>(base.unread());
        unread.addAll(top.unread());
        return new SpecDocument(
                top.at(),
                top.keys(),
                unread,
                Optional.empty(),
                top.name().or(base::name),
                top.title().or(base::title),
                overrides.protocols(base.protocols(), top.protocols()),
                overrides.stacks(base.stacks(), top.stacks()),
                all,
                forms(newNames),
                WordsReader.joined(base.words(), top.words()),
                List.of());
    }

    /** The base's forms, without those of alerts that are gone, and the overlay's behind them. */
    private List<FormEntry> forms(Map<String, String> newNames) {
        List<FormEntry> all = new ArrayList<>();
        for (FormEntry form : base.forms()) {
            Optional<Located<String>> alert = form.alert().flatMap(name -> renamed(name, newNames));
            List<Located<String>> alerts = form.alerts().stream()
                    .flatMap(name -> renamed(name, newNames).stream())
                    .toList();
            boolean gone = (form.alert().isPresent() && alert.isEmpty())
                    || (!form.alerts().isEmpty() && alerts.isEmpty());
            if (!gone) {
                all.add(form.withAlerts(alert, alerts));
            }
        }
        all.addAll(top.forms());
        return all;
    }

    private static Optional<Located<String>> renamed(Located<String> name, Map<String, String> newNames) {
        return Optional.ofNullable(newNames.get(name.value())).map(other -> new Located<>(other, name.at()));
    }

    private void lay(AlertEntry entry) {
        Optional<String> target = targetOf(entry);
        if (target.isPresent()) {
            change(target.get(), entry);
        } else if (entry.keys().contains("renames")) {
            entry.renames().ifPresent(old -> reportUnknown(old, "renames"));
        } else if (!entry.keys().contains("code") && entry.name().isPresent()) {
            reportNeitherOldNorNew(entry.name().get());
        } else if (entry.code().isPresent() || entry.name().isPresent()) {
            added.add(entry);
            warnOfUnassigned(entry);
        } else if (!entry.keys().contains("code") && !entry.keys().contains("name")) {
            diagnostics.report(
                    Rule.MISSING_KEY,
                    entry.at(),
                    "an alert has neither name nor code",
                    "add 'name:', to say which alert this changes or adds");
        }
    }

    /** The base's name of the alert that an entry changes; nothing where it adds one. */
    private Optional<String> targetOf(AlertEntry entry) {
        if (entry.keys().contains("renames")) {
            return entry.renames().map(Located::value).filter(alerts::containsKey);
        }
        return entry.name().isPresent()
                ? entry.name().map(Located::value).filter(alerts::containsKey)
                : entry.code().map(Located::value).map(namesByCode::get);
    }

    private void change(String name, AlertEntry entry) {
        Location first = touched.putIfAbsent(name, entry.at());
        if (first != null) {
            diagnostics.report(
                    Rule.DUPLICATE_NAME,
                    entry.at(),
                    "alert '" + name + "' is changed here a second time",
                    "put this into the item at " + first);
            return;
        }
        if (entry.keys().contains("renames") && !entry.keys().contains("name")) {
            diagnostics.report(
                    Rule.MISSING_KEY,
                    entry.at(),
                    "alert '" + name + "' is renamed, but has no name",
                    "add 'name:', the new name");
        }
        alerts.computeIfPresent(name, (key, old) -> overrides.alert(old, entry));
    }

    /** The names of all that is left of the base, by the base's names. */
    private Map<String, String> newNames() {
        Map<String, String> newNames = new HashMap<>();
        alerts.forEach((old, entry) -> entry.name().ifPresent(name -> newNames.put(old, name.value())));
        return newNames;
    }

    /** Where the base names an alert as a replacement, it means the one that an overlay may have given another name. */
    private AlertEntry followRename(AlertEntry entry, Map<String, String> newNames) {
        return entry.withStatus(entry.status()
                .map(status -> new AlertEntry.StatusEntry(
                        status.kind(),
                        status.since(),
                        status.replacement()
                                .flatMap(name -> isInBase(name.at())
                                        ? Optional.ofNullable(newNames.get(name.value()))
                                                .map(other -> new Located<>(other, name.at()))
                                        : Optional.of(name)))));
    }

    private void remove() {
        Map<String, Location> seen = new LinkedHashMap<>();
        for (Located<String> name : top.removed()) {
            Location first = seen.putIfAbsent(name.value(), name.at());
            if (first != null) {
                diagnostics.report(
                        Rule.DUPLICATE_NAME,
                        name.at(),
                        "alert '" + name.value() + "' is removed here a second time",
                        "the first is at " + first);
            } else if (touched.containsKey(name.value())) {
                diagnostics.report(
                        Rule.OVERLAY_CONFLICT,
                        name.at(),
                        "alert '" + name.value() + "' is removed here and changed in the same file",
                        "it is changed at " + touched.get(name.value()) + "; keep one of the two");
            } else if (!alerts.containsKey(name.value())) {
                reportUnknown(name, "remove");
            }
        }
        seen.keySet().forEach(alerts::remove);
        refuseRemovedReplacements(seen);
    }

    private void refuseRemovedReplacements(Map<String, Location> removed) {
        for (AlertEntry entry : alerts.values()) {
            Optional<Located<String>> replacement =
                    entry.status().flatMap(AlertEntry.StatusEntry::replacement).filter(name -> isInBase(name.at()));
            if (replacement.isEmpty()) {
                continue;
            }
            String name = replacement.get().value();
            Location at = removed.get(name);
            if (at != null) {
                diagnostics.report(
                        Rule.OVERLAY_CONFLICT,
                        at,
                        "alert '" + name + "' is removed here, but replaces " + entry.label(),
                        "it is named at " + replacement.get().at() + "; give " + entry.label() + " another status");
            }
        }
    }

    /** The base may itself be of several files. */
    private boolean isInBase(Location at) {
        return !at.file().equals(top.at().file());
    }

    private void warnOfUnassigned(AlertEntry entry) {
        if (entry.status()
                .filter(status -> status.kind() == Status.Kind.PRIVATE)
                .isPresent()) {
            return;
        }
        entry.code()
                .filter(code -> !namesByCode.containsKey(code.value()))
                .ifPresent(code -> diagnostics.report(
                        Rule.UNASSIGNED_CODE,
                        code.at(),
                        "code " + code.value() + " of " + entry.label() + " is unassigned in "
                                + base.at().file(),
                        "peers that do not share this spec do not know it, and the registry may assign it one day;"
                                + " write 'status: private' to say that this is meant"));
    }

    private void reportNeitherOldNorNew(Located<String> name) {
        diagnostics.report(
                Rule.UNKNOWN_ALERT,
                name.at(),
                "alert '" + name.value() + "' is not in " + base.at().file() + ", and has no code to be added with",
                nearest(name).orElse("to add it, give it a code, a summary, levels and references"));
    }

    private void reportUnknown(Located<String> name, String key) {
        diagnostics.report(
                Rule.UNKNOWN_ALERT,
                name.at(),
                key + " '" + name.value() + "' is not an alert of " + base.at().file(),
                nearest(name).orElse("write a name as " + base.at().file() + " has it, such as unknown_ca"));
    }

    private Optional<String> nearest(Located<String> name) {
        return Nearest.to(
                        name.value(),
                        Stream.concat(alerts.keySet().stream(), touched.keySet().stream())
                                .toList())
                .map(near -> "did you mean '" + near + "'?");
    }
}
