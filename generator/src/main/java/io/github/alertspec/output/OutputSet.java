package io.github.alertspec.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All files of one run, by path. Two outputs may not claim the same path, nor two that differ by letter case alone. */
public final class OutputSet {
    private final List<OutputFile> files;

    private OutputSet(List<OutputFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * The files of all outputs, by the name of each.
     *
     * @throws IllegalStateException if one path is claimed twice
     */
    public static OutputSet of(Map<String, List<OutputFile>> byOutput) {
        Map<String, String> owners = new HashMap<>();
        List<OutputFile> files = new ArrayList<>();
        byOutput.forEach((output, emitted) -> emitted.forEach(file -> {
            String key = file.destination() + " " + file.path().toLowerCase(Locale.ROOT);
            String owner = owners.putIfAbsent(key, output);
            if (owner != null) {
                throw new IllegalStateException(
                        owner.equals(output)
                                ? "output '" + output + "' makes the file " + file.path() + " twice"
                                : "outputs '" + owner + "' and '" + output + "' both make the file " + file.path());
            }
            files.add(file);
        }));
        files.sort(Comparator.comparing(OutputFile::destination).thenComparing(OutputFile::path));
        return new OutputSet(files);
    }

    /** By destination, then path. */
    public List<OutputFile> files() {
        return files;
    }

    public List<OutputFile> files(Destination destination) {
        return files.stream().filter(file -> file.destination() == destination).toList();
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }
}
