package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in text the words with which forms begin. */
final class RecogniserAnchors {
    /** What is looked for. */
    private final RecogniserAnchor[] anchors;

    /** By number, the windows. */
    private final RecogniserWindow[] windows;

    /** What finds them. */
    private final RecogniserWindows finder;

    /**
     * Prepares the tables.
     *
     * @param rows for each anchor what {@link RecogniserAnchor} reads
     * @param groups by number, what may stand before words
     */
    RecogniserAnchors(List<String> rows, RecogniserStart[][] groups) {
        anchors = new RecogniserAnchor[rows.size()];
        int length = RecogniserWindows.MAX_LENGTH;
        for (int a = 0; a < anchors.length; a++) {
            anchors[a] = new RecogniserAnchor(rows.get(a), groups);
            length = Math.min(length, anchors[a].window().length());
        }
        finder = new RecogniserWindows(length);
        List<RecogniserWindow> all = new ArrayList<RecogniserWindow>();
        Map<String, RecogniserWindow> known = new HashMap<String, RecogniserWindow>();
        for (RecogniserAnchor anchor : anchors) {
            String text = anchor.window().substring(0, length);
            RecogniserWindow window = known.get(text);
            if (window == null) {
                window = new RecogniserWindow(text);
                finder.add(text, all.size());
                all.add(window);
                known.put(text, window);
            }
            window.add(anchor);
        }
        windows = all.toArray(new RecogniserWindow[0]);
    }

    /**
     * The number of anchors.
     *
     * @return at least 0
     */
    int size() {
        return anchors.length;
    }

    /**
     * An anchor.
     *
     * @param number from 0
     * @return the anchor
     */
    RecogniserAnchor anchor(int number) {
        return anchors[number];
    }

    /** Is told of each anchor. */
    interface Listener {
        /**
         * Whether forms may begin with an anchor at a place.
         *
         * @param anchor the anchor
         * @param begin where it begins
         * @return false only if none does
         */
        boolean mayBegin(RecogniserAnchor anchor, int begin);

        /**
         * Takes an anchor.
         *
         * @param anchor the anchor
         * @param start the words before it
         * @param from where these begin, or the anchor if there are none
         * @param next where the anchor begins, or if no words stand before it, the last character of its window
         */
        void found(RecogniserAnchor anchor, RecogniserStart start, int from, int next);
    }

    /**
     * Finds each anchor in a range of octets.
     *
     * @param bytes holds the range
     * @param from where it begins, within the array
     * @param to where it ends, within the array
     * @param listener is told of each
     */
    void find(byte[] bytes, int from, int to, Listener listener) {
        finder.find(bytes, from, to, (number, at) -> {
            if (windows[number].isAt(bytes, at, from, to)) {
                windows[number].tell(bytes, at, from, to, listener);
            }
        });
    }
}
