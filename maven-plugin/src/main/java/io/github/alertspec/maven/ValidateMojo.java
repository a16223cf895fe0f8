package io.github.alertspec.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reads the spec and reports everything that is wrong with it; writes nothing. Needs no project. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends SpecMojo {
    @Override
    void run() throws MojoFailureException, IOException {
        LoadedSpec loaded = load();
        getLog().info(loaded.shown() + " is a valid spec of " + loaded.size());
    }
}
