package io.github.alertspec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All that decides what a run makes, under names that a message can use: words of the configuration, and files. */
public final class Inputs {
    private final Map<String, String> values = new TreeMap<>();
    private boolean isComplete = true;

    /** A word of the configuration. */
    public Inputs value(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Files by name and content, wherever they lie. Of a folder that is not known; a run that depends on one is never up to date. */
    public Inputs files(String name, Iterable<Path> files) throws IOException {
        StringBuilder prints = new StringBuilder();
        for (Path file : files) {
            isComplete &= Files.isRegularFile(file);
            prints.append(file.getFileName())
                    .append(' ')
                    .append(Fingerprint.of(file))
                    .append(' ');
        }
        values.put(name, prints.toString());
        return this;
    }

    /** One file by its whole name and content, wherever it lies; that there is none is known, too. */
    public Inputs file(String name, Path file) throws IOException {
        values.put(name, file + " " + Fingerprint.of(file));
        return this;
    }

    /** One file, of which these bytes were read. */
    public Inputs file(String name, Path file, byte[] bytes) {
        values.put(name, file + " " + Fingerprint.of(bytes));
        return this;
    }

    /** Everything that another one knows. */
    public Inputs all(Inputs others) {
        values.putAll(others.values);
        isComplete &= others.isComplete;
        return this;
    }

    boolean isComplete() {
        return isComplete;
    }

    Map<String, String> values() {
        return values;
    }
}
