package io.github.alertspec.interop;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A script in the language of a library: one process, which is given a line at a time and answers lines up to END. */
final class Driver implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String END = "END";

    private final RunningProgram program;

    private Driver(String interpreter, String script) throws IOException {
        program = new RunningProgram(LIMIT, List.of(Programs.ofSystem(interpreter), "src/test/interop/" + script));
    }

    /** Runs a script of this folder with the system's Python. */
    static Driver python(String script) throws IOException {
        return new Driver("python3", script);
    }

    /** Runs a script of this folder with the system's Node.js. */
    static Driver node(String script) throws IOException {
        return new Driver("node", script);
    }

    void ask(String line) throws IOException {
        program.ask(line);
    }

    /** Its next line. */
    String line() throws IOException {
        return program.line();
    }

    /** Its lines up to END. */
    String answer() throws IOException {
        List<String> lines = program.until(END::equals);
        return String.join(
                "",
                lines.subList(0, lines.size() - 1).stream()
                        .map(line -> line + "\n")
                        .toList());
    }

    @Override
    public void close() {
        program.close();
    }
}
