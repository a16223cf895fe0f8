package io.github.alertspec.report;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.spec.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How findings are told. */
public enum ReportFormat implements Word {
    /** For a person: each finding with its hint below it. */
    TEXT,
    /** For an editor or a script: {@code file:line:column: severity: what [rule]}, a line for each. */
    PLAIN,
    /** For a workflow of GitHub: commands that put each finding beside its line in a pull request. */
    GITHUB,
    /** For a store of analysis results, such as GitHub's code scanning: SARIF 2.1.0. */
    SARIF;

    /** All findings, with a line feed at the end; may be empty, but for SARIF, which is always one object. */
    public String write(List<Diagnostic> found, Places places) {
        return switch (this) {
            case TEXT -> lines(found.stream().map(Diagnostic::toString).toList());
            case PLAIN -> lines(found.stream().map(each -> plain(each, places)).toList());
            case GITHUB ->
                lines(found.stream()
                        .map(each -> GithubReport.command(each, places))
                        .toList());
            case SARIF -> SarifReport.of(found, places);
        };
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String plain(Diagnostic each, Places places) {
        Diagnostic placed = new Diagnostic(each.rule(), places.known(each.location()), each.message(), each.hint());
        return placed.head() + each.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** {@code text, plain, github, sarif}. */
    public static String words() {
        return Arrays.stream(values()).map(Word::word).collect(Collectors.joining(", "));
    }
}
