package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a build finds what its spec extends, and that a change of it is noticed. */
class ExtendedSpecsTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";
    private static final String COMPANY = "alertspec: 1\nextends: tls\nremove: [export_restriction]\n";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private Consumer consumer;
    private Path plugin;
    private Path found;

    @BeforeEach
    void aProjectWithADownloadedPlugin() throws Exception {
        consumer = new Consumer(folder);
        consumer.write("repository/plugin.jar", "the plugin");
        plugin = folder.resolve("repository/plugin.jar");
        found = folder.resolve("company/target/classes");
        consumer.write("company/target/classes/" + Source.PUBLISHED, COMPANY);
    }

    @Test
    void theVersionIsThatOfTheDependencies() throws Exception {
        extend("com.acme:tls-alerts");
        consumer.project.setDependencies(List.of(dependency("other", "1"), dependency("tls-alerts", "1.2")));
        run();

        assertThat(asked).containsExactly("com.acme:tls-alerts:1.2");
        assertThat(consumer.log.get(0)).startsWith("INFO 36 alerts from " + SPEC);
    }

    @Test
    void orThatOfTheManagedDependencies() throws Exception {
        extend("com.acme:tls-alerts");
        DependencyManagement managed = new DependencyManagement();
        managed.addDependency(dependency("tls-alerts", "1.3"));
        consumer.project.getModel().setDependencyManagement(managed);
        run();

        assertThat(asked).containsExactly("com.acme:tls-alerts:1.3");
    }

    @Test
    void orWhatIsWritten() throws Exception {
        extend("com.acme:tls-alerts:2.0");
        consumer.project.setDependencies(List.of(dependency("tls-alerts", "1.2")));
        run();

        assertThat(asked).containsExactly("com.acme:tls-alerts:2.0");
    }

    @Test
    void anArtifactThatIsNowhereDeclaredHasNoVersion() throws Exception {
        extend("com.acme:tls-alerts");

        fails();
        assertThat(consumer.log)
                .containsExactly("ERROR " + SPEC
                        + ":2:10: error: com.acme:tls-alerts has no version: it is neither a dependency of this project nor"
                        + " managed by it [missing-base]\n"
                        + "  hint: add it to the dependencies, or write com.acme:tls-alerts:VERSION");
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingIsResolvedForASpecThatExtendsNoArtifact() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: ../../../base/alerts.yaml\n");
        consumer.write("base/alerts.yaml", COMPANY);
        run();
        run();

        assertThat(asked).isEmpty();
        assertThat(consumer.log.get(1)).endsWith(", up to date");
    }

    @Test
    void aChangeOfAnExtendedFileIsNoticed() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: ../../../base/alerts.yaml\n");
        consumer.write("base/alerts.yaml", "alertspec: 1\nextends: deeper.yaml\n");
        consumer.write("base/deeper.yaml", COMPANY);
        run();
        consumer.write("base/deeper.yaml", COMPANY.replace("]", ", no_certificate]"));
        run();
        run();
        Files.delete(folder.resolve("base/deeper.yaml"));

        assertThat(consumer.log.get(1))
                .startsWith("INFO 35 alerts")
                .endsWith(" (the extended spec base/deeper.yaml changed)");
        assertThat(consumer.log.get(2)).endsWith(", up to date");
        fails();
    }

    @Test
    void aChangeInAnArtifactIsNoticed() throws Exception {
        extend("com.acme:tls-alerts:1.2");
        run();
        run();
        consumer.write("company/target/classes/" + Source.PUBLISHED, COMPANY.replace("]", ", no_certificate]"));
        run();

        assertThat(consumer.log.get(1)).endsWith(", up to date");
        assertThat(consumer.log.get(2))
                .startsWith("INFO 35")
                .endsWith(" (the extended com.acme:tls-alerts:1.2 changed)");
    }

    @Test
    void thatAnArtifactIsAnotherFileNowIsAChange() throws Exception {
        extend("com.acme:tls-alerts:1.2");
        run();
        found = folder.resolve("tls-alerts-1.2.jar");
        jar(found, COMPANY);
        run();
        run();

        assertThat(consumer.log.get(1)).endsWith(", 0 changed (the extended com.acme:tls-alerts:1.2 changed)");
        assertThat(consumer.log.get(2)).endsWith(", up to date");
        jar(found, COMPANY.replace("]", ", no_certificate]"));
        run();
        assertThat(consumer.log.get(3)).startsWith("INFO 35 alerts");
    }

    @Test
    void anArtifactThatCannotBeFoundAnyLongerIsAnError() throws Exception {
        extend("com.acme:tls-alerts:1.2");
        run();
        consumer.log.clear();

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> {
            GenerateMojo mojo = generate();
            mojo.artifacts = (groupId, artifactId, version) -> {
                throw new NoSuchSpec(artifactId + " is gone", "look for it");
            };
            mojo.execute();
        });
        assertThat(consumer.log)
                .containsExactly(
                        "ERROR " + SPEC + ":2:10: error: tls-alerts is gone [missing-base]\n  hint: look for it");
    }

    @Test
    void anArtifactWithoutASpecIsAnError() throws Exception {
        extend("com.acme:tls-alerts:1.2");
        Files.delete(found.resolve(Source.PUBLISHED));

        fails();
        assertThat(consumer.log)
                .containsExactly("ERROR " + SPEC
                        + ":2:10: error: com.acme:tls-alerts:1.2 brings no spec, or several [missing-base]\n"
                        + "  hint: an artifact that others extend has it as META-INF/alertspec/spec.yaml");
    }

    @Test
    void checkValidateAndDiffReadWhatIsExtended() throws Exception {
        extend("com.acme:tls-alerts:1.2");
        ValidateMojo validate = consumer.reading(new ValidateMojo());
        validate.artifacts = this::find;
        validate.execute();
        DiffMojo diff = consumer.reading(new DiffMojo());
        diff.artifacts = this::find;
        diff.released = this::find;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        diff.out = out;
        diff.baseline = "com.acme:tls-alerts:1.2";
        diff.execute();
        CheckMojo check = consumer.check();
        check.artifacts = this::find;
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(check::execute);

        assertThat(consumer.log.get(0)).isEqualTo("INFO " + SPEC + " is a valid spec of 36 alerts");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(" say the same (the older extends tls of this version of alertspec; the newer"
                        + " com.acme:tls-alerts:1.2, tls of this version of alertspec)\n");
        assertThat(consumer.log.get(1)).isEqualTo("ERROR docs/alerts.md is missing: " + SPEC + " generates it");
    }

    private void extend(String base) throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: " + base + "\n");
    }

    private void fails() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(this::run)
                .withMessage(SPEC + " has 1 error, listed above; nothing was written");
    }

    private void run() throws Exception {
        generate().execute();
    }

    private GenerateMojo generate() {
        GenerateMojo mojo = consumer.from(plugin, consumer.generate());
        mojo.artifacts = this::find;
        return mojo;
    }

    private Path find(String groupId, String artifactId, String version) {
        asked.add(groupId + ":" + artifactId + ":" + version);
        return found;
    }

    private static Dependency dependency(String artifactId, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId(artifactId);
        dependency.setVersion(version);
        return dependency;
    }

    private static void jar(Path jar, String spec) throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(Source.PUBLISHED));
            zip.write(spec.getBytes(StandardCharsets.UTF_8));
        }
    }
}
