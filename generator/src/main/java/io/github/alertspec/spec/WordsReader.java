package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code words:}. */
final class WordsReader {
    private static final List<String> KEYS =
            Arrays.stream(WordKind.values()).map(WordKind::word).toList();

    /** As long as the recogniser reads a word. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9]{1,24}");

    private final Scalars scalars;
    private final Diagnostics diagnostics;

    WordsReader(Scalars scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    Optional<Map<WordKind, List<String>>> read(Tree tree) {
        return Fields.open(tree, "words", KEYS, diagnostics).map(fields -> {
            Map<WordKind, List<String>> words = new EnumMap<>(WordKind.class);
            for (WordKind kind : WordKind.values()) {
                List<String> all = fields.list(kind.word(), this::word);
                if (!all.isEmpty()) {
                    words.put(kind, all.stream().distinct().toList());
                }
            }
            return words;
        });
    }

    /** Both together. */
    static Map<WordKind, List<String>> joined(Map<WordKind, List<String>> base, Map<WordKind, List<String>> top) {
        Map<WordKind, List<String>> all = new EnumMap<>(WordKind.class);
        for (WordKind kind : WordKind.values()) {
            Set<String> words = new LinkedHashSet<>(base.getOrDefault(kind, List.of()));
            words.addAll(top.getOrDefault(kind, List.of()));
            if (!words.isEmpty()) {
                all.put(kind, List.copyOf(words));
            }
        }
        return all;
    }

    private Optional<String> word(Tree tree) {
        return scalars.phrase(tree, "a word")
                .filter(
                        word -> WORD.matcher(word).matches()
                                || scalars.refuse(
                                        Rule.WORD_FORMAT,
                                        tree,
                                        Quotation.of(word) + " is not one word",
                                        "write lower-case letters and digits, at most 24; letter case does not count in a line"));
    }
}
