package io.github.alertspec.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A script in the language of a library: one process, which is given a line at a time and answers lines up to END. */
final class Driver implements AutoCloseable {
    private static final int SECONDS = 15;

    private final String name;
    private final Process process;
    private final BufferedReader output;

    Driver(String... command) throws IOException {
        name = String.join(" ", command);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    void ask(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Its next line. */
    String line() throws IOException {
        return inTime(this::read);
    }

    /** Its lines up to END. */
    String answer() throws IOException {
        return inTime(() -> {
            StringBuilder answer = new StringBuilder();
            for (String line = read(); !line.equals("END"); line = read()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        });
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String read() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IOException(name + " ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String inTime(Supplier<String> reading) throws IOException {
        try {
            return CompletableFuture.supplyAsync(reading).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IOException(name + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
