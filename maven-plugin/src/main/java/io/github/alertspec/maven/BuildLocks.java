package io.github.alertspec.maven;

import io.github.alertspec.change.DirectoryLocks;
import java.nio.file.Path;

/** The locks of a goal that writes, which tell other builds of this one, and the log of them. */
final class BuildLocks {
    private BuildLocks() {}

    static DirectoryLocks of(ProjectMojo mojo) {
        String goals = mojo.session == null ? "" : " " + String.join(" ", mojo.session.getGoals());
        return new DirectoryLocks(
                Path.of(System.getProperty("java.io.tmpdir")),
                "mvn" + goals + " in " + mojo.base(),
                new DirectoryLocks.Listener() {
                    @Override
                    public void waits(String message) {
                        mojo.getLog().info(message);
                    }

                    @Override
                    public void hasNoLock(String message) {
                        mojo.getLog().warn(message);
                    }
                });
    }
}
