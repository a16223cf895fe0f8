package io.github.alertspec.maven;

import io.github.alertspec.Generator;
import io.github.alertspec.change.Changes;
import io.github.alertspec.change.OutputDirectory;
import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.InvalidSetting;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.OutputSet;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import io.github.alertspec.text.JavaNames;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a goal makes of a spec, and where it goes: the goal's parameters as the generator takes them. */
final class Emission {
    private static final Map<Destination.Scope, List<String>> DEFAULT_OUTPUTS = Map.of(
            Destination.Scope.MAIN, List.of("enums", "lookup"),
            Destination.Scope.TEST, List.of("fixtures"),
            Destination.Scope.DOCS, List.of("markdown"));

    private final EmittingMojo mojo;
    private final LoadedSpec loaded;
    private final Set<Destination> filled = EnumSet.noneOf(Destination.class);

    Emission(EmittingMojo mojo, LoadedSpec loaded) {
        this.mojo = mojo;
        this.loaded = loaded;
    }

    /** What a run makes. */
    Map<OutputDirectory, List<OutputFile>> files(Destination.Scope scope, String goal) {
        Map<OutputDirectory, List<OutputFile>> files = byDirectory(List.of(scope));
        if (files.values().stream().allMatch(List::isEmpty)) {
            throw new InvalidSetting(
                    "none of the outputs " + String.join(", ", mojo.outputs) + " is made by the goal " + goal,
                    "add " + String.join(", ", DEFAULT_OUTPUTS.getOrDefault(scope, List.of())));
        }
        return files;
    }

    /** Whether a goal has anything to make, as {@link #byDirectory} found. */
    boolean makes(Destination.Scope scope) {
        return destinations(scope).stream().anyMatch(filled::contains);
    }

    /** Where the files of a goal go. */
    List<Path> folders(Destination.Scope scope) {
        return destinations(scope).stream()
                .map(destination -> directory(destination).root())
                .distinct()
                .toList();
    }

    /** {@code 37 alerts from tls (built in): 12 files in target/generated-sources/alertspec}, when the changes are known. */
    String summary(Changes changes, Destination.Scope scope) {
        return loaded.size() + " from " + loaded.shown() + ": " + RunReport.files(changes) + " in "
                + destinations(scope).stream()
                        .filter(filled::contains)
                        .map(this::directory)
                        .map(OutputDirectory::shown)
                        .distinct()
                        .collect(Collectors.joining(" and "));
    }

    /** The files of the chosen outputs, by the folder that each belongs to; a folder may have none. */
    Map<OutputDirectory, List<OutputFile>> byDirectory(List<Destination.Scope> scopes) {
        List<Output> chosen =
                scopes.stream().flatMap(scope -> outputsOf(scope).stream()).toList();
        OutputSet files = Generator.generate(loaded.spec(), chosen, settings());
        files.files().forEach(file -> filled.add(file.destination()));
        Map<OutputDirectory, List<OutputFile>> byDirectory = new LinkedHashMap<>();
        for (Destination.Scope scope : scopes) {
            for (Destination destination : destinations(scope)) {
                byDirectory
                        .computeIfAbsent(directory(destination), key -> new ArrayList<>())
                        .addAll(files.files(destination));
            }
        }
        return byDirectory;
    }

    private List<Output> outputsOf(Destination.Scope scope) {
        Outputs installed = Outputs.installed();
        List<String> names = trimmed(mojo.outputs);
        if (names.isEmpty()) {
            // One may need another of another scope.
            names = DEFAULT_OUTPUTS.values().stream().flatMap(List::stream).toList();
        }
        return installed.named(names).stream()
                .filter(output -> output.scope() == scope)
                .toList();
    }

    private static List<Destination> destinations(Destination.Scope scope) {
        return switch (scope) {
            case MAIN -> List.of(Destination.MAIN_SOURCE, Destination.MAIN_RESOURCE);
            case TEST -> List.of(Destination.TEST_SOURCE, Destination.TEST_RESOURCE);
            case DOCS -> List.of(Destination.DOCS, Destination.DOCS_PAGE);
        };
    }

    private OutputDirectory directory(Destination destination) {
        File folder =
                switch (destination) {
                    case MAIN_SOURCE -> mojo.outputDirectory;
                    case MAIN_RESOURCE -> mojo.resourceDirectory;
                    case TEST_SOURCE -> mojo.testOutputDirectory;
                    case TEST_RESOURCE -> mojo.testResourceDirectory;
                    case DOCS -> mojo.docsDirectory;
                    case DOCS_PAGE -> mojo.htmlDirectory;
                };
        Path root = Objects.requireNonNull(folder, "a directory has a default").toPath();
        return OutputDirectory.of(root.toAbsolutePath(), mojo.buildDirectory(), mojo.base());
    }

    private Settings settings() {
        return new Settings(
                loaded.sourceName(),
                Optional.ofNullable(mojo.packageName)
                        .orElseGet(() -> JavaNames.toPackage(mojo.project().getGroupId() + ".tls")),
                mojo.typeName,
                ConsumerRelease.of(mojo.release, mojo.project()),
                charset(),
                trimmed(mojo.stacks),
                Optional.ofNullable(mojo.generatedAnnotation),
                docs(),
                mojo.fixturesSettings());
    }

    private DocsSettings docs() {
        return new DocsSettings(
                Optional.ofNullable(mojo.docsTitle),
                Optional.ofNullable(mojo.docsIntro),
                mojo.docsHeadingLevel,
                AlertPart.named(trimmed(mojo.docsSections), "docsSections"),
                DocsSettings.pages(mojo.docsPages, "docsPages"));
    }

    private Charset charset() {
        try {
            return Charset.forName(Optional.ofNullable(mojo.encoding).orElse("UTF-8"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidSetting("there is no encoding '" + mojo.encoding + "'", "write UTF-8");
        }
    }

    /** The words of a list that a user may have written with empty items. */
    static List<String> trimmed(List<String> words) {
        List<String> trimmed = new ArrayList<>();
        for (String word : words) {
            if (word != null && !word.isBlank()) {
                trimmed.add(word.strip());
            }
        }
        return trimmed;
    }
}
