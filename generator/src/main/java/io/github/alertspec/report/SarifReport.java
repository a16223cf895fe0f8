package io.github.alertspec.report;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Requirement;
import io.github.alertspec.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Static Analysis Results Interchange Format, version 2.1.0, an OASIS standard: one run, and a result for each finding. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The repository's root, which whoever reads the report knows for himself. */
    private static final String ROOT = "SRCROOT";

    private SarifReport() {}

    static String of(List<Diagnostic> found, Places places) {
        List<Requirement> rules =
                found.stream().map(Diagnostic::rule).distinct().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "alertspec");
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("originalUriBaseIds", Map.of(ROOT, Map.of("description", text("The root of the repository."))));
        List<Object> results = new ArrayList<>();
        found.forEach(each -> results.add(result(each, rules.indexOf(each.rule()), places)));
        run.put("results", results);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("$schema", SCHEMA);
        report.put("version", "2.1.0");
        report.put("runs", List.of(run));
        return Json.pretty(report) + "\n";
    }

    private static Map<String, Object> rule(Requirement rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("shortDescription", text(RuleHelp.of(rule)));
        json.put("defaultConfiguration", Map.of("level", rule.severity().word()));
        return json;
    }

    private static Map<String, Object> result(Diagnostic each, int index, Places places) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", each.rule().id());
        json.put("ruleIndex", index);
        json.put("level", each.severity().word());
        Location at = each.location();
        String message =
                each.message() + each.hint().map(hint -> "\nhint: " + hint).orElse("");
        List<Object> locations = new ArrayList<>();
        places.inRepository(at.file()).ifPresent(path -> locations.add(location(path, at)));
        json.put("message", text(locations.isEmpty() ? at + ": " + message : message));
        json.put("locations", locations);
        return json;
    }

    private static Map<String, Object> location(String path, Location at) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(path));
        artifact.put("uriBaseId", ROOT);
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", at.line());
        region.put("startColumn", at.column());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        physical.put("region", region);
        return Map.of("physicalLocation", physical);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    /** The path as a relative reference of a URI (RFC 3986, sections 2.3 and 4.2). */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            uri.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
