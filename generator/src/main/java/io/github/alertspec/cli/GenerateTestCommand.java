package io.github.alertspec.cli;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.FixturesSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates test fixtures. */
@Command(
        name = "generate-test",
        description = "Generates test fixtures from a spec, the same bytes as the Maven plugin.",
        mixinStandardHelpOptions = true)
final class GenerateTestCommand implements Callable<Integer> {
    @Mixin
    private EmitOptions options = new EmitOptions();

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "The package of generated Java.")
    private String packageName = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where Java goes.")
    private Path out = Path.of("");

    @Option(names = "--resources", paramLabel = "DIR", description = "Where data files go (default: as --out).")
    @Nullable
    private Path resources;

    @Option(
            names = "--fixtures",
            paramLabel = "WORD",
            split = ",",
            description = "What they consist of: data, vectors, jupiter, peer, pcap (default: all but jupiter).")
    private List<String> fixtures = new ArrayList<>();

    private final Main.Streams streams;

    GenerateTestCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Map<Destination, Path> folders = new LinkedHashMap<>();
        folders.put(Destination.TEST_SOURCE, out);
        folders.put(Destination.TEST_RESOURCE, resources == null ? out : resources);
        return options.run(
                "generate-test",
                Destination.Scope.TEST,
                List.of("enums", "lookup", "fixtures"),
                packageName,
                folders,
                DocsSettings.DEFAULT,
                FixturesSettings.named(fixtures, false, "--fixtures"),
                streams.err());
    }
}
