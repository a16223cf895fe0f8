package io.github.alertspec.maven;

import io.github.alertspec.output.Destination;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates Java and resources from the spec, and adds them to the project's main sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends EmittingMojo {
    @Override
    void run() throws MojoFailureException, IOException {
        if (project().getPackaging().equals("pom")) {
            getLog().info("nothing is generated for packaging pom, which compiles nothing");
            return;
        }
        addRoots();
        emitAndApply(Destination.Scope.MAIN, "generate");
    }

    @Override
    void skipped() {
        addRoots();
    }

    private void addRoots() {
        if (outputDirectory != null) {
            project().addCompileSourceRoot(outputDirectory.getAbsolutePath());
        }
        addResource(resourceDirectory, project().getResources(), project()::addResource);
    }
}
