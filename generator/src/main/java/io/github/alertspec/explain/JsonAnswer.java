package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as a machine reads it: one JSON object. */
public final class JsonAnswer {
    private JsonAnswer() {}

    public static String of(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", answer.question());
        answer.code().ifPresent(code -> json.put("code", code));
        json.put("unassigned", answer.isUnassigned());
        if (answer.sightings().stream().anyMatch(Sighting::isUnspecified)) {
            json.put("unspecified", true);
        }
        List<Object> alerts = new ArrayList<>();
        answer.findings().forEach(finding -> alerts.add(alert(answer, finding)));
        for (Sighting sighting : answer.sightings()) {
            alerts.add(seen(answer, sighting));
        }
        json.put("alerts", alerts);
        return Json.pretty(json) + "\n";
    }

    /** What a line says of an alert, and then what is known of it. */
    private static Map<String, Object> seen(Answer answer, Sighting sighting) {
        Map<String, Object> json = new LinkedHashMap<>();
        sighting.code().ifPresent(code -> json.put("code", code));
        sighting.alert().ifPresent(alert -> json.put("name", alert.name()));
        json.put("reason", "a line of a log");
        sighting.level().ifPresent(level -> json.put("level", level.word()));
        sighting.direction().ifPresent(direction -> json.put("direction", direction.word()));
        sighting.stack().ifPresent(stack -> json.put("stack", stack.id()));
        json.put("start", sighting.start());
        json.put("end", sighting.end());
        json.put("form", sighting.form());
        sighting.alert()
                .map(alert -> alert(answer, new Answer.Finding(alert, "a line of a log")))
                .ifPresent(known -> known.forEach(json::putIfAbsent));
        return json;
    }

    private static Map<String, Object> alert(Answer answer, Answer.Finding finding) {
        Alert alert = finding.alert();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", alert.code());
        json.put("name", alert.name());
        json.put("reason", finding.reason());
        json.put("status", alert.status().kind().word());
        json.put("closes", alert.closes().word());
        json.put("sender", alert.sender().word());
        json.put("summary", alert.summary());
        json.put("description", alert.description());
        Map<String, Object> levels = new LinkedHashMap<>();
        answer.spec()
                .protocols()
                .forEach(protocol ->
                        levels.put(protocol.id(), alert.levelIn(protocol).word()));
        json.put("levels", levels);
        json.put("causes", alert.causes());
        Map<String, Object> remedies = new LinkedHashMap<>();
        remedies.put("receiver", alert.remedies().receiver());
        remedies.put("sender", alert.remedies().sender());
        json.put("remedies", remedies);
        Map<String, Object> names = new LinkedHashMap<>();
        answer.spec().stacks().forEach(stack -> {
            List<Object> all = new ArrayList<>();
            alert.namesIn(stack).forEach(name -> {
                name.text().ifPresent(all::add);
                name.code().ifPresent(all::add);
            });
            if (!all.isEmpty()) {
                names.put(stack.id(), all.stream().distinct().toList());
            }
        });
        json.put("names", names);
        json.put("references", alert.references().stream().map(Reference::title).toList());
        return json;
    }
}
