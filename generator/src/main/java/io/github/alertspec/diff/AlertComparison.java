package io.github.alertspec.diff;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the alerts: each is found again by its name, or else by its code. */
final class AlertComparison {
    private static final Optional<String> KEEP_ALERT =
            Optional.of("to keep its constant, leave the alert in the spec with 'status: deprecated'");
    private static final Optional<String> KEEP_NAME =
            Optional.of("to keep its constant, keep the name: two alerts cannot share a code");

    /** Of an enum that has one constant more. */
    static final Optional<String> EXHAUSTIVE =
            Optional.of("a switch expression that has a case for each and no default no longer compiles");

    private final AlertSpec before;
    private final AlertSpec after;

    AlertComparison(AlertSpec before, AlertSpec after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        return new Pairs<>(before.alerts(), after.alerts(), Alert::name, Alert::code)
                .each(this::gone, AlertComparison::came, this::compare);
    }

    /** One whose code another alert has taken cannot stay. */
    private List<Difference> gone(Alert alert) {
        Optional<String> hint = after.alert(alert.code()).isPresent() ? Optional.empty() : KEEP_ALERT;
        return new Aspects(Difference.Subject.ALERT, alert.name())
                .went(identity(alert), hint, Category.SOURCE, Category.BINARY, Category.SEMANTIC)
                .found();
    }

    private static List<Difference> came(Alert alert) {
        return new Aspects(Difference.Subject.ALERT, alert.name())
                .came(identity(alert), EXHAUSTIVE, Category.SEMANTIC)
                .found();
    }

    /** {@code code 40, HANDSHAKE_FAILURE}. */
    private static String identity(Alert alert) {
        return "code " + alert.code() + ", " + JavaNames.constant(alert.name());
    }

    private List<Difference> compare(Alert old, Alert now) {
        Aspects aspects = new Aspects(Difference.Subject.ALERT, now.name())
                .compare("code", String.valueOf(old.code()), String.valueOf(now.code()), Category.WIRE)
                .compare("name", old.name(), now.name(), KEEP_NAME, Category.SOURCE, Category.BINARY, Category.SEMANTIC)
                .compare(
                        "status",
                        old.status().kind().word(),
                        now.status().kind().word(),
                        Category.SEMANTIC)
                .compare("closes", old.closes().word(), now.closes().word(), Category.SEMANTIC)
                .compare("sender", old.sender().word(), now.sender().word(), Category.SEMANTIC);
        levels(old, now, aspects);
        for (Stack stack : after.stacks()) {
            if (before.stacks().stream().anyMatch(each -> each.id().equals(stack.id()))) {
                aspects.compare("names of " + stack.id(), names(old, stack), names(now, stack), Category.SEMANTIC);
            }
        }
        return aspects.compare(
                        "since",
                        reference(old.status().since()),
                        reference(now.status().since()),
                        Category.DOCS)
                .compare(
                        "replacement",
                        old.status().replacement().orElse(""),
                        now.status().replacement().orElse(""),
                        Category.DOCS)
                .compare("group", old.group().word(), now.group().word(), Category.DOCS)
                .compare("summary", old.summary(), now.summary(), Category.DOCS)
                .compare("description", ownDescription(old), ownDescription(now), Category.DOCS)
                .compare("causes", lines(old.causes()), lines(now.causes()), Category.DOCS)
                .compare(
                        "remedies of the receiver",
                        lines(old.remedies().receiver()),
                        lines(now.remedies().receiver()),
                        Category.DOCS)
                .compare(
                        "remedies of the sender",
                        lines(old.remedies().sender()),
                        lines(now.remedies().sender()),
                        Category.DOCS)
                .compare(
                        "references",
                        SpecComparison.titles(old.references()),
                        SpecComparison.titles(now.references()),
                        Category.DOCS)
                .found();
    }

    /** Versions in which the same became of a level are told together. */
    private void levels(Alert old, Alert now, Aspects aspects) {
        Map<List<String>, List<String>> changed = new LinkedHashMap<>();
        Map<List<String>, List<String>> sources = new LinkedHashMap<>();
        for (ProtocolVersion protocol : after.protocols()) {
            if (before.protocols().stream().anyMatch(each -> each.id().equals(protocol.id()))) {
                List<String> levels = List.of(
                        old.levelIn(protocol).word(), now.levelIn(protocol).word());
                changed.computeIfAbsent(levels, key -> new ArrayList<>()).add(protocol.id());
                sources.computeIfAbsent(List.of(source(old, protocol), source(now, protocol)), key -> new ArrayList<>())
                        .add(protocol.id());
            }
        }
        changed.forEach((pair, protocols) -> aspects.compare(
                "level in " + String.join(", ", protocols), pair.get(0), pair.get(1), Category.SEMANTIC));
        sources.forEach((pair, protocols) -> aspects.compare(
                "source of the level in " + String.join(", ", protocols), pair.get(0), pair.get(1), Category.DOCS));
    }

    private static String source(Alert alert, ProtocolVersion protocol) {
        LevelRule rule = alert.levels().get(protocol.id());
        if (rule == null) {
            return "";
        }
        String titles = SpecComparison.titles(rule.references());
        return rule.note()
                .map(note -> titles.isEmpty() ? note : titles + " (" + note + ")")
                .orElse(titles);
    }

    private static String names(Alert alert, Stack stack) {
        return alert.namesIn(stack).stream().map(AlertComparison::name).collect(Collectors.joining("; "));
    }

    /** {@code sslv3 alert handshake failure (reason, until 3.1)}. */
    private static String name(StackName name) {
        String text = name.text().orElse("");
        String code = name.code().isPresent() ? "number " + name.code().getAsInt() : "";
        return text + (text.isEmpty() || code.isEmpty() ? "" : " = ") + code + " ("
                + name.kind().word()
                + name.since().map(version -> ", since " + version).orElse("")
                + name.until().map(version -> ", until " + version).orElse("") + ")";
    }

    /** An alert whose spec has no description is described by its summary. */
    private static String ownDescription(Alert alert) {
        return alert.description().equals(alert.summary()) ? "" : alert.description();
    }

    private static String reference(Optional<Reference> reference) {
        return reference.map(SpecComparison::title).orElse("");
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences);
    }
}
