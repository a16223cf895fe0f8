package io.github.alertspec.maven;

import io.github.alertspec.output.Destination;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the reference of all alerts in Markdown. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PRE_SITE, threadSafe = true)
public final class DocsMojo extends EmittingMojo {
    @Override
    void run() throws MojoFailureException, IOException {
        emitAndApply(Destination.Scope.DOCS, "docs");
    }
}
