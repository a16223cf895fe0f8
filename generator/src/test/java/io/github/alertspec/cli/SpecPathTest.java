package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.spec.Source;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --spec-path}: where the runnable jar finds the artifacts that a spec extends. */
class SpecPathTest {
    private static final String COMPANY = "alertspec: 1\nextends: tls\nremove: [export_restriction]\n";
    private static final String PROPERTIES = "META-INF/maven/com.acme/tls-alerts/pom.properties";
    private static final String MAVENS = "groupId=com.acme\nartifactId=tls-alerts\nversion=1.2\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path spec;

    @BeforeEach
    void aSpecThatExtendsAnArtifact() throws IOException {
        spec = folder.resolve("alerts.yaml");
        extend("com.acme:tls-alerts");
    }

    @Test
    void aJarThatMavenPackedSaysWhatItIs() throws IOException {
        Path other = jar("other.jar", Map.of(Source.PUBLISHED, "wrong"));
        Path jar = jar("x.jar", Map.of(PROPERTIES, MAVENS, Source.PUBLISHED, COMPANY));

        assertThat(validate(other + File.pathSeparator + jar)).isEqualTo(spec + " is a valid spec of 36 alerts\n");
        assertThat(validate(other + "," + jar)).endsWith(" of 36 alerts\n");
        extend("com.acme:tls-alerts:1.2");
        assertThat(validate(jar.toString())).endsWith(" of 36 alerts\n");
        extend("com.acme:tls-alerts:1.3");
        assertThat(validate(jar.toString())).startsWith(spec + """
                :2:10: error: nothing that --spec-path names is com.acme:tls-alerts:1.3: %s is com.acme:tls-alerts:1.2 [missing-base]
                  hint: add its jar, or the folder with META-INF/alertspec/spec.yaml in it
                """.formatted(jar));
    }

    @Test
    void anotherIsKnownByItsName() throws IOException {
        Map<String, String> content = Map.of(Source.PUBLISHED, COMPANY);

        assertThat(validate(jar("tls-alerts.jar", content).toString())).endsWith(" of 36 alerts\n");
        assertThat(validate(jar("tls-alerts-1.2.jar", content).toString())).endsWith(" of 36 alerts\n");
        assertThat(validate(classes("tls-alerts/target/classes").toString())).endsWith(" of 36 alerts\n");
        assertThat(validate(jar("tls-alerts-more-1.2.jar", content).toString())).contains("[missing-base]");
        extend("com.acme:tls-alerts:1.3");
        assertThat(validate(jar("tls-alerts-1.2.jar", content).toString())).contains("[missing-base]");
        assertThat(validate(jar("tls-alerts-1.3.jar", content).toString())).endsWith(" of 36 alerts\n");
    }

    @Test
    void errorsInAJarNameTheArtifactAndTheLine() throws IOException {
        Path jar = jar("x.jar", Map.of(PROPERTIES, MAVENS, Source.PUBLISHED, COMPANY + "alert: []\n"));

        assertThat(validate(jar.toString()))
                .startsWith("com.acme:tls-alerts:1.2!/META-INF/alertspec/spec.yaml:4:1: error: ");
    }

    @Test
    void whatIsMissingOrIsNoJarIsSaid() throws IOException {
        assertThat(validate("")).startsWith(spec + """
                :2:10: error: com.acme:tls-alerts is not to be found without --spec-path [missing-base]
                  hint: add --spec-path with the jar or the folder that has it
                """);
        assertThat(validate("nowhere.jar")).contains("there is no nowhere.jar, which --spec-path names [missing-base]");
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThat(validate(text.toString())).contains(text + " is no jar [missing-base]");
        Path empty = jar("tls-alerts.jar", Map.of("a", "b"));
        assertThat(validate(empty.toString())).contains(empty + " brings no spec, or several [missing-base]");
    }

    @Test
    void aComparisonLooksThereToo() throws IOException {
        Path jar = jar("tls-alerts.jar", Map.of(Source.PUBLISHED, COMPANY));

        assertThat(run("diff", jar.toString(), spec.toString(), "--spec-path", jar.toString()))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void extend(String base) throws IOException {
        Files.writeString(spec, "alertspec: 1\nextends: " + base + "\n");
    }

    private String validate(String path) {
        err.reset();
        run("validate", "--spec", spec.toString(), "--spec-path", path);
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private int run(String... arguments) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(InputStream.nullInputStream(), new ByteArrayOutputStream(), errors, arguments);
    }

    private Path classes(String path) throws IOException {
        Path classes = folder.resolve(path);
        Files.createDirectories(classes.resolve(Source.PUBLISHED).getParent());
        Files.writeString(classes.resolve(Source.PUBLISHED), COMPANY);
        return classes;
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
