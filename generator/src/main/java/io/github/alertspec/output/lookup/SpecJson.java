package io.github.alertspec.output.lookup;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Form;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resolved spec in the spec's own format, as JSON: {@code SpecReader} reads it back to an equal spec. */
final class SpecJson {
    private SpecJson() {}

    static String of(AlertSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("alertspec", 1);
        json.put("name", spec.name());
        json.put("title", spec.title());
        json.put("protocols", spec.protocols().stream().map(SpecJson::protocol).toList());
        json.put("stacks", spec.stacks().stream().map(SpecJson::stack).toList());
        json.put("alerts", spec.alerts().stream().map(SpecJson::alert).toList());
        if (!spec.forms().isEmpty()) {
            json.put("forms", spec.forms().stream().map(SpecJson::form).toList());
        }
        if (!spec.words().isEmpty()) {
            Map<String, Object> words = new LinkedHashMap<>();
            spec.words().forEach((kind, all) -> words.put(kind.word(), all));
            json.put("words", words);
        }
        return Json.pretty(json) + "\n";
    }

    private static Map<String, Object> protocol(ProtocolVersion protocol) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", protocol.id());
        json.put("title", protocol.title());
        protocol.wire().ifPresent(wire -> json.put("wire", wire.toString()));
        json.put(
                "references",
                protocol.references().stream().map(SpecJson::reference).toList());
        return json;
    }

    private static Map<String, Object> stack(Stack stack) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stack.id());
        json.put("title", stack.title());
        put(json, "about", stack.about());
        return json;
    }

    private static Map<String, Object> form(Form form) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "stack", form.stack());
        json.put("templates", form.templates());
        if (form.says() != Form.Says.ALERT) {
            json.put("says", form.says().word());
        }
        if (!form.names().equals(List.of(NameKind.TEXT))) {
            json.put("names", form.names().stream().map(NameKind::word).toList());
        }
        put(json, "alert", form.alert());
        if (!form.alerts().isEmpty()) {
            json.put("alerts", form.alerts());
        }
        put(json, "level", form.level().map(Form.StatedLevel::word));
        put(json, "direction", form.direction().map(Form.Direction::word));
        put(json, "about", form.about());
        return json;
    }

    private static Map<String, Object> alert(Alert alert) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", alert.code());
        json.put("name", alert.name());
        json.put("summary", alert.summary());
        json.put("description", alert.description());
        json.put("status", status(alert.status()));
        json.put("closes", alert.closes().word());
        json.put("sender", alert.sender().word());
        json.put("levels", mapped(alert.levels(), SpecJson::level));
        json.put(
                "references",
                alert.references().stream().map(SpecJson::reference).toList());
        json.put("causes", alert.causes());
        Map<String, Object> remedies = new LinkedHashMap<>();
        remedies.put("receiver", alert.remedies().receiver());
        remedies.put("sender", alert.remedies().sender());
        json.put("remedies", remedies);
        json.put("names", mapped(alert.names(), names -> names.stream()
                .map(SpecJson::name)
                .toList()));
        return json;
    }

    private static Object status(Status status) {
        if (status.since().isEmpty() && status.replacement().isEmpty()) {
            return status.kind().word();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", status.kind().word());
        status.since().ifPresent(since -> json.put("since", reference(since)));
        put(json, "replacement", status.replacement());
        return json;
    }

    private static Object level(LevelRule rule) {
        if (rule.references().isEmpty() && rule.note().isEmpty()) {
            return rule.level().word();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", rule.level().word());
        if (!rule.references().isEmpty()) {
            json.put(
                    "references",
                    rule.references().stream().map(SpecJson::reference).toList());
        }
        put(json, "note", rule.note());
        return json;
    }

    private static Object reference(Reference reference) {
        if (reference.isRfc() && reference.url().isEmpty() && reference.note().isEmpty()) {
            return reference.document()
                    + reference.section().map(section -> "#" + section).orElse("");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", reference.document());
        put(json, "section", reference.section());
        put(json, "url", reference.url());
        put(json, "note", reference.note());
        return json;
    }

    private static Object name(StackName name) {
        boolean plain = name.kind() == NameKind.TEXT
                && name.code().isEmpty()
                && name.since().isEmpty()
                && name.until().isEmpty();
        if (plain && name.text().isPresent()) {
            return name.text().get();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "text", name.text());
        if (name.kind() != NameKind.TEXT) {
            json.put("kind", name.kind().word());
        }
        name.code().ifPresent(code -> json.put("code", code));
        put(json, "since", name.since());
        put(json, "until", name.until());
        return json;
    }

    private static <T> Map<String, Object> mapped(Map<String, T> map, java.util.function.Function<T, Object> value) {
        Map<String, Object> json = new LinkedHashMap<>();
        map.forEach((key, item) -> json.put(key, value.apply(item)));
        return json;
    }

    private static void put(Map<String, Object> json, String key, Optional<String> value) {
        value.ifPresent(text -> json.put(key, text));
    }
}
