package io.github.alertspec.cli;

import io.github.alertspec.explain.Answer;
import io.github.alertspec.explain.ClosedOutput;
import io.github.alertspec.explain.DamagedInput;
import io.github.alertspec.explain.Explainer;
import io.github.alertspec.explain.FailOn;
import io.github.alertspec.explain.JsonAnswer;
import io.github.alertspec.explain.LogFormat;
import io.github.alertspec.explain.LogReport;
import io.github.alertspec.explain.Progress;
import io.github.alertspec.explain.TextAnswer;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an alert means, or what a whole log reports. */
@Command(
        name = "explain",
        description = "Says what an alert means and what to do about it, or what a whole log reports."
                + " With neither a question nor a file, standard input is read.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "A code (40, 0x28), a name, a product's words, or a line of a log.")
    @Nullable
    private String question;

    @Option(names = "--file", paramLabel = "FILE", description = "The log, plain or gzip; - for standard input.")
    @Nullable
    private String file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json, csv or markdown (default: text).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 where a line reports an alert of this level: fatal, or warning for both.")
    @Nullable
    private String failOn;

    @Mixin
    private SpecOption spec = new SpecOption();

    private final Main.Streams streams;

    ExplainCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (question != null && file != null) {
            throw Problem.use("both a question and a file are to be explained", "give one of them");
        }
        LogFormat chosen = LogFormat.of(format)
                .orElseThrow(() ->
                        Problem.use("there is no format '" + format + "'", "the formats are " + LogFormat.words()));
        Optional<Level> threshold = Optional.ofNullable(failOn).map(word -> FailOn.of(word)
                .orElseThrow(
                        () -> Problem.use("--fail-on cannot be '" + word + "'", "the levels are " + FailOn.WORDS)));
        AlertSpec read = spec.load(streams.err(), false).spec();
        return question == null
                ? report(read, chosen, file == null ? STANDARD_INPUT : file, threshold)
                : answer(read, chosen, question, threshold);
    }

    private int answer(AlertSpec read, LogFormat chosen, String asked, Optional<Level> threshold) throws IOException {
        if (chosen != LogFormat.TEXT && chosen != LogFormat.JSON) {
            throw Problem.use("format '" + format + "' is for a file", "for one question the formats are text, json");
        }
        Explainer explainer = new Explainer(read);
        Answer answer = explainer.ask(asked);
        if (!answer.isKnown()) {
            throw Problem.use("'" + answer.shown() + "' is no alert that is known", explainer.hint(answer));
        }
        String text = chosen == LogFormat.JSON ? JsonAnswer.of(answer) : TextAnswer.of(answer);
        try {
            streams.out().write(text.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        } catch (IOException e) {
            return closed(new ClosedOutput(e), Main.DONE);
        }
        return threshold.isPresent() && FailOn.meets(answer, threshold.get()) ? Main.FOUND : Main.DONE;
    }

    private int report(AlertSpec read, LogFormat chosen, String log, Optional<Level> threshold) throws IOException {
        boolean standardInput = log.equals(STANDARD_INPUT);
        String shown = standardInput ? "standard input" : log;
        if (!standardInput && Files.isDirectory(Path.of(log))) {
            throw Problem.use(log + " is a folder where a log should be", "name a file in it");
        }
        LogReport report = new LogReport(read, chosen, shown, new BufferedOutputStream(streams.out(), 1 << 16));
        boolean complete = true;
        try (InputStream in = standardInput ? streams.in() : Files.newInputStream(Path.of(log))) {
            complete = scan(report, in, shown);
        } catch (ClosedOutput e) {
            return closed(e, failed(report, threshold));
        }
        report.notes().forEach(note -> streams.err().println("note: " + note));
        return complete ? failed(report, threshold) : Main.WRONG_USE;
    }

    private static int failed(LogReport report, Optional<Level> threshold) {
        return threshold.isPresent() && report.has(threshold.get()) ? Main.FOUND : Main.DONE;
    }

    /** Whoever closed the pipe has read enough; what else goes wrong in writing is an error. */
    private static int closed(ClosedOutput problem, int readEnough) {
        if (problem.isReadEnough()) {
            return readEnough;
        }
        throw Problem.use(
                "cannot write the output: " + problem.getMessage(), "what was written before that is not complete");
    }

    /** Whether all of it could be read; what was read before something went wrong is reported all the same. */
    private boolean scan(LogReport report, InputStream in, String shown) throws ClosedOutput {
        Optional<String> problem = Optional.empty();
        try {
            report.read(Thrift.over(Progress.watch(in, streams.err())));
        } catch (ClosedOutput e) {
            throw e;
        } catch (DamagedInput e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            problem = Optional.of("cannot be read: " + e.getMessage());
        }
        report.finish();
        problem.ifPresent(what -> streams.err()
                .println("error: " + shown + " " + what + "\n  hint: what is reported was read before, "
                        + report.lines() + " lines"));
        return problem.isEmpty();
    }
}
