package io.github.alertspec.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A script in the language of a library: one process, which is given a port a line and answers lines up to END. */
final class DriverClient implements Client {
    private static final int SECONDS = 10;

    private final String name;
    private final Process process;
    private final BufferedReader output;
    private final String version;

    private DriverClient(String name, String... command) throws IOException {
        this.name = name;
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
        version = inTime(this::line);
    }

    static Client python() throws IOException {
        return new DriverClient("Python ssl", "python3", "src/test/interop/python-client.py");
    }

    static Client node() throws IOException {
        return new DriverClient("Node.js", "node", "src/test/interop/node-client.js");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String connect(int port) throws IOException {
        process.getOutputStream().write((port + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        return inTime(this::answer);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String answer() {
        StringBuilder answer = new StringBuilder();
        for (String line = line(); !line.equals("END"); line = line()) {
            answer.append(line).append('\n');
        }
        return answer.toString();
    }

    private String line() {
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

    private String inTime(java.util.function.Supplier<String> reading) throws IOException {
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
