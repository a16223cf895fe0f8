package io.github.alertspec.sections;

import java.util.Optional;

/**
 * A part of a Markdown text that is read in one go, such as a paragraph; never code that stands on lines of its own.
 *
 * @param from offset of its first line
 * @param to offset behind the text of its last line
 * @param html the kind of HTML that it is, if it is any
 */
record Passage(int from, int to, Optional<HtmlBlock> html) {
    /** Whether backticks and backslashes mean nothing in it. */
    boolean isHtml() {
        return html.isPresent();
    }

    /** Whether Markdown means nothing in it even behind an empty line. */
    boolean isVerbatim() {
        return html.filter(HtmlBlock::isVerbatim).isPresent();
    }
}
