package io.github.alertspec.cli;

import io.github.alertspec.diff.Category;
import io.github.alertspec.diff.DiffFormat;
import io.github.alertspec.diff.Differences;
import io.github.alertspec.diff.Extended;
import io.github.alertspec.output.View;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.GitShow;
import io.github.alertspec.spec.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two specs, and who it breaks. */
@Command(
        name = "diff",
        description = "Says what changed between two specs, who it breaks and which version it asks for."
                + " A spec is a YAML or JSON file, a jar that brings one, git:REVISION:PATH, or tls for the one that is"
                + " built in.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private static final String GIT = "git:";

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The older spec.")
    private String before = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "The newer spec (default: the file itself where BEFORE is a revision of it, else tls).")
    @Nullable
    private String after;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown or json (default: text).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "CATEGORY",
            split = ",",
            description = "Exit with 1 where a change concerns one of these: WIRE, SOURCE, BINARY, SEMANTIC, DOCS.")
    private List<String> failOn = new ArrayList<>();

    @Option(
            names = "--protocols",
            paramLabel = "ID",
            split = ",",
            description = "The protocol versions that both specs are limited to (default: all).")
    private List<String> protocols = new ArrayList<>();

    @Mixin
    private SpecOption.PathOption path = new SpecOption.PathOption();

    private final Main.Streams streams;

    DiffCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        DiffFormat chosen = DiffFormat.of(format)
                .orElseThrow(() ->
                        Problem.use("there is no format '" + format + "'", "the formats are " + DiffFormat.words()));
        Category.Chosen categories = Category.named(failOn);
        categories.unknown().ifPresent(word -> {
            throw Problem.use("there is no category '" + word + "'", "the categories are " + Category.all());
        });
        String newer = after == null ? usualAfter() : after;
        Compared older = read(before, List.of());
        Compared now = read(newer, protocols);
        Differences differences = Differences.between(before, View.ofOlder(older.spec(), protocols), newer, now.spec());
        if (isGit(before)) {
            differences = differences.extending(older.extended(), now.extended());
        }
        streams.out().write(chosen.write(differences).getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return differences.concerning(categories.categories()).isEmpty() ? Main.DONE : Main.FOUND;
    }

    private String usualAfter() {
        return isGit(before) ? path(before) : Source.BUILT_IN;
    }

    /** One of the two. */
    private record Compared(AlertSpec spec, Extended extended) {}

    private Compared read(String place, List<String> limits) throws IOException {
        if (!isGit(place)) {
            SpecOption.Loaded loaded = new SpecOption(place, path).load(streams.err(), false, limits);
            return new Compared(loaded.spec(), loaded.extended());
        }
        try {
            String revision = place.substring(GIT.length(), place.indexOf(':', GIT.length()));
            Source source = new GitShow(Path.of("").toAbsolutePath()).read(revision, path(place));
            Extended extended = new Extended();
            AlertSpec spec = SpecOption.read(source, source.name(), path, streams.err(), extended);
            return new Compared(View.of(spec, limits, source.name()).spec(), extended);
        } catch (GitShow.Failed e) {
            throw Problem.use(String.valueOf(e.getMessage()), e.hint());
        }
    }

    private static boolean isGit(String place) {
        if (place.startsWith(GIT) && place.indexOf(':', GIT.length()) < 0) {
            throw Problem.use("'" + place + "' does not name a file", "write " + place + ":alerts.yaml");
        }
        return place.startsWith(GIT);
    }

    private static String path(String place) {
        return place.substring(place.indexOf(':', GIT.length()) + 1).replace('\\', '/');
    }
}
