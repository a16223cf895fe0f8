package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    private static final String SPEC = """
            alertspec: 1
            name: acme
            extends: tls
            alerts:
              - {code: 224, name: session_quota, status: private, summary: Full., levels: {TLS1.3: fatal}, references: [RFC9846#6]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Consumer consumer;
    private DiffMojo mojo;

    @BeforeEach
    void aSpecInItsUsualPlace() throws Exception {
        consumer = new Consumer(folder);
        mojo = consumer.reading(new DiffMojo());
        mojo.out = out;
        consumer.write("src/main/alertspec/alerts.yaml", SPEC);
    }

    @Test
    void theBuiltInSpecIsABaseline() throws Exception {
        mojo.baseline = "tls";
        mojo.execute();

        assertThat(text()).isEqualTo("""
                tls and src/main/alertspec/alerts.yaml differ in 2 things

                SEMANTIC: code that runs gets another answer
                  alert session_quota: new (code 224, SESSION_QUOTA)
                    hint: a switch expression that has a case for each and no default no longer compiles
                  spec acme: name was tls, is acme

                asks for a minor version: 2 SEMANTIC
                """);
        assertThat(consumer.log).isEmpty();
    }

    @Test
    void aChangeOfACategoryThatFailOnNamesFailsAfterTheReport() throws Exception {
        consumer.write("old.yaml", SPEC.replace("session_quota", "quota"));
        mojo.baseline = "old.yaml";
        mojo.failOn = List.of("warning", "docs", "Binary");

        fails("1 change of src/main/alertspec/alerts.yaml since old.yaml concern docs, Binary, see above\n"
                + "  hint: undo them, or release a major version and take that for the baseline");
        assertThat(text()).contains("alert session_quota: name was quota, is session_quota [also BINARY, SEMANTIC]");
        mojo.failOn = List.of("WIRE", "error");
        mojo.execute();
    }

    @Test
    void aChangelogOrJsonIsPrinted() throws Exception {
        mojo.baseline = "tls";
        mojo.format = "markdown";
        mojo.execute();
        assertThat(text()).startsWith("## TLS alerts: tls to src/main/alertspec/alerts.yaml\n");
        out.reset();
        mojo.format = "json";
        mojo.execute();
        assertThat(text()).startsWith("{\n  \"before\": \"tls\",");
    }

    @Test
    void theAnswerMayGoToAFile() throws Exception {
        mojo.baseline = "tls";
        mojo.outputFile = folder.resolve("target/changes.txt").toFile();
        mojo.failOn = List.of("SEMANTIC");
        fails("2 changes of src/main/alertspec/alerts.yaml since tls concern SEMANTIC, see target/changes.txt\n"
                + "  hint: undo them, or release a minor version and take that for the baseline");
        assertThat(text()).isEmpty();
        assertThat(folder.resolve("target/changes.txt")).content().startsWith("tls and src/main/alertspec/alerts.yaml");
        assertThat(consumer.log).containsExactly("INFO what changed is in target/changes.txt");
    }

    @Test
    void aJarIsABaselineByTheSpecThatItPublishesOrWasGeneratedFrom() throws Exception {
        Path jar = folder.resolve("acme.jar");
        jar(jar, "META-INF/alertspec/acme.json", SPEC);
        mojo.baseline = "acme.jar";
        mojo.execute();
        assertThat(text())
                .isEqualTo("acme.jar!/META-INF/alertspec/acme.json and src/main/alertspec/alerts.yaml say the same\n");
        out.reset();
        jar(jar, Source.PUBLISHED, SPEC);
        mojo.execute();
        assertThat(text()).startsWith("acme.jar!/META-INF/alertspec/spec.yaml and ");
        jar(jar, "com/acme/A.class", "");
        fails("acme.jar brings no spec, or several\n  hint: an artifact has it as META-INF/alertspec/spec.yaml, or its"
                + " classes were generated with the output lookup");
        Files.writeString(jar, "no jar");
        fails("acme.jar is no jar\n  hint: nothing else was changed; run again when this is mended");
    }

    @Test
    void anArtifactIsResolvedAndMayBeAFolderOfClasses() throws Exception {
        consumer.write("other/target/classes/" + Source.PUBLISHED, SPEC);
        mojo.released = (groupId, artifactId, version) -> {
            assertThat(List.of(groupId, artifactId, version)).containsExactly("com.acme", "tls-alerts", "1.2");
            return folder.resolve("other/target/classes");
        };
        mojo.baseline = "com.acme:tls-alerts:1.2";
        mojo.execute();
        assertThat(text()).startsWith("com.acme:tls-alerts:1.2!/META-INF/alertspec/spec.yaml and ");
    }

    /** What the overlay extends may have changed since the classes were generated; the resolved spec has not. */
    @Test
    void ofAJarThatPublishesAnOverlayTheResolvedSpecIsTheBaseline() throws Exception {
        Path jar = folder.resolve("acme.jar");
        jar(
                jar,
                Map.of(
                        Source.PUBLISHED,
                        "alertspec: 1\nextends: com.acme:base\n",
                        "META-INF/alertspec/acme.json",
                        SPEC));
        mojo.baseline = "acme.jar";
        mojo.execute();
        assertThat(text())
                .isEqualTo("acme.jar!/META-INF/alertspec/acme.json and src/main/alertspec/alerts.yaml say the same\n");
    }

    /** The project's own dependencies may have another version by now. */
    @Test
    void whatAReleaseExtendsIsOfTheVersionThatItsPomSays() throws Exception {
        consumer.write("released/" + Source.PUBLISHED, "alertspec: 1\nextends: com.acme:base\n");
        consumer.write("base/" + Source.PUBLISHED, SPEC);
        Dependency today = new Dependency();
        today.setGroupId("com.acme");
        today.setArtifactId("base");
        today.setVersion("1.2");
        consumer.project.getDependencies().add(today);
        mojo.baseline = "com.acme:tls-alerts:1.0";
        mojo.released = (groupId, artifactId, version) -> folder.resolve("released");
        fails("com.acme:tls-alerts:1.0!/META-INF/alertspec/spec.yaml has 1 error, listed above; nothing was written");
        assertThat(consumer.log)
                .containsExactly(
                        "ERROR com.acme:tls-alerts:1.0!/META-INF/alertspec/spec.yaml:2:10: error: cannot tell the"
                                + " version of com.acme:base in com.acme:tls-alerts:1.0 [missing-base]\n"
                                + "  hint: an artifact that has the JSON of the output lookup in it needs no other; or write the"
                                + " version in extends");
        mojo.released = releases("[1,2)");
        fails("com.acme:tls-alerts:1.0!/META-INF/alertspec/spec.yaml has 1 error, listed above; nothing was written");
        mojo.released = releases("1.1");
        mojo.execute();
        assertThat(text()).contains(" say the same (the older extends com.acme:base:1.1, tls of ");
    }

    private Artifacts releases(String version) {
        return new Artifacts() {
            @Override
            public Path resolve(String groupId, String artifactId, String asked) {
                return folder.resolve(artifactId.equals("base") ? "base" : "released");
            }

            @Override
            public Optional<String> dependency(Coordinates release, Coordinates artifact) {
                return Optional.of(version);
            }
        };
    }

    @Test
    void aVersionMayHaveAPlusSign() throws Exception {
        consumer.write("classes/" + Source.PUBLISHED, SPEC);
        mojo.released = (groupId, artifactId, version) -> folder.resolve(version.equals("1.0+b1") ? "classes" : "none");
        mojo.baseline = "com.acme:tls-alerts:1.0+b1";
        mojo.execute();
        assertThat(text()).startsWith("com.acme:tls-alerts:1.0+b1!/META-INF/alertspec/spec.yaml and ");
    }

    /** On Windows the coordinates of an artifact are no name of a file. */
    @Test
    void whatCannotBeANameOfAFileIsNoSpec() {
        mojo.baseline = "old\0.yaml";
        fails("there is no spec at old\0.yaml\n  hint: name a file, git:REVISION, or an artifact as"
                + " groupId:artifactId:version");
    }

    /** What a jar was generated from is compared with the same view of the spec. */
    @Test
    void bothSpecsAreLimitedToTheProtocolsOfAView() throws Exception {
        GenerateMojo generate = consumer.generate();
        generate.protocols = List.of("SSL3.0");
        generate.execute();
        mojo.baseline = "target/generated-resources/alertspec/META-INF/alertspec/acme.json";
        mojo.protocols = List.of(" SSL3.0");
        mojo.execute();
        assertThat(text()).endsWith(" and src/main/alertspec/alerts.yaml say the same\n");
        out.reset();
        mojo.protocols = List.of();
        mojo.execute();
        assertThat(text()).contains("  protocol TLS1.3: new (TLS_1_3)\n");
        out.reset();
        mojo.protocols = List.of("TLS1.3");
        mojo.execute();
        assertThat(text()).contains("  protocol TLS1.3: new (TLS_1_3)\n").doesNotContain("TLS1.2");
        mojo.protocols = List.of("TLS1.4");
        fails("there is no protocol 'TLS1.4' in alerts.yaml\n  hint: did you mean 'TLS1.0'?");
    }

    @Test
    void whatIsMissingOrMisspeltIsSaid() {
        fails(
                "what shall the spec be compared with?\n  hint: add -Dalertspec.baseline=git:HEAD, a file, or an artifact as"
                        + " groupId:artifactId:version");
        mojo.baseline = "old.yaml";
        fails("there is no spec at old.yaml\n  hint: name a file, git:REVISION, or an artifact as"
                + " groupId:artifactId:version");
        mojo.format = "xml";
        fails("there is no format 'xml'\n  hint: the formats are text, markdown, json");
        mojo.format = "text";
        mojo.failOn = List.of("wired");
        fails("failOn cannot be 'wired'\n  hint: the categories are WIRE, SOURCE, BINARY, SEMANTIC, DOCS");
    }

    @Test
    void theBuiltInSpecHasNoRevision() throws Exception {
        Files.delete(folder.resolve("src/main/alertspec/alerts.yaml"));
        mojo.baseline = "git:v1.0";
        fails("the spec is built in and has no revision 'v1.0'\n  hint: compare with a release:"
                + " io.github.alertspec:alertspec-generator:VERSION");
    }

    private void fails(String message) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void jar(Path jar, String entry, String text) throws Exception {
        jar(jar, Map.of(entry, text));
    }

    private static void jar(Path jar, Map<String, String> entries) throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
