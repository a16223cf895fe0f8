package io.github.alertspec.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs programs, with nothing to read and for ten seconds at most. */
final class Programs {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Programs() {}

    /** What it prints, errors among it. One that takes longer is stopped, and is an error that says what it printed. */
    static String run(List<String> command) throws IOException {
        try (RunningProgram program = new RunningProgram(LIMIT, command)) {
            program.hush();
            return program.rest();
        }
    }

    /** The program that comes with the system, rather than one of the same name that stands before it in the path. */
    static String ofSystem(String name) {
        Path installed = Path.of("/usr/bin", name);
        return Files.isExecutable(installed) ? installed.toString() : name;
    }
}
