package io.github.alertspec.explain;

import io.github.alertspec.spec.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an answer or a report is written. */
public enum LogFormat implements Word {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    public static Optional<LogFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** {@code text, json, csv, markdown}. */
    public static String words() {
        return String.join(", ", List.of(values()).stream().map(Word::word).toList());
    }
}
