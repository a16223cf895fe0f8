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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays one document over the one it extends. A field it gives replaces the base's; levels and names are added to. */
final class Overlay {
    private final SpecDocument base;
    private final SpecDocument top;
    private final Diagnostics diagnostics;
    private final Map<String, AlertEntry> alerts = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();

    private Overlay(SpecDocument base, SpecDocument top, Diagnostics diagnostics) {
        this.base = base;
        this.top = top;
        this.diagnostics = diagnostics;
        base.alerts().forEach(entry -> entry.name().ifPresent(name -> alerts.put(name.value(), entry)));
    }

    /** Both as one document without a base; conflicts are reported with both places. */
    static SpecDocument merge(SpecDocument base, SpecDocument top, Diagnostics diagnostics) {
        return new Overlay(base, top, diagnostics).merged();
    }

    private SpecDocument merged() {
        List<AlertEntry> added = new ArrayList<>();
        for (AlertEntry entry : top.alerts()) {
            Optional<String> target = targetOf(entry);
            if (target.isEmpty()) {
                added.add(entry);
            } else if (!touched.add(target.get())) {
                diagnostics.report(
                        Rule.DUPLICATE_NAME,
                        entry.at(),
                        entry.label() + " is changed here a second time",
                        "put both changes into one item");
            } else {
                alerts.computeIfPresent(target.get(), (name, old) -> override(old, entry));
            }
        }
        remove();
        added.forEach(this::warnOfUnassigned);
        return new SpecDocument(
                top.at(),
                Optional.empty(),
                top.name().or(base::name),
                top.title().or(base::title),
                byId(base.protocols(), top.protocols(), ProtocolVersion::id),
                byId(base.stacks(), top.stacks(), Stack::id),
                Stream.concat(alerts.values().stream(), added.stream()).toList(),
                List.of());
    }

    /** The base's name of the alert that an entry changes; nothing where it adds one. */
    private Optional<String> targetOf(AlertEntry entry) {
        if (entry.renames().isPresent()) {
            Located<String> old = entry.renames().get();
            if (!alerts.containsKey(old.value())) {
                reportUnknown(old, "renames");
            }
            return Optional.of(old.value());
        }
        if (entry.name().isPresent()) {
            return entry.name().map(Located::value).filter(alerts::containsKey);
        }
        return entry.code().flatMap(code -> base.alerts().stream()
                .filter(old -> old.code().map(Located::value).equals(Optional.of(code.value())))
                .findFirst()
                .flatMap(AlertEntry::name)
                .map(Located::value));
    }

    private AlertEntry override(AlertEntry old, AlertEntry change) {
        change.code().ifPresent(code -> old.code()
                .filter(known -> !known.value().equals(code.value()))
                .ifPresent(known -> diagnostics.report(
                        Rule.OVERLAY_CONFLICT,
                        code.at(),
                        change.label() + " has code " + code.value() + " here, but code " + known.value() + " in "
                                + known.at().file(),
                        "it is at " + known.at() + "; an overlay cannot move an alert, give a new one a name of its own")));
        return new AlertEntry(
                change.at(),
                Stream.concat(old.keys().stream(), change.keys().stream()).collect(Collectors.toUnmodifiableSet()),
                old.code(),
                change.name().or(old::name),
                Optional.empty(),
                change.summary().or(old::summary),
                change.description().or(old::description),
                change.status().or(old::status),
                change.closes().or(old::closes),
                change.sender().or(old::sender),
                levels(old, change),
                change.references().isEmpty() ? old.references() : change.references(),
                change.causes().or(old::causes),
                change.receiverRemedies().or(old::receiverRemedies),
                change.senderRemedies().or(old::senderRemedies),
                names(old, change));
    }

    private static List<AlertEntry.LevelEntry> levels(AlertEntry old, AlertEntry change) {
        Map<String, AlertEntry.LevelEntry> byProtocol = new LinkedHashMap<>();
        Stream.concat(old.levels().stream(), change.levels().stream())
                .forEach(entry -> byProtocol.put(entry.protocol().value(), entry));
        return List.copyOf(byProtocol.values());
    }

    private static List<AlertEntry.NamesEntry> names(AlertEntry old, AlertEntry change) {
        Map<String, AlertEntry.NamesEntry> byStack = new LinkedHashMap<>();
        for (AlertEntry.NamesEntry entry : Stream.concat(old.names().stream(), change.names().stream()).toList()) {
            byStack.merge(
                    entry.stack().value(),
                    entry,
                    (before, more) -> new AlertEntry.NamesEntry(
                            more.stack(),
                            Stream.concat(before.names().stream(), more.names().stream())
                                    .distinct()
                                    .toList()));
        }
        return List.copyOf(byStack.values());
    }

    private void remove() {
        Map<String, Location> seen = new HashMap<>();
        for (Located<String> name : top.removed()) {
            if (seen.putIfAbsent(name.value(), name.at()) != null) {
                continue;
            }
            if (touched.contains(name.value())) {
                diagnostics.report(
                        Rule.OVERLAY_CONFLICT,
                        name.at(),
                        "alert '" + name.value() + "' is removed here and changed in the same file",
                        "it is changed at " + alerts.get(name.value()).at() + "; keep one of the two");
            }
            if (alerts.remove(name.value()) == null) {
                reportUnknown(name, "remove");
            }
        }
    }

    private void warnOfUnassigned(AlertEntry entry) {
        entry.code()
                .filter(code -> base.alerts().stream()
                        .noneMatch(old -> old.code().map(Located::value).equals(Optional.of(code.value()))))
                .ifPresent(code -> diagnostics.report(
                        Rule.UNASSIGNED_CODE,
                        code.at(),
                        "code " + code.value() + " of " + entry.label() + " is unassigned in " + base.at().file(),
                        "peers that do not share this spec do not know it, and the registry may assign it one day"));
    }

    private void reportUnknown(Located<String> name, String key) {
        diagnostics.report(
                Rule.UNKNOWN_ALERT,
                name.at(),
                key + " '" + name.value() + "' is not an alert of " + base.at().file(),
                Nearest.to(name.value(), alerts.keySet())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("its alerts are listed by `mvn alertspec:docs`"));
    }

    private static <T> List<Located<T>> byId(List<Located<T>> base, List<Located<T>> top, Function<T, String> id) {
        Map<String, Located<T>> all = new LinkedHashMap<>();
        base.forEach(item -> all.put(id.apply(item.value()), item));
        List<Located<T>> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Located<T> item : top) {
            if (seen.add(id.apply(item.value()))) {
                all.put(id.apply(item.value()), item);
            } else {
                repeated.add(item);
            }
        }
        return Stream.concat(all.values().stream(), repeated.stream()).toList();
    }
}
