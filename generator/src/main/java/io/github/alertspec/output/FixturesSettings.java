package io.github.alertspec.output;

import java.util.Arrays;
import java.util.List;

/**
 * What a user may choose about test fixtures alone.
 *
 * @param parts what they consist of
 */
public record FixturesSettings(List<FixturePart> parts) {
    /** All that works without a test framework. */
    public static final FixturesSettings DEFAULT =
            new FixturesSettings(List.of(FixturePart.DATA, FixturePart.VECTORS, FixturePart.PEER, FixturePart.PCAP));

    /**
     * Parts that fit together.
     *
     * @throws InvalidSetting if one is missing that another needs
     */
    public FixturesSettings {
        parts = List.copyOf(parts);
        if (parts.contains(FixturePart.JUPITER) && !parts.contains(FixturePart.VECTORS)) {
            throw new InvalidSetting(
                    "the part 'jupiter' of fixtures does not work without 'vectors'", "add vectors to the parts");
        }
    }

    /**
     * The parts with these words; where there is no word, those that work without a test framework, and where one can
     * be relied on also what needs it.
     *
     * @param hasJupiter whether the tests have JUnit Jupiter
     * @param setting what a message calls the list
     * @throws InvalidSetting if a word is none of a part, or stands there twice
     */
    public static FixturesSettings named(List<String> words, boolean hasJupiter, String setting) {
        List<FixturePart> all = Arrays.asList(FixturePart.values());
        if (words.isEmpty()) {
            return hasJupiter ? new FixturesSettings(all) : DEFAULT;
        }
        return new FixturesSettings(WordList.named(words, all, setting));
    }

    public boolean has(FixturePart part) {
        return parts.contains(part);
    }
}
