package io.github.alertspec.diff;

import io.github.alertspec.spec.Word;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the differences of two specs are told. */
public enum DiffFormat implements Word {
    /** For a person at a terminal. */
    TEXT,
    /** A section of a changelog. */
    MARKDOWN,
    /** For a machine. */
    JSON;

    /** The whole text, with a line feed at its end. */
    public String write(Differences differences) {
        return switch (this) {
            case TEXT -> TextDiff.of(differences);
            case MARKDOWN -> MarkdownDiff.of(differences);
            case JSON -> JsonDiff.of(differences);
        };
    }

    public static Optional<DiffFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** {@code text, markdown, json}. */
    public static String words() {
        return Arrays.stream(values()).map(Word::word).collect(Collectors.joining(", "));
    }
}
