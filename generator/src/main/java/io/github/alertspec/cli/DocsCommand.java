package io.github.alertspec.cli;

import io.github.alertspec.output.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reference of all alerts. */
@Command(
        name = "docs",
        description = "Writes the reference of all alerts in Markdown, the same bytes as the Maven plugin.",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Mixin
    private EmitOptions options = new EmitOptions();

    @Option(names = "--package", paramLabel = "NAME", description = "The package that the docs name, if they name one.")
    private String packageName = "tls";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where docs go.")
    private Path out = Path.of("");

    private final Main.Streams streams;

    DocsCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return options.run(
                "docs",
                Destination.Scope.DOCS,
                List.of("markdown"),
                packageName,
                Map.of(Destination.DOCS, out),
                streams.err());
    }
}
