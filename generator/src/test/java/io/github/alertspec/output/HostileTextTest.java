package io.github.alertspec.output;

import static io.github.alertspec.output.Loaded.get;
import static io.github.alertspec.output.Loaded.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text of the spec holds arrives in Java and in data as that text; {@link CompilesTest} compiles the same spec. */
class HostileTextTest {
    private static final AlertSpec SPEC = HostileSpec.spec();
    private static final OutputSet FILES = Specs.generate(SPEC, Specs.settings());

    @TempDir
    Path directory;

    @Test
    void everyTextArrivesInJavaAsItIs() {
        Loaded tls = Loaded.of(FILES, directory);
        for (Alert alert : SPEC.alerts()) {
            Object constant = tls.constant("TlsAlert", alert.name().toUpperCase(Locale.ROOT));
            assertThat(get(constant, "summary")).isEqualTo(alert.summary());
            assertThat(get(constant, "description")).isEqualTo(alert.description());
            assertThat(texts(constant, "causes")).isEqualTo(alert.causes());
            assertThat(texts(constant, "receiverRemedies"))
                    .isEqualTo(alert.remedies().receiver());
            assertThat(texts(constant, "senderRemedies"))
                    .isEqualTo(alert.remedies().sender());
            List<?> references = (List<?>) get(constant, "references");
            assertThat(references.stream()
                            .map(reference -> get(reference, "document"))
                            .toList())
                    .isEqualTo(
                            alert.references().stream().map(Reference::document).toList());
            assertThat(references.stream()
                            .map(reference -> get(reference, "url"))
                            .toList())
                    .isEqualTo(alert.references().stream().map(Reference::link).toList());
            assertThat(references.stream().map(Object::toString).toList())
                    .isEqualTo(alert.references().stream().map(Reference::title).toList());
            for (Stack stack : SPEC.stacks()) {
                List<String> names = alert.namesIn(stack).stream()
                        .flatMap(name -> name.text().stream())
                        .toList();
                assertThat(tls.list("TlsAlerts", "stackNames", stack.id(), constant))
                        .hasToString(names.toString());
                names.forEach(name -> assertThat(tls.list("TlsAlerts", "ofStackName", stack.id(), name))
                        .hasToString("[" + constant + "]"));
            }
        }
        for (int i = 0; i < SPEC.protocols().size(); i++) {
            assertThat(get(tls.constants("TlsProtocol")[i], "title"))
                    .isEqualTo(SPEC.protocols().get(i).title());
        }
    }

    @Test
    void noTextBecomesAClass() {
        Settings settings =
                Specs.settings("*/ class Injected {} /*\n\\u000aclass Injected {}", "TlsAlert", Optional.empty());
        Loaded.of(Generator.generate(SPEC, Outputs.installed().named(List.of("enums")), settings), directory);
        assertThat(directory.resolve("com/example/tls").toFile().list()).noneMatch(name -> name.contains("Injected"));
    }

    @Test
    void aGeneratedJavaFileIsAsciiWithoutOverlongLines() {
        for (OutputSet files : List.of(FILES, Specs.generate(Specs.builtIn(), Specs.settings()))) {
            for (OutputFile file : files.files(Destination.MAIN_SOURCE)) {
                assertThat(file.text()).as(file.path()).isASCII();
                assertThat(file.text().lines().filter(line -> line.length() > 120 && breakable(line)))
                        .as(file.path())
                        .isEmpty();
            }
        }
    }

    /** In a comment a word as long as a line, such as an address, is not broken. */
    private static boolean breakable(String line) {
        return !line.strip().startsWith("*")
                || line.strip().substring(2).replace("<a ", "<a").contains(" ");
    }

    @Test
    void jsonReadsBackToAnEqualSpec() {
        for (AlertSpec spec : List.of(SPEC, Specs.builtIn(), Specs.sixAlerts())) {
            OutputSet files = spec.equals(SPEC) ? FILES : Specs.generate(spec, Specs.settings());
            String json = Specs.text(files, "/" + spec.name() + ".json");
            assertThat(Specs.read("spec.json", json)).isEqualTo(spec);
        }
    }

    @Test
    void csvReadsBackToTheSameCells() {
        List<List<String>> rows = CsvReader.read(Specs.text(FILES, ".csv"));
        assertThat(rows.get(0))
                .containsExactly(
                        "code", "name", "status", "closes", "sender", "TLS1.2", "TLS1.3", "summary", "references");
        assertThat(rows).hasSize(1 + SPEC.alerts().size());
        IntStream.range(0, SPEC.alerts().size()).forEach(i -> {
            Alert alert = SPEC.alerts().get(i);
            List<String> titles =
                    alert.references().stream().map(Reference::title).toList();
            assertThat(rows.get(i + 1))
                    .containsExactly(
                            String.valueOf(alert.code()),
                            alert.name(),
                            "deprecated",
                            "always",
                            "client",
                            "fatal",
                            "undefined",
                            guarded(alert.summary()),
                            guarded(String.join("; ", titles)));
        });
    }

    /** A spreadsheet would run what begins so. */
    private static String guarded(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
