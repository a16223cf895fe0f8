package io.github.alertspec.report;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * Commands of a GitHub workflow, in lines that the runner finds in the output of a step: {@code ::error file=...::message}.
 * See "Workflow commands for GitHub Actions" in GitHub's documentation.
 */
public final class GithubReport {
    private GithubReport() {}

    static String command(Diagnostic each, Places places) {
        Location at = each.location();
        Optional<String> path = places.inRepository(at.file());
        String where = path.map(file -> "file=" + property(file) + ",line=" + at.line() + ",col=" + at.column() + ",")
                .orElse("");
        String message = (path.isPresent() ? "" : at + ": ")
                + each.message()
                + each.hint().map(hint -> "\nhint: " + hint).orElse("");
        return "::" + each.severity().word() + " " + where + "title="
                + property(each.rule().id()) + "::" + data(message);
    }

    /**
     * Lines that a reader can unfold in the log of a step. The runner obeys none of them: they may quote a file that a
     * stranger sent in.
     *
     * @param token what none of the lines is, such as their hash
     */
    public static List<String> group(String title, List<String> lines, String token) {
        return List.of(
                "::group::" + data(title),
                "::stop-commands::" + token,
                String.join("\n", lines),
                "::" + token + "::",
                "::endgroup::");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
