package io.github.alertspec.cli;

import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.text.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The commands of the runnable jar. Exit codes: 0 done, 1 problems found, 2 wrong use or unreadable input. */
@Command(
        name = "alertspec",
        description = "What TLS alerts mean and what to do about them: explains them, and generates code and docs.",
        mixinStandardHelpOptions = true,
        version = "alertspec",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** What was asked for was done. */
    static final int DONE = ExitCode.OK;

    /** Problems were found: an alert or a change that --fail-on names, a spec with errors, files in the way, sections out of date. */
    static final int FOUND = 1;

    /** Wrong use, or input that cannot be read. */
    static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.exit(run(System.in, out, System.err, args));
    }

    /** Runs one command and returns its exit code. */
    static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
        Streams streams = new Streams(in, out, err);
        PrintWriter help = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        PrintWriter usage = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        CommandLine line = commands(streams, args.length == 0 ? "" : args[0])
                .setOut(help)
                .setErr(usage)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((problem, given) -> {
                    err.println("error: " + safe(String.valueOf(problem.getMessage())));
                    err.println("  hint: " + problem.getCommandLine().getCommandName() + " --help lists what there is");
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((problem, command, given) -> failed(problem, err))
                .setExitCodeExceptionMapper(problem -> WRONG_USE);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("error: there is too little memory\n  hint: give Java more: such as java -Xmx256m -jar");
            return WRONG_USE;
        }
    }

    /** The one command that is called for, or all of them where it is none: to look through one takes picocli its time. */
    private static CommandLine commands(Streams streams, String called) {
        CommandLine line = new CommandLine(new Main());
        return switch (called) {
            case "explain" -> line.addSubcommand(new ExplainCommand(streams));
            case "generate" -> line.addSubcommand(new GenerateCommand(streams));
            case "generate-test" -> line.addSubcommand(new GenerateTestCommand(streams));
            case "docs" -> line.addSubcommand(new DocsCommand(streams));
            case "update-docs" -> line.addSubcommand(new UpdateDocsCommand(streams));
            case "diff" -> line.addSubcommand(new DiffCommand(streams));
            case "validate" -> line.addSubcommand(new ValidateCommand(streams));
            default ->
                line.addSubcommand(new ExplainCommand(streams))
                        .addSubcommand(new GenerateCommand(streams))
                        .addSubcommand(new GenerateTestCommand(streams))
                        .addSubcommand(new DocsCommand(streams))
                        .addSubcommand(new UpdateDocsCommand(streams))
                        .addSubcommand(new DiffCommand(streams))
                        .addSubcommand(new ValidateCommand(streams));
        };
    }

    private static int failed(Exception problem, PrintStream err) throws Exception {
        if (problem instanceof Problem known) {
            err.println("error: " + safe(String.valueOf(known.getMessage())));
            return known.exitCode();
        }
        if (problem instanceof InvalidSetting) {
            err.println("error: " + safe(String.valueOf(problem.getMessage())));
            return WRONG_USE;
        }
        if (problem instanceof IOException io) {
            err.println("error: " + safe(String.valueOf(Problem.of(io).getMessage())));
            return WRONG_USE;
        }
        throw problem;
    }

    /** Messages quote what the user gave; lines stay lines. */
    private static String safe(String message) {
        return String.join("\n", message.lines().map(Terminal::safe).toList());
    }

    /** Where a command reads and writes. */
    record Streams(InputStream in, OutputStream out, PrintStream err) {}
}
