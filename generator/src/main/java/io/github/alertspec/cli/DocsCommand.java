package io.github.alertspec.cli;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.FixturesSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reference of all alerts. */
@Command(
        name = "docs",
        description = "Writes the reference of all alerts in Markdown or HTML, the same bytes as the Maven plugin.",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Mixin
    private EmitOptions options = new EmitOptions();

    @Option(names = "--package", paramLabel = "NAME", description = "The package that the docs name, if they name one.")
    private String packageName = "tls";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where docs go.")
    private Path out = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", description = "The title (default: the spec's).")
    @Nullable
    private String title;

    @Option(
            names = "--intro",
            paramLabel = "TEXT",
            description = "The text below the title: plain text, where an empty line ends a paragraph.")
    @Nullable
    private String intro;

    @Option(names = "--heading-level", paramLabel = "N", description = "Of the title, 1 to 3 (default: 1).")
    private int headingLevel = 1;

    @Option(
            names = "--sections",
            paramLabel = "WORD",
            split = ",",
            description = "What is told of each alert, in this order: meaning, causes, remedies, names, levels, wire,"
                    + " history, references (default: all).")
    private List<String> sections = new ArrayList<>();

    @Option(
            names = "--pages",
            paramLabel = "WORD",
            description = "one: everything on one page; many: an index, and a page for each alert (default: one).")
    private String pages = "one";

    @Option(names = "--html-out", paramLabel = "DIR", description = "Where the HTML page goes (default: as --out).")
    @Nullable
    private Path htmlOut;

    private final Main.Streams streams;

    DocsCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Map<Destination, Path> folders = new LinkedHashMap<>();
        folders.put(Destination.DOCS, out);
        folders.put(Destination.DOCS_PAGE, htmlOut == null ? out : htmlOut);
        return options.run(
                "docs",
                Destination.Scope.DOCS,
                List.of("markdown"),
                packageName,
                folders,
                docs(),
                FixturesSettings.DEFAULT,
                streams.err());
    }

    private DocsSettings docs() {
        return new DocsSettings(
                Optional.ofNullable(title),
                Optional.ofNullable(intro),
                DocsSettings.headingLevel(headingLevel, "--heading-level"),
                AlertPart.named(sections, "--sections"),
                DocsSettings.pages(pages, "--pages"));
    }
}
