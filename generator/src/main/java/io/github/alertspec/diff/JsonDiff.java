package io.github.alertspec.diff;

import io.github.alertspec.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences for a machine: one object, values whole. */
final class JsonDiff {
    private JsonDiff() {}

    static String of(Differences differences) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", differences.before());
        json.put("after", differences.after());
        if (differences.bases().isPresent()) {
            json.put("basesBefore", differences.basesBefore());
            json.put("basesAfter", differences.basesAfter());
        }
        json.put("bump", differences.bump().word());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            counts.put(category.name(), differences.counts().getOrDefault(category, 0));
        }
        json.put("counts", counts);
        List<Object> all = new ArrayList<>();
        differences.all().forEach(each -> all.add(object(each)));
        json.put("differences", all);
        return Json.pretty(json) + "\n";
    }

    private static Map<String, Object> object(Difference each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", each.subject().word());
        json.put("id", each.id());
        json.put("kind", each.kind().word());
        json.put("aspect", each.aspect());
        each.before().ifPresent(value -> json.put("before", value));
        each.after().ifPresent(value -> json.put("after", value));
        json.put("categories", each.categories().stream().map(Category::name).toList());
        json.put("bump", each.bump().word());
        each.hint().ifPresent(hint -> json.put("hint", hint));
        return json;
    }
}
