package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
import io.github.alertspec.output.Destination;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;

/** Generates Java and resources from the spec, and adds them to the project's main sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends EmittingMojo {
    @Override
    void run() throws MojoFailureException, IOException {
        addRoots();
        LoadedSpec loaded = load();
        Changes changes = compare(loaded, Destination.Scope.MAIN);
        if (changes.all().isEmpty()) {
            throw new MojoFailureException("the configured outputs make no file");
        }
        refuseObstacles(changes);
        changes.apply();
        getLog().info(summary(loaded, changes, shownDirectories()));
    }

    @Override
    void skipped() {
        addRoots();
    }

    private String shownDirectories() {
        return Stream.of(outputDirectory, resourceDirectory)
                .filter(Objects::nonNull)
                .map(folder -> shown(folder.toPath()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private void addRoots() {
        if (outputDirectory != null) {
            project().addCompileSourceRoot(outputDirectory.getAbsolutePath());
        }
        if (resourceDirectory != null && !isResource(resourceDirectory)) {
            Resource resource = new Resource();
            resource.setDirectory(resourceDirectory.getAbsolutePath());
            // The manifest of a committed folder is no resource.
            resource.addExclude(".alertspec");
            project().addResource(resource);
        }
    }

    private boolean isResource(@Nullable File folder) {
        return folder != null
                && project().getResources().stream().anyMatch(resource -> Path.of(resource.getDirectory())
                        .toAbsolutePath()
                        .equals(folder.toPath().toAbsolutePath()));
    }
}
