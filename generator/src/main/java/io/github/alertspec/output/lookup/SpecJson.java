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
import io.github.alertspec.spec.WireVersion;
import io.github.alertspec.spec.Word;
import io.github.alertspec.text.Json;
import java.util.ArrayList;
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
        json.put("protocols", json(spec.protocols()));
        json.put("stacks", json(spec.stacks()));
        json.put("alerts", json(spec.alerts()));
        if (!spec.forms().isEmpty()) {
            json.put("forms", json(spec.forms()));
        }
        if (!spec.words().isEmpty()) {
            json.put("words", json(spec.words()));
        }
        return Json.pretty(json) + "\n";
    }

    private static Map<String, Object> protocol(ProtocolVersion protocol) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", protocol.id());
        json.put("title", protocol.title());
        put(json, "wire", protocol.wire());
        json.put("references", json(protocol.references()));
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
            json.put("names", json(form.names()));
        }
        put(json, "alert", form.alert());
        if (!form.alerts().isEmpty()) {
            json.put("alerts", form.alerts());
        }
        put(json, "level", form.level());
        put(json, "direction", form.direction());
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
        json.put("group", alert.group().word());
        json.put("closes", alert.closes().word());
        json.put("sender", alert.sender().word());
        json.put("levels", json(alert.levels()));
        json.put("references", json(alert.references()));
        json.put("causes", alert.causes());
        Map<String, Object> remedies = new LinkedHashMap<>();
        remedies.put("receiver", alert.remedies().receiver());
        remedies.put("sender", alert.remedies().sender());
        json.put("remedies", remedies);
        json.put("names", json(alert.names()));
        return json;
    }

    private static Object status(Status status) {
        if (status.since().isEmpty() && status.replacement().isEmpty()) {
            return status.kind().word();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", status.kind().word());
        put(json, "since", status.since());
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
            json.put("references", json(rule.references()));
        }
        put(json, "note", rule.note());
        return json;
    }

    private static Object reference(Reference reference) {
        if (reference.isRfc() && reference.url().isEmpty() && reference.note().isEmpty()) {
            String section = reference.section().orElse("");
            return section.isEmpty() ? reference.document() : reference.document() + "#" + section;
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
        if (name.code().isPresent()) {
            json.put("code", name.code().getAsInt());
        }
        put(json, "since", name.since());
        put(json, "until", name.until());
        return json;
    }

    private static void put(Map<String, Object> json, String key, Optional<?> value) {
        if (value.isPresent()) {
            json.put(key, json(value.get()));
        }
    }

    /** Any part of a spec. A method reference for each kind of part would take longer to link than all parts to write. */
    private static Object json(Object part) {
        if (part instanceof List<?> parts) {
            List<Object> list = new ArrayList<>(parts.size());
            for (Object each : parts) {
                list.add(json(each));
            }
            return list;
        }
        if (part instanceof Map<?, ?> parts) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : parts.entrySet()) {
                map.put((String) json(entry.getKey()), json(entry.getValue()));
            }
            return map;
        }
        if (part instanceof ProtocolVersion protocol) {
            return protocol(protocol);
        }
        if (part instanceof WireVersion wire) {
            return wire.toString();
        }
        if (part instanceof Stack stack) {
            return stack(stack);
        }
        if (part instanceof Alert alert) {
            return alert(alert);
        }
        if (part instanceof LevelRule rule) {
            return level(rule);
        }
        if (part instanceof Reference reference) {
            return reference(reference);
        }
        if (part instanceof StackName name) {
            return name(name);
        }
        if (part instanceof Form form) {
            return form(form);
        }
        return part instanceof Word word ? word.word() : part;
    }
}
