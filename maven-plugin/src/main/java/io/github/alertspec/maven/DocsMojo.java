package io.github.alertspec.maven;

import io.github.alertspec.change.Changes;
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
        LoadedSpec loaded = load();
        Changes changes = compare(loaded, Destination.Scope.DOCS);
        if (changes.all().isEmpty()) {
            throw new MojoFailureException("the configured outputs make no file");
        }
        RunReport.refuseObstacles(changes);
        changes.apply();
        getLog().info(RunReport.summary(loaded, changes, docsDirectory == null ? "" : shown(docsDirectory.toPath())));
    }
}
