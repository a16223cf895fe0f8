package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.report.ReportFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a goal tells what it finds.
 *
 * @param file where the report goes; where there is none it goes to standard output, in place of the log
 * @param failOn the least that makes the goal fail
 */
record ReportSettings(ReportFormat format, Optional<Path> file, Severity failOn) {
    /** A goal that has no parameters for it. */
    static final ReportSettings LOG = new ReportSettings(ReportFormat.TEXT, Optional.empty(), Severity.ERROR);

    /** @throws InvalidSetting if one is none of the words for it */
    static ReportSettings of(String format, @Nullable File file, List<String> failOn) {
        ReportFormat chosen = ReportFormat.of(format.strip())
                .orElseThrow(() -> new InvalidSetting(
                        "there is no reportFormat '" + format + "'", "the formats are " + ReportFormat.words()));
        if (chosen == ReportFormat.SARIF && file == null) {
            throw new InvalidSetting(
                    "reportFormat sarif needs a file of its own, as standard output has the log in it",
                    "add a reportFile, such as -Dalertspec.reportFile=target/alertspec.sarif");
        }
        return new ReportSettings(chosen, Optional.ofNullable(file).map(File::toPath), Threshold.severity(failOn));
    }

    /** Whether a person reads the findings in the log. */
    boolean isLogged() {
        return format == ReportFormat.TEXT || file.isPresent();
    }
}
