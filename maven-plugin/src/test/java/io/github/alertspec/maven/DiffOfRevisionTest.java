package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.GitShow;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline from git, which must be there. */
@Tag("interop")
class DiffOfRevisionTest {
    private static final String EXTENDS = "alertspec: 1\nextends: com.acme:base\n";
    private static final String OWN = "src/main/alertspec/alerts.yaml";
    private static final String HINT =
            "\n  hint: compare with a release (groupId:artifactId:version), or write the version in extends";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Consumer consumer;
    private DiffMojo mojo;

    /** The base has two versions; the project asks for the newer one today. */
    @BeforeEach
    void aRepository() throws Exception {
        consumer = new Consumer(folder);
        mojo = consumer.reading(new DiffMojo());
        mojo.out = out;
        mojo.baseline = "git:v1";
        mojo.released = this::version;
        mojo.artifacts = this::version;
        consumer.write("bases/1.1/" + Source.PUBLISHED, "alertspec: 1\nextends: tls\nname: base\n");
        consumer.write(
                "bases/1.2/" + Source.PUBLISHED,
                "alertspec: 1\nextends: tls\nname: base\nremove: [export_restriction]\n");
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId("base");
        dependency.setVersion("1.2");
        consumer.project.getDependencies().add(dependency);
        git("init", "-q");
    }

    @Test
    void anArtifactIsExtendedInTheVersionThatThePomOfTheRevisionAskedFor() throws Exception {
        consumer.write(OWN, EXTENDS);
        consumer.write("pom.xml", pom(dependency("1.1")));
        tag("v1");
        mojo.failOn = List.of("BINARY");
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessageStartingWith("1 change of " + OWN + " since " + OWN + " in v1 concern BINARY, see above\n");
        assertThat(text())
                .startsWith(OWN + " in v1 and " + OWN + " differ in 2 things (the older extends com.acme:base:1.1,"
                        + " tls of this version of alertspec; the newer com.acme:base:1.2, tls of this version of"
                        + " alertspec)\n")
                .contains("alert export_restriction: gone");
    }

    @Test
    void theVersionMayStandInAParentAndInAProperty() throws Exception {
        consumer.write(OWN, EXTENDS);
        consumer.write("pom.xml", """
                <project>
                  <parent>
                    <groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>
                    <relativePath>build</relativePath>
                  </parent>
                  <dependencies>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>base</artifactId></dependency>
                  </dependencies>
                </project>
                """);
        consumer.write("build/pom.xml", """
                <project>
                  <groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>
                  <properties><base>1.1</base></properties>
                  <dependencyManagement>%s</dependencyManagement>
                </project>
                """.formatted(dependency("${base}")));
        tag("v1");
        mojo.execute();
        assertThat(text()).contains("the older extends com.acme:base:1.1, ");
    }

    @Test
    void aVersionThatCannotBeToldIsNotGuessed() throws Exception {
        consumer.write(OWN, EXTENDS);
        List<String> poms = List.of(
                pom(""),
                pom(dependency("${base}")),
                pom(dependency("[1,2)")),
                pom(dependency("1.1") + "<profiles><profile>" + dependency("1.2") + "</profile></profiles>"),
                "<project>");
        for (int i = 0; i < poms.size(); i++) {
            consumer.write(i + ".xml", poms.get(i));
        }
        tag("v1");
        for (int i = 0; i < poms.size(); i++) {
            assertThat(RevisionPoms.read(new GitShow(folder), "v1", i + ".xml")
                            .version(new Coordinates("com.acme", "base", Optional.empty())))
                    .as(poms.get(i))
                    .isEmpty();
        }
        refuses("cannot tell the version of com.acme:base at v1");
        consumer.write("pom.xml", pom(dependency("1.1-SNAPSHOT")));
        tag("v1");
        refuses("com.acme:base:1.1-SNAPSHOT at v1 was a snapshot, which may be another one by now");
    }

    @Test
    void theBuiltInSpecIsTodaysOnBothSidesAndThisIsSaid() throws Exception {
        consumer.write(OWN, "alertspec: 1\nextends: tls\n");
        tag("v1");
        mojo.execute();
        assertThat(text())
                .isEqualTo(
                        OWN + " in v1 and " + OWN + " say the same (both extend tls of this version of alertspec)\n");
        out.reset();
        mojo.format = "markdown";
        mojo.execute();
        assertThat(text()).endsWith("\n\nBoth extend tls of this version of alertspec.\n\nBoth say the same.\n");
        out.reset();
        mojo.format = "json";
        mojo.execute();
        assertThat(text()).contains("\n  \"basesBefore\": [\"tls of this version of alertspec\"],\n");
    }

    @Test
    void aSpecThatLiesOutsideOfTheModuleHasItsRevisionToo() throws Exception {
        Consumer module = new Consumer(Files.createDirectory(folder.resolve("module")));
        mojo = module.reading(mojo);
        consumer.write("shared/alerts.yaml", "alertspec: 1\nextends: ../base.yaml\n");
        consumer.write("base.yaml", "alertspec: 1\nextends: tls\n");
        tag("v1");
        mojo.spec = folder.resolve("shared/alerts.yaml").toFile();
        mojo.execute();
        assertThat(text()).startsWith("../shared/alerts.yaml in v1 and ").contains(" say the same (both extend tls ");
    }

    private void refuses(String problem) {
        consumer.log.clear();
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(OWN + " in v1 has 1 error, listed above; nothing was written");
        assertThat(consumer.log)
                .containsExactly("ERROR " + OWN + " in v1:2:10: error: " + problem + " [missing-base]" + HINT);
    }

    private Path version(String groupId, String artifactId, String version) throws NoSuchSpec {
        return folder.resolve("bases").resolve(version);
    }

    private static String pom(String more) {
        return "<project><groupId>a</groupId><artifactId>a</artifactId><version>1</version>" + more + "</project>";
    }

    private static String dependency(String version) {
        return "<dependencies><dependency><groupId>com.acme</groupId><artifactId>base</artifactId><version>" + version
                + "</version></dependency></dependencies>";
    }

    private void tag(String name) throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "x");
        git("tag", "-f", name);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
