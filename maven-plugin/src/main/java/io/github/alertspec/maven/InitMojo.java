package io.github.alertspec.maven;

import io.github.alertspec.change.NewFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Starts a spec of one's own that extends the built-in one, with the JSON Schema beside it for editors. Needs no project. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends SpecMojo {
    private static final String STARTER = "/io/github/alertspec/maven/starter.yaml";
    private static final String SCHEMA = "/io/github/alertspec/spec/alertspec.schema.json";

    /**
     * Where the new spec goes. It is never overwritten.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.newSpec", defaultValue = "src/main/alertspec/alerts.yaml")
    @Nullable
    File newSpec;

    @Override
    void run() throws MojoFailureException, IOException {
        Path file = Objects.requireNonNull(newSpec, "it has a default").toPath();
        if (!file.isAbsolute()) {
            file = base().resolve(file);
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(file, resource(STARTER));
        files.put(file.resolveSibling("alertspec.schema.json"), resource(SCHEMA));
        NewFiles.create(files);
        getLog().info("started " + shown(file)
                + "; it extends the built-in tls, and alertspec.schema.json beside it helps your editor");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = InitMojo.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
