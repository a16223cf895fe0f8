package io.github.alertspec.output;

import io.github.alertspec.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The outputs there are: those of this jar, and those that another jar on the class path brings. */
public final class Outputs {
    private final TreeMap<String, Output> byName = new TreeMap<>();

    private Outputs() {}

    /**
     * Those that the service loader finds beside this class.
     *
     * @throws IllegalStateException if two have one name
     */
    public static Outputs installed() {
        return of(ServiceLoader.load(Output.class, Output.class.getClassLoader()));
    }

    /** @throws IllegalStateException if two have one name */
    static Outputs of(Iterable<Output> found) {
        Outputs outputs = new Outputs();
        for (Output output : found) {
            Output first = outputs.byName.putIfAbsent(output.name(), output);
            if (first != null) {
                throw new IllegalStateException("two outputs are named '" + output.name() + "': "
                        + first.getClass().getName() + " and "
                        + output.getClass().getName());
            }
        }
        return outputs;
    }

    /** Every output, sorted by name. */
    public List<Output> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The outputs of these names.
     *
     * @throws InvalidSetting if there is no such output, or one is missing that another needs
     */
    public List<Output> named(List<String> names) {
        List<Output> chosen = new ArrayList<>();
        for (String name : names.stream().distinct().toList()) {
            Output output = byName.get(name);
            if (output == null) {
                throw new InvalidSetting(
                        "there is no output '" + name + "'",
                        Nearest.to(name, byName.keySet())
                                        .map(near -> "did you mean '" + near + "'? ")
                                        .orElse("") + "the outputs are " + String.join(", ", byName.keySet()));
            }
            chosen.add(output);
        }
        for (Output output : chosen) {
            for (String needed : output.needs()) {
                if (!names.contains(needed)) {
                    throw new InvalidSetting(
                            "output '" + output.name() + "' does not work without '" + needed + "'",
                            "add " + needed + " to the outputs");
                }
            }
        }
        return List.copyOf(chosen);
    }
}
