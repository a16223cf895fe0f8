package io.github.alertspec.sections;

import java.util.List;

/** A kind of section: the word that asks for it, the keys that it takes, and what it shows. */
interface SectionKind {
    String word();

    List<String> keys();

    /** Whether it stands in a sentence, rather than on lines of its own. */
    default boolean isInline() {
        return false;
    }

    /** What it shows, in Markdown; of no meaning where a value was reported. */
    String markdown(Values values);
}
