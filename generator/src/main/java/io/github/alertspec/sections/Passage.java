package io.github.alertspec.sections;

/**
 * A part of a Markdown text that is read in one go, such as a paragraph; never code that stands on lines of its own.
 *
 * @param from offset of its first line
 * @param to offset behind the text of its last line
 * @param isHtml whether it is HTML, in which backticks and backslashes mean nothing
 */
record Passage(int from, int to, boolean isHtml) {}
