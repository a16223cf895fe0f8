package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.explain.Answer;
import io.github.alertspec.explain.Explainer;
import io.github.alertspec.explain.JsonAnswer;
import io.github.alertspec.explain.TextAnswer;
import io.github.alertspec.output.InvalidSetting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what an alert means and what to do about it. Needs no project. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends SpecMojo {
    /**
     * What to explain: a code in decimal or hexadecimal ({@code 40}, {@code 0x28}), a registered name
     * ({@code handshake_failure}) or a product's words for an alert ({@code sslv3 alert handshake failure}).
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.alert")
    @Nullable
    String alert;

    /**
     * {@code text} to read, {@code json} for machines.
     *
     * @since 0.1.0
     */
    @Parameter(property = "alertspec.format", defaultValue = "text")
    String format = "text";

    @Override
    void run() throws MojoFailureException, IOException {
        if (alert == null || alert.isBlank()) {
            throw new MojoFailureException(
                    "what shall be explained?\n  hint: add -Dalertspec.alert=40, a name or a product's words in quotes");
        }
        if (!format.equals("text") && !format.equals("json")) {
            throw new InvalidSetting("there is no format '" + format + "'", "the formats are text, json");
        }
        Explainer explainer = new Explainer(load().spec());
        Answer answer = explainer.ask(alert);
        if (!answer.isKnown()) {
            throw new MojoFailureException(
                    "'" + answer.question() + "' is no alert that is known\n  hint: " + explainer.hint(answer));
        }
        // Not through the log: with -q only the answer is printed, so that it can be piped.
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(format.equals("json") ? JsonAnswer.of(answer) : TextAnswer.of(answer));
        out.flush();
    }

    @Override
    boolean isReported(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
