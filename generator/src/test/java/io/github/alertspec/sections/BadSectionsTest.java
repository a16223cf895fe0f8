package io.github.alertspec.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code bad-sections} is reported word for word as the text beside it says, and is not to be changed. */
class BadSectionsTest {
    private static final AlertSpec SPEC = Specs.builtIn();

    static List<Path> badSections() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/bad-sections"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSections")
    void aBadSectionIsReportedWordForWord(Path file) {
        Refresh refresh = refresh(List.of(file));

        assertThat(refresh.diagnostics()).hasToString(expected(file));
        assertThat(refresh.diagnostics().inFileOrder())
                .extracting(found -> found.rule().id())
                .contains(name(file).replace(".md", ""));
        assertThat(refresh.changed()).isEmpty();
    }

    @Test
    void allProblemsOfAllFilesAreReportedInOneRun() {
        List<Path> all = badSections();

        assertThat(refresh(all).diagnostics())
                .hasToString(String.join(
                        "\n", all.stream().map(BadSectionsTest::expected).toList()));
    }

    @Test
    void everyRuleOfSectionsHasABadOneOfItsName() {
        List<String> names = badSections().stream().map(BadSectionsTest::name).toList();

        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> rule.schema() == Rule.Schema.OF_SECTIONS)
                        .map(rule -> rule.id() + ".md"))
                .as("rules and a file in bad-sections that breaks them")
                .isNotEmpty()
                .isSubsetOf(names);
    }

    @Test
    void everyProblemComesWithAHint() {
        assertThat(refresh(badSections()).diagnostics().inFileOrder())
                .isNotEmpty()
                .extracting(Diagnostic::hint)
                .allSatisfy(hint -> assertThat(hint).isPresent());
    }

    private static Refresh refresh(List<Path> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(name(file), bytes(file)));
        return Refresh.of(contents, SPEC, SPEC.stacks());
    }

    private static String expected(Path file) {
        Path beside = file.resolveSibling(name(file).replace(".md", ".txt"));
        return new String(bytes(beside), StandardCharsets.UTF_8).stripTrailing();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
