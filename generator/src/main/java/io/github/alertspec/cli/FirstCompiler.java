package io.github.alertspec.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the second of the two compilers of a HotSpot JVM away from the recogniser. What the first makes reads a log of a
 * gigabyte before the second would have paid: it needs a core, and half of the memory, while the log is read. In this
 * program alone: the JVM of a build is not ours.
 */
final class FirstCompiler {
    /** In the format of {@code jcmd Compiler.directives_add}. */
    private static final String DIRECTIVES = """
            [{
              match: ["io/github/alertspec/runtime/*.*", "io/github/alertspec/explain/*.*"],
              c2: {Exclude: true}
            }]
            """;

    private FirstCompiler() {}

    /** Whether the JVM has taken it, which needs a tenth of a second. One that does not understand goes on as it is. */
    static boolean ask() {
        try {
            Path file = Files.createTempFile("alertspec", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                String answer = command("compilerDirectivesAdd", file.toString());
                return answer.contains("directives added");
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** What the JVM answers to a command of {@code jcmd}. */
    static String command(String name, String... arguments) throws JMException {
        Object answer = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        name,
                        arguments.length == 0 ? new Object[0] : new Object[] {arguments},
                        arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()});
        return String.valueOf(answer);
    }
}
