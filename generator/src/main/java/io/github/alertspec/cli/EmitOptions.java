package io.github.alertspec.cli;

import io.github.alertspec.Generator;
import io.github.alertspec.change.Change;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.DirectoryLocks;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.change.Ownership;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.FixturesSettings;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.OutputSet;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is generated, for the commands that make files; the words are those of the plugin's parameters. */
final class EmitOptions {
    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(names = "--type-name", paramLabel = "NAME", description = "The name of the enum (default: TlsAlert).")
    private String typeName = "TlsAlert";

    @Option(names = "--outputs", paramLabel = "NAME", split = ",", description = "What is made from the spec.")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--protocols",
            paramLabel = "ID",
            split = ",",
            description =
                    "The protocol versions to be limited to, and the alerts that one of them defines (default: all).")
    private List<String> protocols = new ArrayList<>();

    @Option(names = "--stacks", paramLabel = "ID", split = ",", description = "Whose names are used (default: all).")
    private List<String> stacks = new ArrayList<>();

    @Option(names = "--release", paramLabel = "N", description = "The Java release of generated code (default: 8).")
    private int release = 8;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of Java and docs (default: UTF-8).")
    private String encoding = "UTF-8";

    @Option(
            names = "--generated-annotation",
            paramLabel = "TYPE",
            description = "An annotation type to put on generated types (default: none).")
    @Nullable
    private String generatedAnnotation;

    @Option(
            names = "--build-directory",
            paramLabel = "DIR",
            description = "The build's own folder. The list of generated files is kept in it for folders below it;"
                    + " for others in the file .alertspec beside what it lists.")
    private Path buildDirectory = Path.of("target");

    @Option(names = "--temporary-directory", hidden = true, defaultValue = "${sys:java.io.tmpdir}")
    private Path temporaryDirectory = Path.of("");

    /** Generates, and writes what differs, unless something is in the way. */
    int run(
            String command,
            Destination.Scope scope,
            List<String> defaults,
            String packageName,
            Map<Destination, Path> folders,
            DocsSettings docs,
            FixturesSettings fixtures,
            PrintStream err)
            throws IOException {
        SpecOption.Loaded loaded = spec.load(err, true, protocols);
        List<Output> chosen = Outputs.installed().named(outputs.isEmpty() ? defaults : outputs).stream()
                .filter(output -> output.scope() == scope)
                .toList();
        OutputSet files = Generator.generate(loaded.spec(), chosen, settings(loaded, packageName, docs, fixtures));
        if (files.isEmpty()) {
            throw new InvalidSetting(
                    "none of the outputs " + String.join(", ", outputs) + " is made by the command " + command,
                    "add " + String.join(", ", defaults));
        }
        Map<OutputDirectory, List<OutputFile>> byDirectory = new LinkedHashMap<>();
        folders.forEach((destination, folder) -> byDirectory
                .computeIfAbsent(directory(folder), key -> new ArrayList<>())
                .addAll(files.files(destination)));
        DirectoryLocks locks = new DirectoryLocks(
                temporaryDirectory,
                "alertspec " + command + " in " + Path.of("").toAbsolutePath(),
                told(err));
        locks.<RuntimeException>holding(byDirectory.keySet(), () -> {
            Changes changes = Changes.between(byDirectory, Ownership.ofTool(command));
            refuseObstacles(changes);
            changes.apply();
            report(loaded, byDirectory, changes, err);
        });
        return Main.DONE;
    }

    private static void report(
            SpecOption.Loaded loaded,
            Map<OutputDirectory, List<OutputFile>> byDirectory,
            Changes changes,
            PrintStream err) {
        long changed = changes.pending().size();
        String where = byDirectory.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().shown())
                .collect(Collectors.joining(" and "));
        err.println(loaded.size() + " from " + loaded.shown() + ": "
                + changes.all().size() + (changes.all().size() == 1 ? " file in " : " files in ") + where + ", "
                + changed + " changed");
    }

    private static DirectoryLocks.Listener told(PrintStream err) {
        return new DirectoryLocks.Listener() {
            @Override
            public void waits(String message) {
                err.println(message);
            }

            @Override
            public void hasNoLock(String message) {
                err.println("warning: " + message);
            }
        };
    }

    private OutputDirectory directory(Path folder) {
        return OutputDirectory.of(
                folder.toAbsolutePath(),
                buildDirectory.toAbsolutePath(),
                Path.of("").toAbsolutePath());
    }

    private Settings settings(
            SpecOption.Loaded loaded, String packageName, DocsSettings docs, FixturesSettings fixtures) {
        return new Settings(
                loaded.sourceName(),
                packageName,
                typeName,
                release,
                charset(),
                stacks,
                Optional.ofNullable(generatedAnnotation),
                docs,
                fixtures);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("there is no encoding '" + encoding + "'", "write UTF-8");
        }
    }

    private static void refuseObstacles(Changes changes) {
        List<Change> obstacles = changes.obstacles();
        if (!obstacles.isEmpty()) {
            throw Problem.found(obstacles.stream()
                            .map(change -> change.shown()
                                    + switch (change.kind()) {
                                        case EDITED -> " was changed by hand since it was generated";
                                        case MERGED -> " was changed by a merge since it was generated";
                                        case SAME_BUT_FOR_CASE ->
                                            " differs by letter case alone from " + change.detail();
                                        default -> " is in the way and was not made by alertspec";
                                    })
                            .collect(Collectors.joining("\n"))
                    + "\n  hint: move it away or delete it, then run again; nothing was written");
        }
    }
}
