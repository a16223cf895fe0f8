package io.github.alertspec.cli;

import io.github.alertspec.change.ReportFile;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a spec and reports everything that is wrong with it. */
@Command(
        name = "validate",
        description = "Reports everything that is wrong with a spec; writes nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text or, for machines and on standard output, plain, github or sarif (default: text).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The least to exit with 1 for: error or warning (default: error).")
    private String failOn = "error";

    @Mixin
    private SpecOption spec = new SpecOption();

    private final Main.Streams streams;

    ValidateCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ReportFormat chosen = ReportFormat.of(format)
                .orElseThrow(() ->
                        Problem.use("there is no format '" + format + "'", "the formats are " + ReportFormat.words()));
        if (!failOn.equals("error") && !failOn.equals("warning")) {
            throw Problem.use("there is no severity '" + failOn + "'", "write error or warning");
        }
        List<Diagnostic> found = new ArrayList<>();
        SpecOption.Loaded loaded;
        try {
            loaded = spec.load(found::add);
        } catch (Problem e) {
            if (!found.isEmpty()) {
                tell(found, chosen);
            }
            throw e;
        }
        tell(found, chosen);
        streams.err().println(loaded.shown() + " is a valid spec of " + loaded.size());
        if (failOn.equals("warning") && !found.isEmpty()) {
            throw Problem.found((found.size() == 1 ? "there is 1 warning" : "there are " + found.size() + " warnings")
                    + ", listed above, and --fail-on is warning");
        }
        return Main.DONE;
    }

    private void tell(List<Diagnostic> found, ReportFormat chosen) throws IOException {
        String report = chosen.write(found, ValidateCommand::place);
        if (chosen == ReportFormat.TEXT) {
            streams.err().print(report);
        } else {
            streams.out().write(report.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        }
    }

    private static Optional<String> place(String file) {
        Path here = Path.of("").toAbsolutePath();
        return ReportFile.inRepository(ReportFile.repositoryOf(here).orElse(here), here, file);
    }
}
