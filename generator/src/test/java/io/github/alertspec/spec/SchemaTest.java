package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema that editors use agrees with the reader, as far as each {@link Rule} says. */
class SchemaTest {
    private final Schema schema = new Schema();

    static List<Path> badSpecs() {
        return Corpus.bad();
    }

    static List<Path> goodSpecs() {
        return Corpus.good();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodSpecs")
    void acceptsAGoodSpec(Path file) {
        assertThat(schema.errors(text(file))).contains(List.of());
    }

    @Test
    void acceptsTheCanonicalSpec() {
        assertThat(schema.errors(canonical())).contains(List.of());
    }

    @Test
    void theCanonicalSpecNamesTheSchemaForEditors() {
        String line = canonical().lines().findFirst().orElseThrow();

        assertThat(line).startsWith("# yaml-language-server: $schema=");
        assertThat(Path.of("..", line.substring(line.indexOf('=') + 1))).exists();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSpecs")
    void agreesOnABadSpecAsFarAsItsRulesSay(Path file) {
        assertAgrees(text(file), Corpus.read(file));
    }

    @Test
    void agreesOnSpecsThatWereChangedAtRandom() {
        Random random = new Random(24);
        List<String> originals = goodSpecs().stream().map(SchemaTest::text).toList();
        for (int i = 0; i < 300; i++) {
            String mutated = Mutation.of(originals.get(i % originals.size()), random);
            assertAgrees(mutated, Corpus.Reading.of(mutated));
        }
    }

    private void assertAgrees(String text, Corpus.Reading reading) {
        Set<Rule> rules = reading.diagnostics().inFileOrder().stream()
                .map(Diagnostic::rule)
                .map(Rule.class::cast)
                .collect(Collectors.toSet());
        Optional<List<String>> errors = schema.errors(text);
        if (errors.isEmpty()) {
            assertThat(rules).as("what no JSON can say: %s", text).isNotEmpty();
        } else if (reading.spec().isPresent()) {
            assertThat(errors.get()).as("the reader accepts %s", text).isEmpty();
        } else if (rules.stream().anyMatch(rule -> rule.schema() == Rule.Schema.HOLDS)) {
            assertThat(errors.get())
                    .as("the reader refuses %s: %s", text, reading.diagnostics())
                    .isNotEmpty();
        } else if (rules.stream().allMatch(rule -> rule.schema() == Rule.Schema.CANNOT)) {
            assertThat(errors.get())
                    .as("a schema cannot hold %s: %s", rules, text)
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        return new String(Corpus.bytes(file), StandardCharsets.UTF_8);
    }

    private static String canonical() {
        return new String(Source.builtIn().bytes(), StandardCharsets.UTF_8);
    }
}
