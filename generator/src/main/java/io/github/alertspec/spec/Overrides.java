package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes one item field by field: a field that is given replaces the base's; levels and names are added to. */
final class Overrides {
    private final Diagnostics diagnostics;

    Overrides(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    AlertEntry alert(AlertEntry old, AlertEntry change) {
        refuseOtherCode(old, change);
        return new AlertEntry(
                change.at(),
                Stream.concat(old.keys().stream(), change.keys().stream())
                        .filter(key -> !key.equals("renames"))
                        .collect(Collectors.toUnmodifiableSet()),
                old.code(),
                change.name().or(old::name),
                Optional.empty(),
                change.summary().or(old::summary),
                change.description().or(old::description),
                change.status().or(old::status),
                change.group().or(old::group),
                change.closes().or(old::closes),
                change.sender().or(old::sender),
                levels(old, change),
                change.references().isEmpty() ? old.references() : change.references(),
                change.causes().or(old::causes),
                change.receiverRemedies().or(old::receiverRemedies),
                change.senderRemedies().or(old::senderRemedies),
                names(old, change));
    }

    private void refuseOtherCode(AlertEntry old, AlertEntry change) {
        Located<Integer> known = old.code().orElseThrow();
        change.code()
                .filter(code -> !code.value().equals(known.value()))
                .ifPresent(code -> diagnostics.report(
                        Rule.OVERLAY_CONFLICT,
                        code.at(),
                        change.label() + " has code " + code.value() + " here, but code " + known.value() + " in "
                                + known.at().file(),
                        "it is at " + known.at()
                                + "; an overlay cannot move an alert, give a new one a name of its own"));
    }

    private static List<AlertEntry.LevelEntry> levels(AlertEntry old, AlertEntry change) {
        Map<String, AlertEntry.LevelEntry> byProtocol = new LinkedHashMap<>();
        Stream.concat(old.levels().stream(), change.levels().stream())
                .forEach(entry -> byProtocol.put(entry.protocol().value(), entry));
        return List.copyOf(byProtocol.values());
    }

    private static List<AlertEntry.NamesEntry> names(AlertEntry old, AlertEntry change) {
        Map<String, AlertEntry.NamesEntry> byStack = new LinkedHashMap<>();
        for (AlertEntry.NamesEntry entry :
                Stream.concat(old.names().stream(), change.names().stream()).toList()) {
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

    List<Located<ProtocolVersion>> protocols(List<Located<ProtocolVersion>> base, List<Located<ProtocolVersion>> top) {
        return byId(
                base,
                top,
                ProtocolVersion::id,
                (old, change) -> new ProtocolVersion(
                        change.id(),
                        change.title().equals(change.id()) ? old.title() : change.title(),
                        change.wire().or(old::wire),
                        change.references().isEmpty() ? old.references() : change.references()));
    }

    List<Located<Stack>> stacks(List<Located<Stack>> base, List<Located<Stack>> top) {
        return byId(
                base,
                top,
                Stack::id,
                (old, change) -> new Stack(
                        change.id(),
                        change.title().equals(change.id()) ? old.title() : change.title(),
                        change.about().or(old::about)));
    }

    private static <T> List<Located<T>> byId(
            List<Located<T>> base, List<Located<T>> top, Function<T, String> id, BinaryOperator<T> override) {
        Map<String, Located<T>> all = new LinkedHashMap<>();
        base.forEach(item -> all.put(id.apply(item.value()), item));
        List<Located<T>> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Located<T> item : top) {
            if (seen.add(id.apply(item.value()))) {
                all.merge(
                        id.apply(item.value()),
                        item,
                        (old, change) -> new Located<>(override.apply(old.value(), change.value()), change.at()));
            } else {
                repeated.add(item);
            }
        }
        return Stream.concat(all.values().stream(), repeated.stream()).toList();
    }
}
