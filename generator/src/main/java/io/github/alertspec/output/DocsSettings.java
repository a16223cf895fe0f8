package io.github.alertspec.output;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.spec.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a user may choose about docs alone.
 *
 * @param title of the page, in place of the spec's
 * @param intro the text below the title, in place of the default one: plain text, where an empty line ends a paragraph
 * @param headingLevel of the title, 1 to 3; all other headings follow it
 * @param sections what is told of each alert, in this order
 */
public record DocsSettings(
        Optional<String> title, Optional<String> intro, int headingLevel, List<AlertPart> sections, Pages pages) {
    public static final DocsSettings DEFAULT =
            new DocsSettings(Optional.empty(), Optional.empty(), 1, AlertPart.ALL, Pages.ONE);

    private static final int DEEPEST_TITLE = 3;

    /** Into how many files a reference is divided. */
    public enum Pages implements Word {
        /** Everything on one page. */
        ONE,
        /** A page with the index, and one for each alert. */
        MANY
    }

    /**
     * Settings that fit any spec; a blank text counts as none.
     *
     * @throws InvalidSetting if the heading level is out of range
     */
    public DocsSettings {
        title = title.map(String::strip).filter(text -> !text.isEmpty());
        intro = intro.map(String::strip).filter(text -> !text.isEmpty());
        sections = List.copyOf(sections);
        headingLevel(headingLevel, "docsHeadingLevel");
    }

    /**
     * The level of a title, if it leaves room for the headings below.
     *
     * @param setting what a message calls it
     * @throws InvalidSetting if it is out of range
     */
    public static int headingLevel(int level, String setting) {
        if (level < 1 || level > DEEPEST_TITLE) {
            throw new InvalidSetting(
                    setting + " " + level + " is out of range",
                    "write 1 to " + DEEPEST_TITLE + ", the level of the page's title");
        }
        return level;
    }

    /** The paragraphs of the intro; empty where there is none. */
    public List<String> introParagraphs() {
        return intro.map(text -> Arrays.stream(text.split("\\R\\h*(?:\\R\\h*)+", -1))
                        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                        .toList())
                .orElse(List.of());
    }

    /**
     * The page form with this word.
     *
     * @param setting what a message calls it
     * @throws InvalidSetting if there is none
     */
    public static Pages pages(String word, String setting) {
        List<String> known = Arrays.stream(Pages.values()).map(Pages::word).toList();
        if (!known.contains(word)) {
            throw new InvalidSetting(setting + " '" + word + "' is no form of pages", Nearest.hint(word, known));
        }
        return Pages.values()[known.indexOf(word)];
    }
}
