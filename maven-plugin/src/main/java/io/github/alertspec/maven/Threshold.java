package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Severity;
import io.github.alertspec.diff.Category;
import io.github.alertspec.output.InvalidSetting;
import java.util.List;
import java.util.Optional;

/**
 * What makes a goal fail, out of the words of {@code failOn}. One configuration is read by every goal of a plugin: severities
 * are for {@code validate} and {@code check}, categories for {@code diff}, and each passes over the words of the other.
 */
final class Threshold {
    private Threshold() {}

    /**
     * The least severity that is named, or else {@link Severity#ERROR}.
     *
     * @throws InvalidSetting if a word is neither a severity nor a category
     */
    static Severity severity(List<String> words) {
        Severity least = Severity.ERROR;
        for (String word : Emission.trimmed(words)) {
            Optional<Severity> severity = severity(word);
            if (severity.isPresent()) {
                least = severity.get() == Severity.WARNING ? Severity.WARNING : least;
            } else if (Category.named(List.of(word)).unknown().isPresent()) {
                throw new InvalidSetting("failOn cannot be '" + word + "'", "write error or warning");
            }
        }
        return least;
    }

    /**
     * The words that name categories.
     *
     * @throws InvalidSetting if a word is neither a severity nor a category
     */
    static List<String> categories(List<String> words) {
        List<String> left = Emission.trimmed(words).stream()
                .filter(word -> severity(word).isEmpty())
                .toList();
        Category.named(left).unknown().ifPresent(word -> {
            throw new InvalidSetting("failOn cannot be '" + word + "'", "the categories are " + Category.all());
        });
        return left;
    }

    /** Whether a word says something of specs alone, and nothing of logs. */
    static boolean isOfSpecs(String word) {
        return word.equals("error") || Category.named(List.of(word)).unknown().isEmpty();
    }

    private static Optional<Severity> severity(String word) {
        return switch (word) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            default -> Optional.empty();
        };
    }
}
