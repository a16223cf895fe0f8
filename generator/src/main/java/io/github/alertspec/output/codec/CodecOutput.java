package io.github.alertspec.output.codec;

import io.github.alertspec.output.Destination;
import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.RuntimeSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.util.ArrayList;
import java.util.List;

/** From octets to alerts and back: the engine of {@code runtime}, and a front that knows the enum. */
public final class CodecOutput implements Output {
    private static final List<String> ENGINE = List.of(
            "CodecContent",
            "CodecDatagram",
            "CodecFrame",
            "CodecOutcome",
            "CodecRange",
            "CodecReader",
            "CodecReading",
            "CodecReason",
            "CodecRecord",
            "CodecRules",
            "CodecStream",
            "CodecTarget",
            "CodecWriter");

    @Override
    public String name() {
        return "codec";
    }

    @Override
    public String about() {
        return "reads alerts from records, TCP streams and frames, and writes them";
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
        RuntimeSource source = new RuntimeSource(settings, Destination.MAIN_SOURCE);
        List<OutputFile> files = new ArrayList<>(source.visible(ENGINE));
        Front front = new Front(settings, source);
        files.add(front.reader());
        files.add(front.stream());
        files.add(front.writer());
        return files;
    }
}
