package io.github.alertspec.spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reads a file as it stood in a revision of a git repository, by {@code git show} in a process of its own. */
public final class GitShow {
    private static final int MOST_SECONDS = 60;

    private final Path folder;

    /** In the repository that a folder belongs to. */
    public GitShow(Path folder) {
        this.folder = folder;
    }

    /**
     * A file of a revision.
     *
     * @param revision whatever names a commit: {@code v1.0}, {@code HEAD~3}, {@code origin/main}
     * @param path relative to the folder, parts joined by {@code /}
     * @throws Failed if there is no git, no repository, no such revision or no such file in it
     */
    public Source read(String revision, String path) throws Failed, IOException {
        if (revision.isEmpty() || revision.startsWith("-") || revision.contains(":")) {
            throw new Failed("'" + revision + "' is no git revision", "name a tag, a branch or a commit");
        }
        Run inside = run("rev-parse", "--is-inside-work-tree");
        if (inside.exit != 0) {
            throw new Failed(folder + " is not in a git repository", inside.firstError("git names none"));
        }
        if (run("rev-parse", "--verify", "--quiet", revision + "^{commit}").exit != 0) {
            throw new Failed(
                    "there is no git revision '" + revision + "'",
                    "git log --oneline shows what there is; a shallow clone has the last commits alone");
        }
        Run shown = run("show", revision + ":" + (path.startsWith("../") ? "" : "./") + path);
        if (shown.exit != 0) {
            throw new Failed(
                    "revision '" + revision + "' has no file " + path,
                    shown.firstError("git ls-tree shows what it has"));
        }
        return Source.among(new InRevision(revision, path), path + " in " + revision, shown.out);
    }

    /** What a spec of a revision extends is of the same revision. */
    private final class InRevision implements Siblings {
        private final String revision;
        private final String path;

        InRevision(String revision, String path) {
            this.revision = revision;
            this.path = path;
        }

        @Override
        public Source read(String other) throws NoSuchSpec, IOException {
            if (Path.of(other).isAbsolute()) {
                throw new NoSuchSpec(
                        "revision '" + revision + "' has no file " + other, "write its path relative to this file");
            }
            return GitShow.this.read(revision, Siblings.from(path, other));
        }

        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }
    }

    private Run run(String... arguments) throws Failed, IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Failed("git cannot be run", "install it, or compare with a file");
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new Failed("git gave no answer in " + MOST_SECONDS + " s", "try " + String.join(" ", command));
            }
            return new Run(process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while git ran");
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a process that was ended wrote before is nothing that anybody needs. */
    private static byte[] all(InputStream stream) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            stream.transferTo(all);
        } catch (IOException e) {
            return new byte[0];
        }
        return all.toByteArray();
    }

    private static final class Run {
        private final int exit;
        private final byte[] out;
        private final String errors;

        Run(int exit, byte[] out, String errors) {
            this.exit = exit;
            this.out = out;
            this.errors = errors;
        }

        String firstError(String otherwise) {
            return errors.lines()
                    .findFirst()
                    .map(line -> line.replaceFirst("^fatal: ", ""))
                    .orElse(otherwise);
        }
    }

    /** Why a file of a revision could not be read, and what to do about it. */
    public static final class Failed extends NoSuchSpec {
        private static final long serialVersionUID = 1;

        Failed(String message, String hint) {
            super(message, hint);
        }
    }
}
