package io.github.alertspec.output;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.spec.Word;
import java.util.List;

/** A list in which a user chooses some words of a kind. */
final class WordList {
    private WordList() {}

    /**
     * The values with these words, in their order.
     *
     * @param setting what a message calls the list
     * @throws InvalidSetting if a word is none of the kind, or stands there twice
     */
    static <W extends Word> List<W> named(List<String> words, List<W> values, String setting) {
        List<String> known = values.stream().map(Word::word).toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!known.contains(word)) {
                throw new InvalidSetting(setting + " has no '" + word + "'", Nearest.hint(word, known));
            }
            if (words.indexOf(word) < i) {
                throw new InvalidSetting(setting + " names '" + word + "' twice", "leave one of the two away");
            }
        }
        return words.stream().map(word -> values.get(known.indexOf(word))).toList();
    }
}
