package io.github.alertspec.runtime;

import java.util.Arrays;

/** A text that is looked for, and the anchors of which it is a part. */
final class RecogniserWindow {
    /** What is looked for. */
    private final String text;

    /** Where the first character stands that may not be any. */
    private final int first;

    /** Behind the last character that may not be any. */
    private final int end;

    /** The letters or digits that stand just before the window in some anchor, or 0 for those where none does. */
    private char[] lasts = new char[0];

    /** By such a letter or digit, the anchors. */
    private RecogniserAnchor[][] anchors = new RecogniserAnchor[0][];

    /**
     * A window without anchors.
     *
     * @param text in lower case; a blank stands for what joins words, {@link RecogniserAnchor#ANY} for any character
     */
    RecogniserWindow(String text) {
        this.text = text;
        first = text.charAt(0) == RecogniserAnchor.ANY ? 1 : 0;
        end = text.length() - (text.charAt(text.length() - 1) == RecogniserAnchor.ANY ? 1 : 0);
    }

    /**
     * Adds an anchor.
     *
     * @param anchor has this window
     */
    void add(RecogniserAnchor anchor) {
        int n = 0;
        while (n < lasts.length && lasts[n] != anchor.last()) {
            n++;
        }
        if (n == lasts.length) {
            lasts = Arrays.copyOf(lasts, n + 1);
            lasts[n] = anchor.last();
            anchors = Arrays.copyOf(anchors, n + 1);
            anchors[n] = new RecogniserAnchor[0];
        }
        anchors[n] = Arrays.copyOf(anchors[n], anchors[n].length + 1);
        anchors[n][anchors[n].length - 1] = anchor;
    }

    /**
     * Whether the window stands at a place.
     *
     * @param bytes holds the line
     * @param at the place
     * @param from where the range begins
     * @param to where the range ends
     * @return whether all of it does
     */
    boolean isAt(byte[] bytes, int at, int from, int to) {
        if (at + first < from || at + end > to) {
            return false;
        }
        for (int k = first; k < end; k++) {
            char c = text.charAt(k);
            if (c != RecogniserAnchor.ANY && !RecogniserAnchor.matches(c, bytes[at + k])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells the listener which anchors stand where the window does.
     *
     * @param bytes holds the range
     * @param at where the window begins
     * @param from where the range begins
     * @param to where the range ends
     * @param listener is told
     */
    void tell(byte[] bytes, int at, int from, int to, RecogniserAnchors.Listener listener) {
        int before = at > from ? bytes[at - 1] : 0;
        for (int n = 0; n < lasts.length; n++) {
            if (lasts[n] == 0 || RecogniserAnchor.matches(lasts[n], before)) {
                for (RecogniserAnchor anchor : anchors[n]) {
                    if (anchor.window().length() == text.length() || anchor.isWindowAt(bytes, at, from, to)) {
                        anchor.tell(bytes, at, from, listener);
                    }
                }
            }
        }
    }
}
