package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Severity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.jspecify.annotations.Nullable;

/**
 * The editor that runs the build: it shows findings at their places, and is told what was written. A build of the command
 * line has none; what stands in for it there would repeat in the log what the log says already.
 */
final class Workspace {
    private final @Nullable BuildContext context;
    private final Path base;
    private @Nullable Path spec;
    private final Set<File> cleared = new HashSet<>();

    /**
     * As Maven injects both interfaces. An editor replaces the first, or only the second, to which the usual implementation of
     * the first hands everything on.
     */
    Workspace(
            @Nullable BuildContext context,
            org.sonatype.plexus.build.incremental.@Nullable BuildContext older,
            Path base) {
        boolean isStandIn = context instanceof DefaultBuildContext
                && (older == null || older instanceof org.sonatype.plexus.build.incremental.DefaultBuildContext);
        this.context = isStandIn ? null : context;
        this.base = base;
    }

    /** Whether there is one. */
    boolean isThere() {
        return context != null;
    }

    /** Forgets what an earlier run found in the spec, beside which is shown what is wrong in no file. */
    void begin(Path file) {
        spec = base.resolve(file);
        clear(file);
    }

    private Optional<Path> onDisk(String name) {
        try {
            Path file = base.resolve(name);
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            // The name of an artifact, which has a colon, where no file's name may.
            return Optional.empty();
        }
    }

    /** Forgets what an earlier run found in a file; once in a run, as its own findings shall stay. */
    void clear(Path file) {
        File absolute = base.resolve(file).toFile();
        if (context != null && cleared.add(absolute)) {
            context.removeMessages(absolute);
        }
    }

    void show(Diagnostic found) {
        if (context == null) {
            return;
        }
        Location at = found.location();
        Optional<Path> own = onDisk(at.file());
        if (own.isEmpty()) {
            // In a jar that the spec extends, where an editor has nothing to show it at.
            at = Location.startOf(at.file());
        }
        Path file = own.isPresent() ? own.get() : spec;
        if (file == null) {
            return;
        }
        clear(file);
        String message = (own.isPresent() ? "" : found.location() + ": ") + found.message() + " ["
                + found.rule().id() + "]"
                + found.hint().map(hint -> "\nhint: " + hint).orElse("");
        int severity = found.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
        context.addMessage(file.toFile(), at.line(), at.column(), message, severity, null);
    }

    /** Says that something in a folder, or a file itself, was written. */
    void refresh(Path written) {
        if (context != null) {
            context.refresh(base.resolve(written).toFile());
        }
    }
}
