package io.github.alertspec.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A consumer's project in a temporary folder, with goals that are called without Maven around them. */
final class Consumer {
    final Path folder;
    final MavenProject project = new MavenProject();
    final List<String> log = new ArrayList<>();
    private final Plugin plugin = new Plugin();

    Consumer(Path folder) {
        this.folder = folder;
        project.setGroupId("com.acme.my-app");
        project.setFile(folder.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        project.setBuild(build);
    }

    /** Generates in a JVM of its own: the project's folder, the plugin's jar. */
    public static void main(String[] arguments) throws Exception {
        Consumer consumer = new Consumer(Path.of(arguments[0]));
        consumer.from(Path.of(arguments[1]), consumer.generate()).execute();
    }

    GenerateMojo generate() {
        GenerateMojo mojo = projects(new GenerateMojo(), "default");
        mojo.outputDirectory =
                folder.resolve("target/generated-sources/alertspec").toFile();
        mojo.resourceDirectory =
                folder.resolve("target/generated-resources/alertspec").toFile();
        return mojo;
    }

    GenerateTestMojo generateTest() {
        GenerateTestMojo mojo = projects(new GenerateTestMojo(), "default");
        mojo.testOutputDirectory =
                folder.resolve("target/generated-test-sources/alertspec").toFile();
        mojo.testResourceDirectory =
                folder.resolve("target/generated-test-resources/alertspec").toFile();
        return mojo;
    }

    DocsMojo docs() {
        DocsMojo mojo = projects(new DocsMojo(), "default-cli");
        mojo.docsDirectory = folder.resolve("docs").toFile();
        mojo.htmlDirectory = folder.resolve("target/generated-site/resources").toFile();
        return mojo;
    }

    CheckMojo check() {
        CheckMojo mojo = projects(new CheckMojo(), "default");
        mojo.outputDirectory =
                folder.resolve("target/generated-sources/alertspec").toFile();
        mojo.resourceDirectory =
                folder.resolve("target/generated-resources/alertspec").toFile();
        mojo.docsDirectory = folder.resolve("docs").toFile();
        mojo.htmlDirectory = folder.resolve("target/generated-site/resources").toFile();
        mojo.testOutputDirectory =
                folder.resolve("target/generated-test-sources/alertspec").toFile();
        mojo.testResourceDirectory =
                folder.resolve("target/generated-test-resources/alertspec").toFile();
        return mojo;
    }

    UpdateDocsMojo updateDocs() {
        return projects(new UpdateDocsMojo(), "default-cli");
    }

    /** Configures an execution of the plugin in the project's pom. */
    void executes(String id, String... goals) {
        if (plugin.getGroupId().startsWith("org.apache")) {
            plugin.setGroupId("io.github.alertspec");
            plugin.setArtifactId("alertspec-maven-plugin");
            project.getBuild().addPlugin(plugin);
        }
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setGoals(List.of(goals));
        plugin.addExecution(execution);
    }

    /** Configures the execution that was added last. */
    void configured(String key, String value) {
        PluginExecution last = plugin.getExecutions().get(plugin.getExecutions().size() - 1);
        Xpp3Dom configuration = last.getConfiguration() instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(key);
        child.setValue(value);
        configuration.addChild(child);
        last.setConfiguration(configuration);
    }

    <M extends ProjectMojo> M as(String executionId, M mojo) {
        mojo.execution = new MojoExecution(new MojoDescriptor(), executionId);
        return mojo;
    }

    /** A goal of a plugin that was downloaded: Maven tells which jars it consists of. */
    <M extends EmittingMojo> M from(Path jar, M mojo) {
        Artifact artifact = new DefaultArtifact(
                "io.github.alertspec",
                "alertspec-maven-plugin",
                "1",
                "runtime",
                "jar",
                "",
                new DefaultArtifactHandler());
        artifact.setFile(jar.toFile());
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setArtifacts(List.of(artifact));
        Objects.requireNonNull(mojo.execution, "as it runs in Maven")
                .getMojoDescriptor()
                .setPluginDescriptor(descriptor);
        return mojo;
    }

    <M extends SpecMojo> M reading(M mojo) {
        mojo.project = project;
        mojo.setLog(recording());
        return mojo;
    }

    private <M extends ProjectMojo> M projects(M mojo, String executionId) {
        mojo.execution = new MojoExecution(new MojoDescriptor(), executionId);
        return reading(mojo);
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Every file below the folder, with its text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Log recording() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                log.add("INFO " + content);
            }

            @Override
            public void warn(CharSequence content) {
                log.add("WARN " + content);
            }

            @Override
            public void error(CharSequence content) {
                log.add("ERROR " + content);
            }
        };
    }
}
