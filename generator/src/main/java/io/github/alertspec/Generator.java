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
     */
    public static OutputSet generate(AlertSpec spec, List<Output> outputs, Settings settings) {
        Map<String, List<OutputFile>> byOutput = new LinkedHashMap<>();
        outputs.forEach(output -> byOutput.put(output.name(), output.emit(spec, settings)));
        return OutputSet.of(byOutput);
    }
}
