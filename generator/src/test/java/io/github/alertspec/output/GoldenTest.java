package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.alertspec.Generator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each output makes of {@code golden/six-alerts.yaml} stands, byte for byte, in {@code golden/<output>/<path>}.
 *
 * <p>After a change that is meant, write the files anew and look at them with {@code git diff}:
 *
 * <pre>mvn -pl generator test -Dtest=GoldenTest -Dalertspec.updateGolden=true</pre>
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("alertspec.updateGolden");

    static Stream<String> outputs() {
        return Outputs.installed().all().stream().map(Output::name);
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void sixAlertsGiveTheGoldenFiles(String name) throws IOException {
        Output output = Outputs.installed().named(List.of("enums", "lookup", name)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Settings settings = Specs.settings("six-alerts.yaml", "TlsAlert", Optional.empty());
        List<OutputFile> files =
                Generator.generate(Specs.sixAlerts(), List.of(output), settings).files();
        Path folder = GOLDEN.resolve(name);
        if (UPDATE) {
            update(folder, files);
        }
        assertThat(listed(folder))
                .isEqualTo(new TreeSet<>(files.stream().map(OutputFile::path).toList()));
        for (OutputFile file : files) {
            String where = "golden/" + name + "/" + file.path();
            if (!file.isText()) {
                assertThat(file.bytes()).as(where).isEqualTo(Files.readAllBytes(folder.resolve(file.path())));
                continue;
            }
            String golden = Files.readString(folder.resolve(file.path()), StandardCharsets.UTF_8);
            difference(where, golden, new String(file.bytes(), StandardCharsets.UTF_8))
                    .ifPresent(text -> fail(text));
        }
    }

    @Test
    void aDifferenceIsShownWithItsLinesAndTheWayToAcceptIt() {
        assertThat(difference("golden/x/A.java", "a\nb\nc\n", "a\nB\nB2\nc\n")).contains("""
                golden/x/A.java differs from what is generated, from line 2:
                - b
                + B
                + B2
                  hint: if that is meant, run `mvn -pl generator test -Dtest=GoldenTest -Dalertspec.updateGolden=true`""");
        assertThat(difference("golden/x/A.java", "a\n", "a\n")).isEmpty();
        assertThat(difference("golden/x/A.java", "a\n", "a")).isPresent();
    }

    private static Set<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            TreeSet<String> paths = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> paths.add(folder.relativize(file).toString().replace('\\', '/')));
            return paths;
        }
    }

    private static void update(Path folder, List<OutputFile> files) throws IOException {
        Files.createDirectories(folder);
        for (String old : listed(folder)) {
            Files.delete(folder.resolve(old));
        }
        for (OutputFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    /** The lines between what both texts begin with and what both end with; nothing if they are the same. */
    private static Optional<String> difference(String where, String golden, String generated) {
        if (golden.equals(generated)) {
            return Optional.empty();
        }
        List<String> old = Arrays.asList(golden.split("\n", -1));
        List<String> now = Arrays.asList(generated.split("\n", -1));
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        StringBuilder text =
                new StringBuilder(where + " differs from what is generated, from line " + (head + 1) + ":\n");
        old.subList(head, old.size() - tail)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        now.subList(head, now.size() - tail)
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return Optional.of(text + "  hint: if that is meant, run "
                + "`mvn -pl generator test -Dtest=GoldenTest -Dalertspec.updateGolden=true`");
    }
}
