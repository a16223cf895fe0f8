package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run finds that there is nothing to do, and which of its inputs make it run after all. */
class UpToDateTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";
    private static final String OVERLAY = "alertspec: 1\nextends: tls\n";
    private static final String ENUM = "target/generated-sources/alertspec/com/acme/my_app/tls/TlsAlert.java";
    private static final String WHERE =
            " in target/generated-sources/alertspec and target/generated-resources/alertspec";
    private static final String MADE = "INFO 37 alerts from tls (built in): 14 files" + WHERE;

    @TempDir
    Path folder;

    private Consumer consumer;
    private Path jar;

    @BeforeEach
    void aProjectWithADownloadedPlugin() throws Exception {
        consumer = new Consumer(folder);
        consumer.write("repository/plugin.jar", "the plugin");
        jar = folder.resolve("repository/plugin.jar");
    }

    @Test
    void theSecondRunIsUpToDateAndStillAddsTheRoots() throws Exception {
        run();
        Map<String, String> before = consumer.files();
        consumer.project.getCompileSourceRoots().clear();
        consumer.project.getResources().clear();

        run();

        assertThat(consumer.log).containsExactly(MADE + ", 14 written", MADE + ", up to date");
        assertThat(consumer.files()).isEqualTo(before);
        assertThat(consumer.project.getCompileSourceRoots()).hasSize(1);
        assertThat(consumer.project.getResources()).hasSize(1);
    }

    @Test
    void anEditedSpecIsReadAgain() throws Exception {
        consumer.write(SPEC, OVERLAY);
        run();
        consumer.write(SPEC, OVERLAY + "remove: [export_restriction]\n");

        run();

        assertThat(consumer.log.get(1))
                .startsWith("INFO 36 alerts from " + SPEC + ": 14 files" + WHERE + ", ")
                .endsWith(" written (the spec changed)");
    }

    @Test
    void aViewSaysWhatItLeavesOutAndIsPartOfTheKey() throws Exception {
        String view =
                "INFO 29 alerts of TLS1.3 and QUIC (left out: decryption_failed, decompression_failure, no_certificate,"
                        + " too_many_cids_requested, export_restriction, no_renegotiation, certificate_unobtainable,"
                        + " bad_certificate_hash_value) from tls (built in): 14 files" + WHERE;
        for (String protocols : List.of("QUIC TLS1.3", "QUIC TLS1.3", "TLS1.3")) {
            GenerateMojo mojo = consumer.from(jar, consumer.generate());
            mojo.protocols = List.of(protocols.split(" "));
            mojo.execute();
        }

        assertThat(consumer.log.get(0)).isEqualTo(view + ", 14 written");
        assertThat(consumer.log.get(1)).isEqualTo(view + ", up to date");
        assertThat(consumer.log.get(2))
                .startsWith("INFO 29 alerts of TLS1.3 (left out: ")
                .endsWith(" written (protocols changed)");
    }

    @Test
    void checkLooksAtTheSameView() throws Exception {
        GenerateMojo generate = consumer.generate();
        CheckMojo check = consumer.check();
        check.docFiles = List.of("none");
        check.outputs = List.of("enums");
        generate.outputs = check.outputs;
        generate.outputDirectory = folder.resolve("src/generated").toFile();
        check.outputDirectory = generate.outputDirectory;
        generate.protocols = List.of("TLS1.3");
        check.protocols = generate.protocols;
        generate.execute();
        check.execute();

        check.protocols = List.of();
        assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
        check.protocols = List.of("TLS1.4");
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no protocol 'TLS1.4' in tls\n  hint: did you mean 'TLS1.0'?");
    }

    @Test
    void warningsAreSaidAgainWithoutReadingTheSpec() throws Exception {
        consumer.write(
                SPEC,
                OVERLAY + "alerts:\n  - code: 224\n    name: ours\n    summary: One of ours.\n"
                        + "    levels: {TLS1.3: fatal}\n    references: [{document: Manual}]\n");
        run();
        run();

        String warning = consumer.log.get(0);
        assertThat(warning)
                .startsWith("WARN " + SPEC + ":4:11: warning: code 224 of alert 'ours' is unassigned in tls");
        assertThat(consumer.log.get(2)).isEqualTo(warning);
        assertThat(consumer.log.get(3)).endsWith(", up to date");
    }

    @Test
    void aSpecOfAnotherNameIsNotReplacedByTheBuiltInOne() throws Exception {
        consumer.write(SPEC, OVERLAY);
        run();
        Files.move(folder.resolve(SPEC), folder.resolve("src/main/alertspec/alerts.yml"));
        Map<String, String> before = consumer.files();

        assertThatThrownBy(this::run)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("which spec? There is no " + SPEC + ", but alerts.yml beside it\n  hint: rename it, or set"
                        + " <spec> to a file, or to tls for the spec that is built in");
        assertThat(consumer.files()).isEqualTo(before);
    }

    @Test
    void theReasonNamesTheParameterThatWasSet() throws Exception {
        run();
        GenerateMojo mojo = consumer.from(jar, consumer.generate());
        mojo.packageName = "com.acme.tls";
        mojo.execute();

        assertThat(consumer.log.get(1)).endsWith(" (packageName changed)");
    }

    @Test
    void aSpecThatAppearsIsTaken() throws Exception {
        run();
        consumer.write(SPEC, OVERLAY);

        run();

        assertThat(consumer.log.get(1))
                .startsWith("INFO 37 alerts from " + SPEC)
                .endsWith(" (spec changed)");
    }

    @Test
    void anEditThatKeepsLengthAndTimeIsSeen() throws Exception {
        consumer.write(SPEC, OVERLAY + "alerts: [{name: unknown_ca, remedies: [Ask Ann.]}]\n");
        run();
        Path spec = folder.resolve(SPEC);
        var time = Files.getLastModifiedTime(spec);
        consumer.write(SPEC, OVERLAY + "alerts: [{name: unknown_ca, remedies: [Ask Bob.]}]\n");
        Files.setLastModifiedTime(spec, time);

        run();

        assertThat(consumer.log.get(1)).endsWith("2 written (the spec changed)");
    }

    @Test
    void aTouchedFileIsNoChange() throws Exception {
        run();
        Files.setLastModifiedTime(folder.resolve(ENUM), java.nio.file.attribute.FileTime.fromMillis(1));

        run();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", up to date");
    }

    @Test
    void aDamagedStampIsNoStamp() throws Exception {
        Path stamp = folder.resolve("target/alertspec/default/generate.stamp");
        run();
        String whole = Files.readString(stamp);
        for (String damaged :
                List.of("", whole.substring(0, whole.length() / 2), whole.replaceAll("\t[0-9]+:", "\t"))) {
            Files.writeString(stamp, damaged);
            consumer.log.clear();

            run();

            assertThat(consumer.log).containsExactly(MADE + ", 0 changed");
            assertThat(stamp).hasContent(whole);
        }
    }

    @Test
    void aFolderOfAnyNameIsUpToDate() throws Exception {
        for (int i = 0; i < 2; i++) {
            GenerateMojo mojo = consumer.from(jar, consumer.generate());
            mojo.outputDirectory = folder.resolve("target/50%09 tab\tand\nline").toFile();
            mojo.execute();
        }

        assertThat(consumer.log.get(1)).endsWith(", up to date");
    }

    @Test
    void aChangedWordOfTheConfigurationIsNamed() throws Exception {
        run();
        GenerateMojo mojo = consumer.from(jar, consumer.generate());
        mojo.typeName = "Alert";

        mojo.execute();

        assertThat(consumer.log.get(1)).endsWith(" removed (typeName changed)");
    }

    @Test
    void aChangedSettingOfDocsIsNamed() throws Exception {
        DocsMojo mojo = docs();
        mojo.execute();
        mojo.docsTitle = "Ours";
        mojo.execute();
        mojo.docsIntro = "Ask us.";
        mojo.execute();
        mojo.docsHeadingLevel = 2;
        mojo.execute();
        mojo.docsSections = List.of("meaning");
        mojo.execute();
        mojo.docsPages = "many";
        mojo.execute();
        mojo.execute();

        assertThat(consumer.log.subList(1, 7))
                .extracting(line -> line.substring(line.lastIndexOf(", ")))
                .containsExactly(
                        ", 1 written (docsTitle changed)",
                        ", 1 written (docsIntro changed)",
                        ", 1 written (docsHeadingLevel changed)",
                        ", 1 written (docsSections changed)",
                        ", 38 written (docsPages changed)",
                        ", up to date");
    }

    @Test
    void pagesThatAreNoLongerManyAreRemoved() throws Exception {
        DocsMojo mojo = docs();
        mojo.docsPages = "many";
        mojo.execute();
        mojo.docsPages = "one";
        mojo.execute();

        assertThat(consumer.log.get(1)).endsWith(", 1 written, 37 removed (docsPages changed)");
        assertThat(folder.resolve("docs/alerts")).doesNotExist();
    }

    @Test
    void anotherPluginOfTheSameVersionRunsAgain() throws Exception {
        run();
        Files.writeString(jar, "rebuilt!!!");

        run();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", 0 changed (alertspec changed)");
    }

    @Test
    void aPluginOfClassesInAFolderIsNeverUpToDate() throws Exception {
        Files.delete(jar);
        Files.createDirectory(jar);
        run();

        run();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", 0 changed");
    }

    @Test
    void forceGeneratesEvenSo() throws Exception {
        run();
        GenerateMojo mojo = consumer.from(jar, consumer.generate());
        mojo.force = true;

        mojo.execute();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", 0 changed (forced)");
    }

    @Test
    void anIdOfAnExecutionCannotLeadOutOfTheFolder() {
        assertThat(RunInputs.stamp(folder, "../../x", "docs"))
                .isEqualTo(folder.resolve("alertspec/%2E%2E%2F%2E%2E%2Fx/docs.stamp"));
    }

    @Test
    void aRunThatIsUpToDateLoadsNeitherJavaPoetNorSnakeyaml() throws Exception {
        consumer.write(SPEC, OVERLAY);

        String first = classesOfARunInANewJvm();
        String second = classesOfARunInANewJvm();

        assertThat(first).contains("com.palantir.javapoet.", "org.yaml.snakeyaml.");
        assertThat(second)
                .contains("io.github.alertspec.maven.GenerateMojo", "io.github.alertspec.change.Stamp")
                .doesNotContain(
                        "com.palantir.javapoet.",
                        "org.yaml.snakeyaml.",
                        "SpecReader",
                        "io.github.alertspec.output.enums");
    }

    private DocsMojo docs() throws Exception {
        return consumer.from(jar, consumer.as("default", consumer.docs()));
    }

    private void run() throws Exception {
        consumer.from(jar, consumer.generate()).execute();
    }

    private String classesOfARunInANewJvm() throws Exception {
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Consumer.class.getName(),
                        folder.toString(),
                        jar.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(log);
    }
}
