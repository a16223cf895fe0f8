package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns a document without a base into an {@link AlertSpec}, if what its fields say together is sound. */
final class SpecChecker {
    private static final List<String> REQUIRED = List.of("code", "name", "summary", "levels", "references");

    private final SpecDocument document;
    private final Diagnostics diagnostics;
    private final Map<String, ProtocolVersion> protocols;
    private final Map<String, Stack> stacks;
    private final Set<String> alertNames = new HashSet<>();
    private final boolean allNamesKnown;

    SpecChecker(SpecDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.protocols = byId(document.protocols(), ProtocolVersion::id, "protocol");
        this.stacks = byId(document.stacks(), Stack::id, "stack");
        document.alerts().forEach(entry -> entry.name().ifPresent(name -> alertNames.add(name.value())));
        this.allNamesKnown = !document.unread().contains("alerts")
                && document.alerts().stream().allMatch(entry -> entry.name().isPresent());
    }

    /** The spec; only to be used where no error has been reported. */
    AlertSpec check() {
        if (document.name().isEmpty() && !document.keys().contains("name")) {
            missing(document.at(), "the spec has no name", "add 'name:', one word such as tls");
        }
        if (protocols.isEmpty() && !document.unread().contains("protocols")) {
            missing(
                    document.at(),
                    "the spec has no protocols",
                    "list them under 'protocols:', or begin with 'extends: tls'");
        }
        if (document.alerts().isEmpty() && !document.unread().contains("alerts")) {
            String hint = document.keys().contains("extends")
                    ? "'remove' leaves none of the base's: keep one, or add one"
                    : "list them under 'alerts:', or begin with 'extends: tls'";
            missing(document.at(), "the spec has no alerts", hint);
        }
        new Duplicates(document, diagnostics).report();
        List<Alert> alerts = new ArrayList<>();
        document.alerts().forEach(entry -> alert(entry).ifPresent(alerts::add));
        alerts.sort(Comparator.comparingInt(Alert::code));
        String name = document.name().map(Located::value).orElse("");
        return new AlertSpec(
                name,
                document.title().orElse(name),
                List.copyOf(protocols.values()),
                List.copyOf(stacks.values()),
                alerts,
                forms(),
                document.words());
    }

    private List<Form> forms() {
        for (FormEntry form : document.forms()) {
            form.stack().ifPresent(this::refuseUnknownStack);
            Stream.concat(form.alert().stream(), form.alerts().stream())
                    .filter(name -> allNamesKnown && !alertNames.contains(name.value()))
                    .forEach(name -> diagnostics.report(
                            Rule.UNKNOWN_ALERT,
                            name.at(),
                            "the form's alert '" + name.value() + "' is not an alert of this spec",
                            Nearest.to(name.value(), alertNames)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("name an alert that the spec has")));
        }
        return document.forms().stream().map(FormEntry::form).toList();
    }

    private Optional<Alert> alert(AlertEntry entry) {
        for (String key : REQUIRED) {
            if (!entry.keys().contains(key)) {
                missing(entry.at(), entry.label() + " has no " + key, "add '" + key + ":'");
            }
        }
        if (entry.renames().isPresent()) {
            diagnostics.report(
                    Rule.OVERLAY_ONLY,
                    entry.renames().get().at(),
                    "'renames' has nothing to rename",
                    "it needs 'extends: tls'");
        }
        Map<String, LevelRule> levels = levels(entry);
        Map<String, List<StackName>> names = names(entry);
        Status status = entry.status().map(this::status).orElse(Status.ASSIGNED);
        if (entry.code().isEmpty() || entry.name().isEmpty() || entry.summary().isEmpty()) {
            return Optional.empty();
        }
        String summary = entry.summary().get().value();
        return Optional.of(new Alert(
                entry.code().get().value(),
                entry.name().get().value(),
                summary,
                entry.description().map(Located::value).orElse(summary),
                status,
                entry.group().orElseGet(() -> Group.of(status.kind())),
                entry.closes().orElseGet(() -> closureOf(levels)),
                entry.sender().orElse(Sender.EITHER),
                levels,
                entry.references(),
                entry.causes().orElse(List.of()),
                new Remedies(
                        entry.receiverRemedies().orElse(List.of()),
                        entry.senderRemedies().orElse(List.of())),
                names));
    }

    private void missing(Location at, String message, String hint) {
        diagnostics.report(Rule.MISSING_KEY, at, message, hint);
    }

    private Status status(AlertEntry.StatusEntry entry) {
        entry.replacement()
                .filter(name -> allNamesKnown && !alertNames.contains(name.value()))
                .ifPresent(name -> diagnostics.report(
                        Rule.UNKNOWN_ALERT,
                        name.at(),
                        "replacement '" + name.value() + "' is not an alert of this spec",
                        Nearest.to(name.value(), alertNames)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("name an alert that the spec has")));
        return new Status(entry.kind(), entry.since(), entry.replacement().map(Located::value));
    }

    private Map<String, LevelRule> levels(AlertEntry entry) {
        Map<String, LevelRule> read = new HashMap<>();
        for (AlertEntry.LevelEntry level : entry.levels()) {
            String id = level.protocol().value();
            boolean unknown = !protocols.containsKey(id) && !document.unread().contains("protocols");
            if (unknown && !protocols.isEmpty()) {
                diagnostics.report(
                        Rule.UNKNOWN_PROTOCOL,
                        level.protocol().at(),
                        "protocol " + Quotation.of(id) + " is not listed under protocols",
                        Nearest.hint(id, protocols.keySet()));
            }
            read.put(id, level.rule());
        }
        return inOrderOf(protocols, read);
    }

    private Map<String, List<StackName>> names(AlertEntry entry) {
        Map<String, List<StackName>> read = new HashMap<>();
        for (AlertEntry.NamesEntry names : entry.names()) {
            refuseUnknownStack(names.stack());
            read.put(names.stack().value(), names.names());
        }
        return inOrderOf(stacks, read);
    }

    private void refuseUnknownStack(Located<String> stack) {
        String id = stack.value();
        if (!stacks.containsKey(id) && !document.unread().contains("stacks")) {
            diagnostics.report(
                    Rule.UNKNOWN_STACK,
                    stack.at(),
                    "stack " + Quotation.of(id) + " is not listed under stacks",
                    Nearest.to(id, stacks.keySet())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("add it under 'stacks:', with an id such as openssl and a title"));
        }
    }

    private static <T> Map<String, T> inOrderOf(Map<String, ?> order, Map<String, T> read) {
        Map<String, T> ordered = new LinkedHashMap<>();
        order.keySet().stream().filter(read::containsKey).forEach(id -> ordered.put(id, read.get(id)));
        return ordered;
    }

    /** What the levels alone say, where the spec does not: an alert that is always fatal always closes. */
    private static Closure closureOf(Map<String, LevelRule> levels) {
        List<Level> defined = levels.values().stream()
                .map(LevelRule::level)
                .filter(level -> level != Level.UNDEFINED)
                .distinct()
                .toList();
        if (defined.equals(List.of(Level.FATAL))) {
            return Closure.ALWAYS;
        }
        return defined.equals(List.of(Level.WARNING)) ? Closure.NEVER : Closure.WHEN_FATAL;
    }

    private <T> Map<String, T> byId(List<Located<T>> items, Function<T, String> idOf, String what) {
        Map<String, T> byId = new LinkedHashMap<>();
        Map<String, Location> seen = new HashMap<>();
        for (Located<T> item : items) {
            String id = idOf.apply(item.value());
            Location first = seen.putIfAbsent(id, item.at());
            if (first == null) {
                byId.put(id, item.value());
            } else {
                diagnostics.report(
                        Rule.DUPLICATE_ID,
                        item.at(),
                        "two items have the " + what + " id '" + id + "'",
                        "the first is at " + first);
            }
        }
        return byId;
    }
}
