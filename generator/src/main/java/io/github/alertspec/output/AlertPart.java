package io.github.alertspec.output;

import io.github.alertspec.spec.Word;
import java.util.List;

/** What docs tell of one alert, in the order in which a person needs it whose connection has just failed. */
public enum AlertPart implements Word {
    /** What it says, who sends it, and what becomes of the connection. */
    MEANING,
    CAUSES,
    /** What the operators of both sides can do. */
    REMEDIES,
    /** What each stack calls it. */
    NAMES,
    /** Its level in each protocol version. */
    LEVELS,
    /** Its bytes on the wire. */
    WIRE,
    /** What changed from version to version. */
    HISTORY,
    REFERENCES;

    public static final List<AlertPart> ALL = List.of(values());

    /**
     * The parts with these words, in their order; all where there is no word.
     *
     * @param setting what a message calls the list
     * @throws InvalidSetting if a word is none of a part, or stands there twice
     */
    public static List<AlertPart> named(List<String> words, String setting) {
        return words.isEmpty() ? ALL : WordList.named(words, ALL, setting);
    }
}
