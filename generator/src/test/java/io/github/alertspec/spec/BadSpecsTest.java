package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code bad-specs} is reported word for word as the text beside it says. */
class BadSpecsTest {
    static List<Path> badSpecs() {
        return Corpus.bad();
    }

    static List<Path> goodSpecs() {
        return Corpus.good();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSpecs")
    void aBadSpecIsReportedWordForWord(Path file) {
        Corpus.Reading reading = Corpus.read(file);

        assertThat(reading.diagnostics()).hasToString(Corpus.expected(file));
        assertThat(reading.spec().isPresent())
                .isNotEqualTo(reading.diagnostics().hasErrors());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSpecs")
    void everyProblemComesWithAHint(Path file) {
        assertThat(Corpus.read(file).diagnostics().inFileOrder())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.hint()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodSpecs")
    void aGoodSpecHasNoErrors(Path file) {
        Corpus.Reading reading = Corpus.read(file);

        assertThat(reading.diagnostics().hasErrors())
                .as(reading.diagnostics().toString())
                .isFalse();
        assertThat(reading.spec()).isPresent();
    }

    @Test
    void everyRuleHasABadSpecOfItsName() {
        List<String> without = Arrays.stream(Rule.values())
                .filter(rule -> rule.schema() != Rule.Schema.OF_SECTIONS)
                .filter(rule -> badSpecs().stream()
                        .filter(file -> file.getFileName().toString().equals(rule.id() + ".yaml"))
                        .flatMap(file -> Corpus.read(file).diagnostics().inFileOrder().stream())
                        .map(Diagnostic::rule)
                        .noneMatch(rule::equals))
                .map(rule -> "bad-specs/" + rule.id() + ".yaml")
                .toList();

        assertThat(without).as("rules without a bad spec that breaks them").isEmpty();
    }

    @Test
    void twelveDifferentProblemsAreReportedInOneRun() {
        List<Diagnostic> found = Corpus.read(Path.of("src/test/resources/bad-specs/twelve-problems.yaml"))
                .diagnostics()
                .inFileOrder();

        assertThat(found).hasSize(12);
        assertThat(found).extracting(Diagnostic::rule).doesNotHaveDuplicates();
        assertThat(found).extracting(problem -> problem.location().line()).isSorted();
    }
}
