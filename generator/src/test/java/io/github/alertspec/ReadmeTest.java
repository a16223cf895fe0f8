package io.github.alertspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import io.github.alertspec.sections.Refresh;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is: its excerpt, its overlay, its messages, its table. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final String BROKEN = """
            alertspec: 1
            extends: tls
            alerts:
              - name: handshake_failure
                sumary: One letter is missing in the key.
              - name: brand_new
                code: 40
                summary: The code is taken.
                levels: {TLS1.3: fatal}
                references: [RFC9846#6]
            """;

    @Test
    void theExcerptOfTheEnumIsWhatIsGenerated() throws IOException {
        AlertSpec spec =
                SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
        Settings settings = new Settings(
                "tls",
                "com.example",
                "TlsAlert",
                8,
                StandardCharsets.UTF_8,
                List.of(),
                Optional.empty(),
                DocsSettings.DEFAULT);
        String generated = Generator.generate(spec, Outputs.installed().named(List.of("enums")), settings)
                .files(Destination.MAIN_SOURCE)
                .stream()
                .filter(file -> file.path().endsWith("/TlsAlert.java"))
                .map(OutputFile::text)
                .findFirst()
                .orElseThrow();

        for (String part : block("java", "public enum TlsAlert").split("    \\.\\.\\.\n", -1)) {
            assertThat(generated).contains(part);
        }
    }

    @Test
    void theOverlayIsReadWithoutAProblem() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        byte[] overlay = block("yaml", "extends: tls").getBytes(StandardCharsets.UTF_8);

        assertThat(SpecReader.create().read(Source.of("README.md", overlay), diagnostics))
                .isPresent();
        assertThat(diagnostics).hasToString("");
    }

    @Test
    void theMessagesAreThoseOfTheReader() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Source source = Source.of("src/main/alertspec/alerts.yaml", BROKEN.getBytes(StandardCharsets.UTF_8));
        SpecReader.create().read(source, diagnostics);

        assertThat(withoutLines(block("text", "[unknown-key]"))).isEqualTo(withoutLines(diagnostics + "\n"));
    }

    @Test
    void itsTableAndItsNumbersAreThoseOfTheSpec() throws IOException {
        AlertSpec spec =
                SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
        Refresh refresh =
                Refresh.of(Map.of("README.md", Files.readAllBytes(Path.of("../README.md"))), spec, spec.stacks());

        assertThat(refresh.diagnostics()).hasToString("");
        assertThat(refresh.stale())
                .as("CONTRIBUTING.md says how to refresh them")
                .isEmpty();
        assertThat(refresh.size()).isEqualTo(3);
    }

    /** The place in the built-in spec changes with every edit of it. */
    private static String withoutLines(String text) {
        return text.replaceAll("tls:[0-9]+:", "tls:LINE:");
    }

    private static String block(String language, String within) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        while (block.find()) {
            if (block.group(1).equals(language) && block.group(2).contains(within)) {
                return block.group(2);
            }
        }
        throw new AssertionError("the README has no block of " + language + " with '" + within + "'");
    }
}
