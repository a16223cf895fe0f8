package io.github.alertspec.output.recogniser;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.output.Destination;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.RuntimeSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.util.ArrayList;
import java.util.List;

/** From a line of a log to the alerts it reports: the engine of {@code runtime}, tables of the spec, and a front. */
public final class RecogniserOutput implements Output {
    private static final List<String> ENGINE = List.of(
            "Recogniser",
            "RecogniserAnchor",
            "RecogniserAnchors",
            "RecogniserBits",
            "RecogniserContext",
            "RecogniserEntries",
            "RecogniserEscapes",
            "RecogniserForm",
            "RecogniserKeys",
            "RecogniserLetters",
            "RecogniserLines",
            "RecogniserMatch",
            "RecogniserMerge",
            "RecogniserNames",
            "RecogniserNumbers",
            "RecogniserPath",
            "RecogniserScan",
            "RecogniserStart",
            "RecogniserTables",
            "RecogniserText",
            "RecogniserValues",
            "RecogniserWindow",
            "RecogniserWindows",
            "RecogniserWords",
            "Recognition");

    @Override
    public String name() {
        return "recogniser";
    }

    @Override
    public String about() {
        return "finds the alerts that a line of a log reports, in whatever form a product writes them";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.MAIN;
    }

    @Override
    public List<String> needs() {
        return List.of("enums", "lookup");
    }

    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        FormTable table = FormTable.of(spec, settings.stacksOf(spec));
        RuntimeSource source = new RuntimeSource(settings, Destination.MAIN_SOURCE);
        List<OutputFile> files = new ArrayList<>(source.hidden(ENGINE));
        files.add(FormsType.file(table, settings, source));
        files.add(Front.match(settings, source));
        files.add(Front.recogniser(settings, source));
        return files;
    }
}
