package io.github.alertspec.spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reads a file as it stood in a revision of a git repository, as {@code git show} shows it, in processes of its own. */
public final class GitShow {
    private static final int MOST_SECONDS = 60;

    /** The mode of a symbolic link. */
    private static final String LINK = "120000";

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
        Run prefix = run("rev-parse", "--show-prefix");
        if (prefix.exit != 0) {
            throw new Failed(folder + " is not in a git repository", prefix.firstError("git names none"));
        }
        Run commit = run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (commit.exit != 0) {
            throw new Failed(
                    "there is no git revision '" + revision + "'",
                    "git log --oneline shows what there is; a shallow clone has the last commits alone");
        }
        String place = fromTop(prefix.line() + path)
                .filter(known -> !path.startsWith("/"))
                .orElseThrow(() -> new Failed(
                        "revision '" + revision + "' has no file " + path, "write its path relative to " + folder));
        if (place.isEmpty()) {
            throw folder(revision, path);
        }
        String id = blob(run("ls-tree", "-z", "--full-tree", commit.line(), "--", place), revision, path);
        Run shown = run("cat-file", "blob", id);
        if (shown.exit != 0) {
            throw new Failed(path + " in " + revision + " cannot be read", shown.firstError("try git fsck"));
        }
        return Source.among(new InRevision(revision, path), path + " in " + revision, shown.out);
    }

    /** The id of the bytes of a file, of which git says {@code MODE TYPE ID TAB PATH}. */
    private static String blob(Run listed, String revision, String path) throws Failed {
        String entry = listed.line();
        if (listed.exit != 0 || entry.isEmpty()) {
            throw new Failed(
                    "revision '" + revision + "' has no file " + path,
                    listed.firstError("git ls-tree -r --name-only " + revision + " shows what it has"));
        }
        String[] words = entry.split("[ \t]", 4);
        if (words[0].equals(LINK)) {
            throw new Failed(path + " in " + revision + " is a link", "name the file that it leads to");
        }
        if (!words[1].equals("blob")) {
            throw folder(revision, path);
        }
        return words[2];
    }

    private static Failed folder(String revision, String path) {
        return new Failed(path + " in " + revision + " is a folder", "name a file in it");
    }

    /** A path without {@code .} and {@code ..}; empty where it leads out of the repository. */
    private static Optional<String> fromTop(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
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

        /** What it printed on one line. */
        String line() {
            return new String(out, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
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
