package io.github.alertspec.change;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder that generated files go to.
 *
 * @param root the folder
 * @param manifest the file that lists which files in it are ours
 * @param buildDirectory that of the build that generates into it
 * @param shown the folder as messages name it
 * @param isOfProject whether it lies in the folder of the project that generates, and so is no other project's
 */
public record OutputDirectory(Path root, Path manifest, Path buildDirectory, String shown, boolean isOfProject) {
    /** The manifest's name in a folder that is committed, beside what it lists. */
    public static final String COMMITTED_MANIFEST = ".alertspec";

    private static final String NEXT = ".next";

    /** Patterns of what may lie in a committed folder beside the output: manifests, and what a killed run has left. */
    public static final List<String> NO_OUTPUT =
            List.of(COMMITTED_MANIFEST, COMMITTED_MANIFEST + NEXT, "**/" + TemporaryFile.ALL);

    /**
     * A folder of a build. Inside the build's own directory the manifest is kept apart, so that it is not packed with
     * what was generated; anywhere else it lies in the folder and is committed with it.
     *
     * @param root absolute
     * @param buildDirectory {@code target}, absolute
     * @param project what messages are relative to, absolute
     */
    public static OutputDirectory of(Path root, Path buildDirectory, Path project) {
        Path folder = root.normalize();
        Path build = buildDirectory.normalize();
        boolean inBuild = folder.startsWith(build) && !folder.equals(build);
        Path manifest = inBuild
                ? build.resolve("alertspec")
                        .resolve("manifests")
                        .resolve(build.relativize(folder).toString())
                        .resolveSibling(folder.getFileName() + ".manifest")
                : folder.resolve(COMMITTED_MANIFEST);
        Path base = project.normalize();
        boolean isOfProject = folder.startsWith(base);
        String shown = (isOfProject ? base.relativize(folder) : folder).toString();
        return new OutputDirectory(folder, manifest, build, shown.replace('\\', '/'), isOfProject);
    }

    /** The manifest of a run that is not over. It takes the manifest's place last of all, and is left where a run is killed. */
    Path nextManifest() {
        return next(manifest);
    }

    static Path next(Path manifest) {
        return manifest.resolveSibling(manifest.getFileName() + NEXT);
    }

    /** Whether its files are kept in the repository rather than made anew by each build. */
    public boolean isCommitted() {
        return manifest.startsWith(root);
    }

    /** Written out, because the first comparison of records takes a JVM longer than all else that is done with folders. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputDirectory that
                && root.equals(that.root)
                && manifest.equals(that.manifest)
                && buildDirectory.equals(that.buildDirectory)
                && shown.equals(that.shown)
                && isOfProject == that.isOfProject;
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** A file in it, as messages name it. */
    public String shown(String path) {
        return shown.isEmpty() ? path : shown + "/" + path;
    }
}
