package io.github.alertspec.cli;

import io.github.alertspec.change.UserFiles;
import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.output.Settings;
import io.github.alertspec.sections.Refresh;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refreshes the marked sections of Markdown files, or says which are out of date. */
@Command(
        name = "update-docs",
        description =
                "Refreshes what stands between <!-- alertspec table --> and <!-- /alertspec --> in Markdown files.",
        mixinStandardHelpOptions = true)
final class UpdateDocsCommand implements Callable<Integer> {
    private static final List<String> USUAL = List.of("README.md", "docs/**/*.md");
    private static final String HINT = "put <!-- alertspec table --> and <!-- /alertspec --> where a table shall stand";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "The files, or quoted patterns such as 'docs/**/*.md' (default: README.md and docs/**/*.md,"
                    + " as far as there are any).")
    private List<String> files = new ArrayList<>();

    @Option(names = "--check", description = "Write nothing; exit with 1 where a section is out of date.")
    private boolean check;

    @Option(
            names = "--protocols",
            paramLabel = "ID",
            split = ",",
            description =
                    "The protocol versions to be limited to, and the alerts that one of them defines (default: all).")
    private List<String> protocols = new ArrayList<>();

    @Option(names = "--stacks", paramLabel = "ID", split = ",", description = "Whose names are told (default: all).")
    private List<String> stacks = new ArrayList<>();

    @Mixin
    private SpecOption spec = new SpecOption();

    private final Main.Streams streams;

    UpdateDocsCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream err = streams.err();
        SpecOption.Loaded loaded = spec.load(err, !check, protocols);
        Path base = Path.of("").toAbsolutePath();
        UserFiles found = files.isEmpty()
                ? UserFiles.readUsual(base, USUAL, base.resolve("target"))
                : UserFiles.read(base, files, base.resolve("target"));
        Refresh refresh = Refresh.of(
                found.contents(), loaded.spec(), Settings.stacksOf(loaded.spec(), stacks, loaded.sourceName()));
        refuseErrors(refresh);
        if (!files.isEmpty()) {
            found.unmatched().forEach(pattern -> err.println("warning: no file matches " + pattern));
        }
        if (refresh.size() == 0) {
            err.println(
                    "no marked section in " + String.join(", ", files.isEmpty() ? USUAL : files) + "\n  hint: " + HINT);
            return Main.DONE;
        }
        refresh.unmarked().stream()
                .filter(found::isNamed)
                .forEach(file -> err.println("warning: " + file + " has no marked section\n  hint: " + HINT));
        if (check) {
            refuseStale(refresh, loaded);
        } else {
            found.write(refresh.changed());
        }
        err.println(loaded.size() + " from " + loaded.shown() + ": " + refresh.summary() + ", "
                + (check ? "all up to date" : refresh.stale().size() + " changed"));
        return Main.DONE;
    }

    private void refuseErrors(Refresh refresh) {
        List<Diagnostic> problems = refresh.diagnostics().inFileOrder();
        problems.forEach(streams.err()::println);
        if (!problems.isEmpty()) {
            throw Problem.found("the marked sections have errors, listed above; nothing was written");
        }
    }

    private void refuseStale(Refresh refresh, SpecOption.Loaded loaded) {
        List<String> stale = refresh.stale();
        stale.forEach(section -> streams.err().println(section + " against what " + loaded.shown() + " generates"));
        if (!stale.isEmpty()) {
            throw Problem.found((stale.size() == 1 ? "1 section is" : stale.size() + " sections are")
                    + " out of date, listed above\n  hint: run the same without --check and commit the result");
        }
    }
}
