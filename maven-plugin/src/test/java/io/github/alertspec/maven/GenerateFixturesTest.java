package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal generate-test makes for a project, and when. */
class GenerateFixturesTest {
    private static final String SOURCES = "target/generated-test-sources/alertspec";
    private static final String RESOURCES = "target/generated-test-resources/alertspec";
    private static final String PACKAGE = SOURCES + "/com/acme/my_app/tls/";

    @TempDir
    Path folder;

    private Consumer consumer;

    @BeforeEach
    void aProject() {
        consumer = new Consumer(folder);
    }

    @Test
    void theRootsBelongToTheTests() throws Exception {
        consumer.generateTest().execute();

        assertThat(consumer.project.getTestCompileSourceRoots())
                .containsExactly(folder.resolve(SOURCES).toString());
        assertThat(consumer.project.getTestResources())
                .extracting("directory")
                .containsExactly(folder.resolve(RESOURCES).toString());
        assertThat(consumer.project.getCompileSourceRoots()).isEmpty();
        assertThat(consumer.project.getResources()).isEmpty();
        assertThat(consumer.log)
                .singleElement()
                .asString()
                .startsWith("INFO 37 alerts from tls (built in): ")
                .contains(" files in " + SOURCES + " and " + RESOURCES + ", ");
    }

    @Test
    void withoutJupiterInThePomNothingForItIsMade() throws Exception {
        consumer.generateTest().execute();

        assertThat(consumer.files())
                .containsKeys(
                        PACKAGE + "TlsAlertVectors.java",
                        PACKAGE + "TlsAlertPeer.java",
                        RESOURCES + "/META-INF/alertspec/tls-vectors.json",
                        RESOURCES + "/META-INF/alertspec/vectors.schema.json",
                        RESOURCES + "/META-INF/alertspec/tls-alerts.pcap")
                .doesNotContainKeys(PACKAGE + "TlsAlertContract.java");
    }

    @Test
    void jupiterInThePomIsEnough() throws Exception {
        for (String artifact : List.of("junit-jupiter", "junit-jupiter-params")) {
            consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", artifact)));
            consumer.generateTest().execute();

            assertThat(consumer.files()).containsKey(PACKAGE + "TlsAlertContract.java");

            consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter-api")));
            consumer.generateTest().execute();

            assertThat(consumer.files()).doesNotContainKey(PACKAGE + "TlsAlertContract.java");
        }
    }

    @Test
    void anOldJupiterIsLeftOutAndToldOf() throws Exception {
        for (String old : List.of("5.12.2", "5.4.0", "5.13.0-M1")) {
            consumer.log.clear();
            consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter", old)));
            consumer.generateTest().execute();

            assertThat(consumer.files()).doesNotContainKey(PACKAGE + "TlsAlertContract.java");
            assertThat(consumer.log)
                    .hasSize(2)
                    .first()
                    .isEqualTo("INFO fixtures are made without jupiter, which needs JUnit Jupiter 5.13 or later; this"
                            + " project has " + old);
        }
    }

    /** A range does not say which version it comes to. */
    @Test
    void aJupiterThatIsNewOrOfUnknownVersionIsEnough() throws Exception {
        for (String other : List.of("5.13.0", "5.14.1", "6.0.0", "[5.4,7)", "LATEST")) {
            consumer.project.setDependencies(List.of());
            consumer.generateTest().execute();
            assertThat(consumer.files()).doesNotContainKey(PACKAGE + "TlsAlertContract.java");
            consumer.log.clear();

            consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter", other)));
            consumer.generateTest().execute();

            assertThat(consumer.files()).as(other).containsKey(PACKAGE + "TlsAlertContract.java");
            assertThat(consumer.log).hasSize(1);
        }
    }

    @Test
    void theManagedVersionOfWhatJupiterBringsAlongCounts() throws Exception {
        consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter", "5.14.1")));
        manage("junit-jupiter-params", "5.10.5");
        consumer.generateTest().execute();
        assertThat(consumer.files()).doesNotContainKey(PACKAGE + "TlsAlertContract.java");
        assertThat(consumer.log.get(0)).endsWith("; this project has 5.10.5");

        consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter")));
        manage("junit-jupiter", "5.9.0");
        consumer.generateTest().execute();
        assertThat(consumer.files()).doesNotContainKey(PACKAGE + "TlsAlertContract.java");

        manage("junit-jupiter", "5.13.0");
        consumer.generateTest().execute();
        assertThat(consumer.files()).containsKey(PACKAGE + "TlsAlertContract.java");
    }

    @Test
    void anOldJupiterThatIsAskedForIsRefused() {
        consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter-params", "5.10.2")));
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.fixtures = List.of("vectors", "jupiter");

        fails(
                mojo,
                "the part 'jupiter' of fixtures does not work with JUnit Jupiter 5.10.2\n"
                        + "  hint: use JUnit Jupiter 5.13 or later, or leave jupiter out of the parts");
    }

    @Test
    void theChosenPartsAloneAreMade() throws Exception {
        consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter")));
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.fixtures = List.of("pcap");

        mojo.execute();

        assertThat(consumer.log.get(0)).contains(": 1 file in " + RESOURCES + ", 1 written");
    }

    @Test
    void aPartThatThereIsNotIsAnsweredWithTheNearest() {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.fixtures = List.of("data", "junit");

        fails(mojo, "fixtures has no 'junit'\n  hint: known are data, vectors, jupiter, peer, pcap");
        mojo.fixtures = List.of("vector");
        fails(mojo, "fixtures has no 'vector'\n  hint: did you mean 'vectors'?");
        mojo.fixtures = List.of("data", "jupiter");
        fails(mojo, "the part 'jupiter' of fixtures does not work without 'vectors'\n  hint: add vectors to the parts");
    }

    @Test
    void fixturesNeedTheTypesThatTheyAreMadeOf() {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.outputs = List.of("fixtures");

        fails(mojo, "output 'fixtures' does not work without 'enums'\n  hint: add enums to the outputs");
    }

    @Test
    void outputsOfOtherGoalsAreLeftAlone() throws Exception {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.outputs = List.of("enums", "lookup", "fixtures", "markdown");

        mojo.execute();

        assertThat(consumer.files().keySet())
                .noneMatch(file -> file.endsWith("/TlsAlert.java") || file.endsWith(".md"));
    }

    @Test
    void aSkippedRunWritesNothingButKeepsTheRoots() throws Exception {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.skip = true;

        mojo.execute();

        assertThat(consumer.files()).isEmpty();
        assertThat(consumer.project.getTestCompileSourceRoots()).hasSize(1);
        assertThat(consumer.project.getTestResources()).hasSize(1);
        assertThat(consumer.log).containsExactly("INFO alertspec is skipped");
    }

    @Test
    void aProjectOfPackagingPomHasNoTests() throws Exception {
        consumer.project.setPackaging("pom");

        consumer.generateTest().execute();

        assertThat(consumer.files()).isEmpty();
        assertThat(consumer.project.getTestCompileSourceRoots()).isEmpty();
    }

    @Test
    void theSecondRunIsUpToDateUntilSomethingChanges() throws Exception {
        consumer.write("repository/plugin.jar", "the plugin");
        Path jar = folder.resolve("repository/plugin.jar");
        GenerateTestMojo mojo = consumer.from(jar, consumer.generateTest());
        mojo.execute();
        mojo.execute();
        consumer.project.setDependencies(List.of(dependency("org.junit.jupiter", "junit-jupiter")));
        mojo.execute();
        mojo.fixtures = List.of("data");
        mojo.execute();
        mojo.testResourceDirectory = folder.resolve("target/elsewhere").toFile();
        mojo.execute();
        mojo.execute();

        assertThat(consumer.log)
                .extracting(line -> line.replaceAll(".*?(, up to date| \\([a-zA-Z]+ changed\\)|, \\d+ written)$", "$1"))
                .containsExactly(
                        consumer.log.get(0).replaceAll(".*(, \\d+ written)$", "$1"),
                        ", up to date",
                        " (fixtures changed)",
                        " (fixtures changed)",
                        " (testResourceDirectory changed)",
                        ", up to date");
    }

    /** Each of the two goals keeps to its own folders, also within one execution. */
    @Test
    void generateAndGenerateTestLeaveEachOthersFilesAlone() throws Exception {
        consumer.generate().execute();
        consumer.generateTest().execute();
        int both = consumer.files().size();
        consumer.generate().execute();
        consumer.generateTest().execute();

        assertThat(consumer.files()).hasSize(both);
        assertThat(consumer.log.subList(2, 4)).allMatch(line -> line.endsWith(", 0 changed"));
    }

    @Test
    void aFolderOfTheMainCodeIsRefused() {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.outputDirectory = mojo.testOutputDirectory;

        fails(
                mojo,
                "testOutputDirectory " + SOURCES + " is also a folder for what is no test\n"
                        + "  hint: give tests a folder of their own");
    }

    @Test
    void checkComparesFixturesThatAreCommitted() throws Exception {
        GenerateTestMojo mojo = consumer.generateTest();
        mojo.testResourceDirectory = folder.resolve("src/test/alertspec").toFile();
        consumer.executes("default", "generate-test", "check");
        mojo.execute();
        CheckMojo check = consumer.check();
        check.testResourceDirectory = mojo.testResourceDirectory;
        check.docsDirectory = folder.resolve("target/docs").toFile();
        check.execute();
        assertThat(consumer.log.get(1)).contains("3 committed files are what tls (built in) generates");

        consumer.write("src/test/alertspec/META-INF/alertspec/tls-vectors.json", "{}");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 committed file is out of date")
                .hasMessageContaining("run `mvn alertspec:generate-test@default` and commit the result");
    }

    private static void fails(EmittingMojo mojo, String message) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(message);
    }

    private static Dependency dependency(String groupId, String artifactId) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(groupId);
        dependency.setArtifactId(artifactId);
        return dependency;
    }

    private static Dependency dependency(String groupId, String artifactId, String version) {
        Dependency dependency = dependency(groupId, artifactId);
        dependency.setVersion(version);
        return dependency;
    }

    private void manage(String artifactId, String version) {
        DependencyManagement management = new DependencyManagement();
        management.addDependency(dependency("org.junit.jupiter", artifactId, version));
        consumer.project.getModel().setDependencyManagement(management);
    }
}
