package io.github.alertspec.cli;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.FixturesSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates Java and resources. */
@Command(
        name = "generate",
        description = "Generates Java and resources from a spec, the same bytes as the Maven plugin.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private EmitOptions options = new EmitOptions();

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "The package of generated Java.")
    private String packageName = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where Java goes.")
    private Path out = Path.of("");

    @Option(names = "--resources", paramLabel = "DIR", description = "Where data files go (default: as --out).")
    @Nullable
    private Path resources;

    private final Main.Streams streams;

    GenerateCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Map<Destination, Path> folders = new LinkedHashMap<>();
        folders.put(Destination.MAIN_SOURCE, out);
        folders.put(Destination.MAIN_RESOURCE, resources == null ? out : resources);
        return options.run(
                "generate",
                Destination.Scope.MAIN,
                List.of("enums", "lookup"),
                packageName,
                folders,
                DocsSettings.DEFAULT,
                FixturesSettings.DEFAULT,
                streams.err());
    }
}
