package io.github.alertspec.maven;

import io.github.alertspec.change.Inputs;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** The key of "nothing changed": all that a run of a goal depends on. Asked for by every build, so it is kept cheap. */
final class RunInputs {
    private RunInputs() {}

    /** Where a run of a goal leaves its stamp. */
    static Path stamp(Path buildDirectory, String executionId, String goal) {
        String folder = URLEncoder.encode(executionId, StandardCharsets.UTF_8).replace(".", "%2E");
        return buildDirectory.resolve("alertspec").resolve(folder).resolve(goal + ".stamp");
    }

    static Inputs of(EmittingMojo mojo, String goal) throws MojoFailureException, IOException {
        Optional<Path> spec = mojo.specFile();
        Inputs inputs = new Inputs()
                .files("alertspec", jars(mojo.execution))
                .files("the spec", spec.isPresent() ? List.of(spec.get()) : List.of())
                .value("spec", spec.isPresent() ? mojo.shown(spec.get()) : "")
                .value(
                        "packageName",
                        mojo.packageName == null ? "that of " + mojo.project().getGroupId() : mojo.packageName)
                .value("typeName", mojo.typeName)
                .value("outputs", String.join(" ", Emission.trimmed(mojo.outputs)))
                .value("stacks", String.join(" ", Emission.trimmed(mojo.stacks)))
                .value("protocols", String.join(" ", mojo.protocols()))
                .value("outputDirectory", text(mojo.outputDirectory))
                .value("resourceDirectory", text(mojo.resourceDirectory))
                .value("docsDirectory", text(mojo.docsDirectory))
                .value("htmlDirectory", text(mojo.htmlDirectory))
                .value("testOutputDirectory", text(mojo.testOutputDirectory))
                .value("testResourceDirectory", text(mojo.testResourceDirectory))
                .value("fixtures", mojo.fixturesSettings().parts().toString())
                .value("release", String.valueOf(ConsumerRelease.of(mojo.release, mojo.project())))
                .value("encoding", text(mojo.encoding))
                .value("generatedAnnotation", text(mojo.generatedAnnotation))
                .value("docsTitle", text(mojo.docsTitle))
                .value("docsIntro", text(mojo.docsIntro))
                .value("docsHeadingLevel", String.valueOf(mojo.docsHeadingLevel))
                .value("docsSections", String.join(" ", Emission.trimmed(mojo.docsSections)))
                .value("docsPages", mojo.docsPages);
        Set<String> others = mojo.executions().othersWithGoal(goal, mojo.executionId());
        return inputs.value("executions", String.join(" ", others));
    }

    /**
     * The plugin with all that it brings, the built-in spec and outputs of other jars among it. By content and not by
     * version, because a snapshot's version says nothing. Classes in a folder, as in a build of this plugin itself,
     * count as unknown.
     */
    private static List<Path> jars(@Nullable MojoExecution execution) {
        PluginDescriptor plugin =
                execution == null ? null : execution.getMojoDescriptor().getPluginDescriptor();
        if (plugin == null || plugin.getArtifacts() == null) {
            return List.of(Path.of(""));
        }
        List<Path> jars = new ArrayList<>();
        for (Artifact artifact : plugin.getArtifacts()) {
            // Each Maven adds others of its own, and nothing that is generated depends on them.
            if (artifact.getGroupId() != null && artifact.getGroupId().contains(".plexus")) {
                continue;
            }
            File file = artifact.getFile();
            jars.add(file == null ? Path.of("") : file.toPath());
        }
        return jars;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
