package io.github.alertspec.output.lookup;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lookup from whatever a program holds in its hand, and the resolved spec as data for programs in other languages. */
public final class LookupOutput implements Output {
    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public String about() {
        return "lookup by stack name, stack number, QUIC error or any octet; the spec as JSON and CSV";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.MAIN;
    }

    @Override
    public List<String> needs() {
        return List.of("enums");
    }

    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        return List.of(
                JavaSource.file(new AlertsType(spec, settings).type(), settings),
                JavaSource.file(AssignmentEnum.type(settings), settings),
                JavaSource.file(new CodeType(spec, settings).type(), settings),
                JavaSource.file(new StackNamesType(spec, settings).type(), settings),
                data(spec, "json", SpecJson.of(spec)),
                data(spec, "csv", SpecCsv.of(spec)));
    }

    private static OutputFile data(AlertSpec spec, String extension, String text) {
        String path = "META-INF/alertspec/" + spec.name() + "." + extension;
        return new OutputFile(Destination.MAIN_RESOURCE, path, text, StandardCharsets.UTF_8);
    }
}
