package io.github.alertspec.sections;

/**
 * A comment that opens or closes a section.
 *
 * @param from offset of its first character
 * @param to offset behind its last character
 * @param wordsFrom offset of what stands behind the word {@code alertspec}
 * @param words what stands there
 * @param isVerbatim whether it stands in HTML that Markdown means nothing in
 * @param isBroken whether it was reported, and only marks a place
 */
record Marker(int from, int to, boolean closes, int wordsFrom, String words, boolean isVerbatim, boolean isBroken) {
    /** Whether another one says the same, wherever it stands. */
    boolean saysWhat(Marker other) {
        return closes == other.closes && words.equals(other.words) && isBroken == other.isBroken;
    }
}
