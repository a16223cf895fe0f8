package io.github.alertspec.maven;

import io.github.alertspec.output.Destination;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates test fixtures from the spec, and adds them to the project's test sources and test resources. */
@Mojo(name = "generate-test", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class GenerateTestMojo extends EmittingMojo {
    @Override
    void run() throws MojoFailureException, IOException {
        if (project().getPackaging().equals("pom")) {
            getLog().info("nothing is generated for packaging pom, which compiles nothing");
            return;
        }
        addRoots();
        ProjectJupiter.of(project()).remark(Emission.trimmed(fixtures)).ifPresent(getLog()::info);
        emitAndApply(Destination.Scope.TEST, "generate-test");
    }

    @Override
    void skipped() {
        addRoots();
    }

    private void addRoots() {
        if (testOutputDirectory != null) {
            project().addTestCompileSourceRoot(testOutputDirectory.getAbsolutePath());
        }
        addResource(testResourceDirectory, project().getTestResources(), project()::addTestResource);
    }
}
