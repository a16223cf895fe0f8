package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Severity;
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
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what an alert means and what to do about it, or what a whole log reports. Needs no project. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends SpecMojo {
    private static final String STANDARD_INPUT = "-";

    /**
     * What to explain: a code in decimal or hexadecimal ({@code 40}, {@code 0x28}), a registered name
     * ({@code handshake_failure}), a product's words for an alert ({@code sslv3 alert handshake failure}), or a line of a
     * log.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.alert")
    @Nullable
    String alert;

    /**
     * The log to read in place of one question, plain or gzip; {@code -} for standard input.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.file")
    @Nullable
    File file;

    /**
     * {@code text} to read, {@code json} for machines; for a file also {@code csv} and {@code markdown}. Of a file, JSON
     * has one object for each line that reports an alert, the others list each distinct alert once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.format", defaultValue = "text")
    String format = "text";

    /**
     * Fails the build where a line reports an alert of this level: {@code fatal}, or {@code warning} for both. A line
     * that states no level counts by the level of its alert, if that is the same in every version of TLS. A name of its own,
     * because {@code failOn} of a POM is about specs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.failOn")
    @Nullable
    String failOnLevel;

    /** Not through the log: with -q only the answer is printed, so that it can be piped. */
    OutputStream out = new FileOutputStream(FileDescriptor.out);

    @Override
    void run() throws MojoFailureException, IOException {
        boolean asked = alert != null && !alert.isBlank();
        if (asked == (file != null)) {
            throw new MojoFailureException(
                    asked
                            ? "both an alert and a file are to be explained\n  hint: give one of them"
                            : "what shall be explained?\n  hint: add -Dalertspec.alert=40, a name, a product's words or a"
                                    + " line of a log in quotes, or -Dalertspec.file=access.log");
        }
        LogFormat chosen = LogFormat.of(format)
                .orElseThrow(() -> new InvalidSetting(
                        "there is no format '" + format + "'", "the formats are " + LogFormat.words()));
        Optional<Level> threshold = Optional.ofNullable(failOnLevel)
                .filter(word -> !Threshold.isOfSpecs(word))
                .map(word -> FailOn.of(word)
                        .orElseThrow(() -> new InvalidSetting(
                                "failOn cannot be '" + word + "'", "the levels are " + FailOn.WORDS)));
        AlertSpec spec = load().spec();
        boolean met;
        if (file != null) {
            met = report(spec, chosen, file, threshold);
        } else {
            met = answer(spec, chosen, String.valueOf(alert), threshold);
        }
        if (met) {
            throw new MojoFailureException("an alert of level " + failOnLevel + " was found, see above\n  hint: failOn="
                    + failOnLevel + " asks for this");
        }
    }

    private boolean answer(AlertSpec spec, LogFormat chosen, String question, Optional<Level> threshold)
            throws MojoFailureException, IOException {
        if (chosen != LogFormat.TEXT && chosen != LogFormat.JSON) {
            throw new InvalidSetting(
                    "format '" + format + "' is for a file", "for one question the formats are text, json");
        }
        Explainer explainer = new Explainer(spec);
        Answer answer = explainer.ask(question);
        if (!answer.isKnown()) {
            throw new MojoFailureException(
                    "'" + answer.shown() + "' is no alert that is known\n  hint: " + explainer.hint(answer));
        }
        String text = chosen == LogFormat.JSON ? JsonAnswer.of(answer) : TextAnswer.of(answer);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return threshold.isPresent() && FailOn.meets(answer, threshold.get());
    }

    private boolean report(AlertSpec spec, LogFormat chosen, File log, Optional<Level> threshold)
            throws MojoFailureException, IOException {
        boolean standardInput = log.getName().equals(STANDARD_INPUT);
        String shown = standardInput ? "standard input" : shown(log.toPath());
        if (!standardInput && Files.isDirectory(log.toPath())) {
            throw new MojoFailureException(shown + " is a folder where a log should be\n  hint: name a file in it");
        }
        LogReport report = new LogReport(spec, chosen, shown, new BufferedOutputStream(out, 1 << 16));
        try (InputStream in = standardInput ? System.in : Files.newInputStream(log.toPath())) {
            read(report, in, shown);
        } catch (ClosedOutput e) {
            getLog().debug("nobody reads the output any longer");
        }
        report.notes().forEach(getLog()::warn);
        return threshold.isPresent() && report.has(threshold.get());
    }

    /** What was read before something went wrong is reported all the same. */
    private static void read(LogReport report, InputStream in, String shown) throws MojoFailureException, IOException {
        try {
            report.read(Progress.watch(in, System.err));
        } catch (ClosedOutput e) {
            throw e;
        } catch (IOException e) {
            report.finish();
            String problem = e instanceof DamagedInput ? e.getMessage() : "cannot be read: " + e.getMessage();
            throw new MojoFailureException(
                    shown + " " + problem + "\n  hint: what is above was read before, " + report.lines() + " lines");
        }
        report.finish();
    }

    /** Whoever asks what an alert means gets an answer, be it without the words of the project's own stacks. */
    @Override
    boolean needsOwnSpec() {
        return false;
    }

    @Override
    boolean isReported(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
