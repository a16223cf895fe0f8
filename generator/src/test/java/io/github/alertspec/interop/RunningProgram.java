package io.github.alertspec.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that is spoken with, and waited for only so long; what it prints, errors among it, is read as it comes. */
final class RunningProgram implements AutoCloseable {
    private final List<String> command;
    private final Duration limit;
    private final Process process;

    /** The lines that nobody has asked for yet, and nothing where the output ends. */
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private boolean isEnded;

    /**
     * Starts it.
     *
     * @param limit how long each answer may take
     */
    RunningProgram(Duration limit, List<String> command) throws IOException {
        this.command = List.copyOf(command);
        this.limit = limit;
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reader = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8)), "reads " + command.get(0));
        reader.setDaemon(true);
        reader.start();
    }

    private void read(BufferedReader output) {
        try {
            output.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (UncheckedIOException e) {
            // Its output was closed, which ends it too.
        }
        lines.add(Optional.empty());
    }

    /** Writes it a line. */
    void ask(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Writes it no more. */
    void hush() throws IOException {
        process.getOutputStream().close();
    }

    /** Its next line. */
    String line() throws IOException {
        return until(line -> true).get(0);
    }

    /** Its lines up to one that is wanted, which is the last. */
    List<String> until(Predicate<String> isWanted) throws IOException {
        List<String> said = new ArrayList<>();
        if (take(said, isWanted)) {
            return said;
        }
        throw new IOException(
                "`" + String.join(" ", command) + "` ended without the answer; it said\n" + String.join("\n", said));
    }

    /** All that it still says before it ends. */
    String rest() throws IOException {
        List<String> said = new ArrayList<>();
        take(said, line -> false);
        return said.isEmpty() ? "" : String.join("\n", said) + "\n";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Whether the wanted line came before the end. */
    private boolean take(List<String> said, Predicate<String> isWanted) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isEnded) {
            Optional<Optional<String>> next = next(end - System.nanoTime());
            if (next.isEmpty()) {
                process.destroyForcibly();
                throw new IOException("`" + String.join(" ", command) + "` took longer than " + limit.toMillis()
                        + " ms and was stopped; so far it said\n" + String.join("\n", said));
            }
            isEnded = next.get().isEmpty();
            next.get().ifPresent(said::add);
            if (!isEnded && isWanted.test(said.get(said.size() - 1))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Optional<String>> next(long nanos) throws IOException {
        try {
            return Optional.ofNullable(lines.poll(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while `" + String.join(" ", command) + "` ran", e);
        }
    }
}
