package io.github.alertspec;

import io.github.alertspec.output.Output;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.OutputSet;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipeline between reading and writing: a spec, the chosen outputs and settings in, files in memory out. */
public final class Generator {
    private Generator() {}

    /**
     * Every file of the chosen outputs.
     *
     * @throws io.github.alertspec.output.InvalidSetting if a setting does not fit the spec
     * @throws IllegalStateException if two outputs have one name or claim one path, or an output breaks its word
     */
    public static OutputSet generate(AlertSpec spec, List<Output> outputs, Settings settings) {
        Map<String, List<OutputFile>> byOutput = new LinkedHashMap<>();
        for (Output output : outputs) {
            List<OutputFile> files = output.emit(spec, settings);
            files.forEach(file -> refuseOtherScope(output, file));
            if (byOutput.put(output.name(), files) != null) {
                throw new IllegalStateException("two outputs are named '" + output.name() + "'");
            }
        }
        return OutputSet.of(byOutput);
    }

    private static void refuseOtherScope(Output output, OutputFile file) {
        if (file.destination().scope() != output.scope()) {
            throw new IllegalStateException(
                    "output '" + output.name() + "' is of scope " + output.scope() + " and makes the file "
                            + file.path() + " of scope " + file.destination().scope());
        }
    }
}
