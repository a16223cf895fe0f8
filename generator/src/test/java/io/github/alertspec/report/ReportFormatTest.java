package io.github.alertspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Requirement;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.diagnostic.Upkeep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What machines are told, held to what they ask for. */
// What JSON does not have is null here, and fails the test.
@NullUnmarked
class ReportFormatTest {
    private static final Places PLACES =
            file -> file.equals("tls") ? Optional.empty() : Optional.of("back end/" + file);

    private static final Diagnostic TAKEN = new Diagnostic(
            Rule.DUPLICATE_CODE,
            new Location("alerts.yaml", 41, 5),
            "alert 'a' has code 21, already taken by 'b'",
            Optional.of("'b' is at alerts.yaml:37:5"));

    private static final Diagnostic UNMARKED = new Diagnostic(
            Upkeep.UNMARKED_FILE, Location.startOf("README.md"), "README.md has no marked section", Optional.empty());

    private static final Diagnostic BUILT_IN =
            new Diagnostic(Rule.UNKNOWN_KEY, new Location("tls", 3, 1), "there is no key 'x'", Optional.empty());

    @Test
    void textIsWhatTheLogSays() {
        assertThat(ReportFormat.TEXT.write(List.of(TAKEN, UNMARKED), PLACES))
                .isEqualTo("alerts.yaml:41:5: error: alert 'a' has code 21, already taken by 'b' [duplicate-code]\n"
                        + "  hint: 'b' is at alerts.yaml:37:5\n"
                        + "README.md has no marked section\n");
    }

    @Test
    void plainIsALineForEach() {
        assertThat(ReportFormat.PLAIN.write(List.of(TAKEN, UNMARKED, BUILT_IN), PLACES))
                .isEqualTo(
                        "back end/alerts.yaml:41:5: error: alert 'a' has code 21, already taken by 'b' [duplicate-code]"
                                + " ('b' is at alerts.yaml:37:5)\n"
                                + "back end/README.md:1:1: warning: README.md has no marked section [unmarked-file]\n"
                                + "tls:3:1: error: there is no key 'x' [unknown-key]\n");
    }

    @Test
    void githubIsACommandForEach() {
        assertThat(ReportFormat.GITHUB.write(List.of(TAKEN, UNMARKED, BUILT_IN), PLACES))
                .isEqualTo(
                        "::error file=back end/alerts.yaml,line=41,col=5,title=duplicate-code::alert 'a' has code 21,"
                                + " already taken by 'b'%0Ahint: 'b' is at alerts.yaml:37:5\n"
                                + "::warning file=back end/README.md,line=1,col=1,title=unmarked-file::README.md has no marked"
                                + " section\n"
                                + "::error title=unknown-key::tls:3:1: there is no key 'x'\n");
    }

    /** As the runner reads them back: data has three escapes, and what stands before it two more. */
    @Test
    void githubsSeparatorsAreEscaped() {
        Diagnostic odd = new Diagnostic(
                Rule.UNKNOWN_KEY, new Location("a,b:c%\n::error::d", 1, 1), "100%: x,\r\n::error::y", Optional.empty());
        assertThat(ReportFormat.GITHUB.write(List.of(odd), Optional::of))
                .isEqualTo("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad,line=1,col=1,title=unknown-key::"
                        + "100%25: x,%0D%0A::error::y\n");
    }

    @Test
    void noLineOfAGroupIsACommand() {
        assertThat(GithubReport.group("50% of a:b", List.of("+x", "::error::y"), "t0"))
                .containsExactly(
                        "::group::50%25 of a:b", "::stop-commands::t0", "+x\n::error::y", "::t0::", "::endgroup::");
    }

    @Test
    void sarifOfNothingIsARunWithoutResults() {
        Map<String, Object> run = run(List.of());
        assertThat(run).containsEntry("results", List.of());
        Sarif.check(parsed(List.of()));
    }

    @Test
    void sarifHasAResultForEachFindingAndARuleForEachKind() {
        Map<String, Object> run = run(List.of(TAKEN, UNMARKED, TAKEN, BUILT_IN));
        assertThat(run.get("results"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(4)
                .first()
                .isEqualTo(Map.of(
                        "ruleId",
                        "duplicate-code",
                        "ruleIndex",
                        0,
                        "level",
                        "error",
                        "message",
                        Map.of("text", "alert 'a' has code 21, already taken by 'b'\nhint: 'b' is at alerts.yaml:37:5"),
                        "locations",
                        List.of(Map.of(
                                "physicalLocation",
                                Map.of(
                                        "artifactLocation",
                                        Map.of("uri", "back%20end/alerts.yaml", "uriBaseId", "SRCROOT"),
                                        "region",
                                        Map.of("startLine", 41, "startColumn", 5))))));
        assertThat(run.toString())
                .contains("id=duplicate-code, shortDescription={text=Two alerts do not share a code.}")
                .contains("message={text=tls:3:1: there is no key 'x'}, locations=[]");
        Sarif.check(parsed(List.of(TAKEN, UNMARKED, TAKEN, BUILT_IN)));
    }

    @Test
    void aPathIsAUri() {
        Diagnostic odd = new Diagnostic(Rule.UNKNOWN_KEY, Location.startOf("a:b/#%\u00fc.yaml"), "x", Optional.empty());
        assertThat(ReportFormat.SARIF.write(List.of(odd), Optional::of))
                .contains("\"uri\": \"a%3Ab/%23%25%C3%BC.yaml\"");
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void everyRuleHasASentenceOfHelp(Requirement rule) {
        assertThat(RuleHelp.of(rule)).matches("[A-Z][^.]*\\.");
    }

    static Stream<Requirement> requirements() {
        return Stream.concat(Stream.of(Rule.values()), Stream.of(Upkeep.values()));
    }

    @Test
    void noTwoRulesShareAnId() {
        assertThat(requirements().map(Requirement::id)).doesNotHaveDuplicates();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> run(List<Diagnostic> found) {
        return ((List<Map<String, Object>>) parsed(found).get("runs")).get(0);
    }

    /** JSON is YAML. */
    private static Map<String, Object> parsed(List<Diagnostic> found) {
        return new Yaml().load(ReportFormat.SARIF.write(found, PLACES));
    }

    /**
     * What sections 3.13 to 3.52 of the standard ask of the objects that a report of ours has: properties that must be there,
     * names that there are, the type and the range of each value.
     */
    private static final class Sarif {
        private static final Pattern URI_REFERENCE =
                Pattern.compile("(?:[A-Za-z0-9._~/!$&'()*+,;=@:?-]|%[0-9A-F]{2})+");

        static void check(Map<String, Object> log) {
            keys(log, List.of("version", "runs"), List.of("$schema"));
            assertThat(log).containsEntry("version", "2.1.0");
            assertThat(log.get("$schema")).asString().startsWith("https://").endsWith("sarif-schema-2.1.0.json");
            objects(log.get("runs")).forEach(Sarif::run);
        }

        private static void run(Map<String, Object> run) {
            keys(run, List.of("tool", "results"), List.of("columnKind", "originalUriBaseIds"));
            assertThat(run.get("columnKind")).isIn("utf16CodeUnits", "unicodeCodePoints");
            Map<String, Object> driver = object(object(run.get("tool")).get("driver"));
            keys(driver, List.of("name"), List.of("rules"));
            List<Map<String, Object>> rules = objects(driver.get("rules"));
            rules.forEach(rule -> {
                keys(rule, List.of("id"), List.of("shortDescription", "defaultConfiguration"));
                message(rule.get("shortDescription"));
                level(object(rule.get("defaultConfiguration")).get("level"));
            });
            assertThat(rules).doesNotHaveDuplicates();
            Map<String, Object> bases = object(run.get("originalUriBaseIds"));
            bases.values().forEach(base -> keys(object(base), List.of(), List.of("uri", "description")));
            objects(run.get("results")).forEach(result -> {
                keys(result, List.of("message"), List.of("ruleId", "ruleIndex", "level", "locations"));
                message(result.get("message"));
                level(result.get("level"));
                assertThat(rules.get((Integer) result.get("ruleIndex"))).containsEntry("id", result.get("ruleId"));
                objects(result.get("locations")).forEach(location -> location(location, bases));
            });
        }

        private static void location(Map<String, Object> location, Map<String, Object> bases) {
            keys(location, List.of(), List.of("physicalLocation"));
            Map<String, Object> physical = object(location.get("physicalLocation"));
            keys(physical, List.of("artifactLocation"), List.of("region"));
            Map<String, Object> artifact = object(physical.get("artifactLocation"));
            keys(artifact, List.of("uri"), List.of("uriBaseId"));
            assertThat((String) artifact.get("uri")).matches(URI_REFERENCE).doesNotStartWith("/");
            assertThat(bases).containsKey((String) artifact.get("uriBaseId"));
            Map<String, Object> region = object(physical.get("region"));
            keys(region, List.of("startLine"), List.of("startColumn"));
            region.values().forEach(value -> assertThat((Integer) value).isPositive());
        }

        private static void message(Object message) {
            keys(object(message), List.of("text"), List.of());
            assertThat((String) object(message).get("text")).isNotBlank();
        }

        private static void level(Object level) {
            assertThat(level).isIn("none", "note", "warning", "error");
        }

        private static void keys(Map<String, Object> object, List<String> needed, List<String> known) {
            List<String> all = new ArrayList<>(needed);
            all.addAll(known);
            assertThat(object.keySet()).containsAll(needed);
            assertThat(all).containsAll(object.keySet());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Object value) {
            return (Map<String, Object>) value;
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> objects(Object value) {
            return (List<Map<String, Object>>) value;
        }
    }
}
