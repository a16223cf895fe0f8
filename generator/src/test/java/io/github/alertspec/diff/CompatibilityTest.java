package io.github.alertspec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import io.github.alertspec.output.Compiled;
import io.github.alertspec.output.OutputSet;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the difference of two specs says of SOURCE and BINARY is what japicmp finds in the jars that are made from them. */
class CompatibilityTest {
    private static final Map<String, Path> JARS = new HashMap<>();

    @TempDir
    static Path folder;

    @AfterAll
    static void forgetJars() {
        JARS.clear();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing                        | code: 21               | code: 21               | compatible
                    an alert gets another code     | code: 21               | code: 29               | compatible
                    an alert gets another name     | name: session_quota    | name: session_limit    | breaks
                    an alert goes                  | ALERT                  | session_quota          | breaks
                    an alert comes                 | alerts:\\n             | alerts:\\n  - {code: 29, name: new_one, summary: New., levels: {TLS1.2: fatal}, references: [RFC5246#7.2]}\\n | compatible
                    an alert is deprecated         | name: bad_record_mac\\n | name: bad_record_mac\\n    status: {kind: deprecated, since: RFC9846, replacement: close_notify}\\n | compatible
                    an alert is reserved           | name: bad_record_mac\\n | name: bad_record_mac\\n    status: reserved\\n | compatible
                    a level changes                | TLS1.3: fatal          | TLS1.3: warning        | compatible
                    closes changes                 | closes: always         | closes: when_fatal     | compatible
                    a protocol gets another id     | TLS1.2                 | TLS1.22                | breaks
                    a protocol gets another title  | title: TLS 1.2         | title: TLS version 1.2 | compatible
                    a protocol gets another number | 0x0304                 | 0x0305                 | compatible
                    a protocol goes                | ACME                   | DTLS1.3                | breaks
                    a stack gets another id        | acme-gate              | acme-door              | compatible
                    a name of a stack changes      | text: CN               | text: CLN              | compatible
                    a summary changes              | will send nothing more | sends nothing more     | compatible
                    the spec gets another name     | name: six-alerts       | name: seven-alerts     | compatible
                    """)
    void sourceAndBinaryAreWhatAComparisonOfTheJarsFinds(String edit, String from, String to, String expected)
            throws IOException {
        String text = Files.readString(Path.of("src/test/resources/golden/six-alerts.yaml"));
        String edited = from.equals("ALERT") ? without(text, to) : text.replace(line(from), line(to));
        assertThat(edited.equals(text)).as("edits nothing").isEqualTo(edit.equals("nothing"));
        AlertSpec before = Specs.read("before.yaml", text);
        AlertSpec after = Specs.read("after.yaml", edited);

        Differences differences = Differences.between("before.yaml", before, "after.yaml", after);
        List<JApiClass> classes = new JarArchiveComparator(JarArchiveComparatorOptions.of(Options.newDefault()))
                .compare(archive(text, before), archive(edited, after));

        boolean source = !differences.concerning(Set.of(Category.SOURCE)).isEmpty();
        boolean binary = !differences.concerning(Set.of(Category.BINARY)).isEmpty();
        assertThat(classes.stream().allMatch(JApiClass::isSourceCompatible))
                .as("source")
                .isEqualTo(!source);
        assertThat(classes.stream().allMatch(JApiClass::isBinaryCompatible))
                .as("binary")
                .isEqualTo(!binary);
        assertThat(source).isEqualTo(expected.equals("breaks"));
        assertThat(binary).isEqualTo(expected.equals("breaks"));
    }

    private static String line(String cell) {
        return cell.replace("\\n", "\n");
    }

    /** The spec without the last of its alerts. */
    private static String without(String text, String name) {
        int entry = text.lastIndexOf("  - code:", text.indexOf("name: " + name));
        int forms = text.indexOf("\nforms:");
        return text.substring(0, entry) + (forms < 0 ? "" : text.substring(forms));
    }

    private static JApiCmpArchive archive(String text, AlertSpec spec) throws IOException {
        Path jar = JARS.get(text);
        if (jar == null) {
            jar = jar(spec, Files.createTempDirectory(folder, "spec"));
            JARS.put(text, jar);
        }
        return new JApiCmpArchive(jar.toFile(), "1");
    }

    private static Path jar(AlertSpec spec, Path place) throws IOException {
        OutputSet files =
                Generator.generate(spec, Outputs.installed().named(List.of("enums", "lookup")), Specs.settings());
        Path classes = Files.createDirectory(place.resolve("classes"));
        assertThat(Compiled.of(Compiled.sources(files), classes, "--release", "8", "-Xlint:all,-options")
                        .complaints())
                .isEmpty();
        Path jar = place.resolve("alerts.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
