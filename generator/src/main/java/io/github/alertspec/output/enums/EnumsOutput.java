package io.github.alertspec.output.enums;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.util.List;
import java.util.stream.Stream;

/** The enum of alerts and its companions. */
public final class EnumsOutput implements Output {
    @Override
    public String name() {
        return "enums";
    }

    @Override
    public String about() {
        return "the enum of alerts with codes, texts, levels and references";
    }

    @Override
    public Destination.Scope scope() {
        return Destination.Scope.MAIN;
    }

    @Override
    public List<OutputFile> emit(AlertSpec spec, Settings settings) {
        return Stream.of(
                        new AlertEnum(spec, settings).type(),
                        new AlertFacts(spec, settings).type(),
                        new ProtocolEnum(spec, settings).type(),
                        new ReferenceType(settings).type(),
                        WordEnums.level(settings),
                        WordEnums.status(settings),
                        WordEnums.closure(settings),
                        WordEnums.sender(settings))
                .map(type -> JavaSource.file(type, settings))
                .toList();
    }
}
