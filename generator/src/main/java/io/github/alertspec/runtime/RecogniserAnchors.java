package io.github.alertspec.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in text the words with which forms begin. */
final class RecogniserAnchors {
    /** What is looked for. */
    private final RecogniserAnchor[] anchors;

    /** By window, the anchors that have it. */
    private final int[][] anchorsOf;

    /** The windows. */
    private final RecogniserWindows windows;

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
        windows = new RecogniserWindows(length);
        int[][] members = new int[anchors.length][0];
        Map<String, Integer> numbers = new HashMap<String, Integer>();
        for (int a = 0; a < anchors.length; a++) {
            String window = anchors[a].window().substring(0, length);
            Integer known = numbers.get(window);
            int w = known == null ? numbers.size() : known;
            if (known == null) {
                numbers.put(window, w);
                windows.add(window, w);
            }
            members[w] = Arrays.copyOf(members[w], members[w].length + 1);
            members[w][members[w].length - 1] = a;
        }
        anchorsOf = Arrays.copyOf(members, numbers.size());
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
         * @return whether to go on
         */
        boolean found(RecogniserAnchor anchor, RecogniserStart start, int from, int next);
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
        windows.find(bytes, from, to, (window, at) -> tell(anchorsOf[window], bytes, at, from, to, listener));
    }

    /**
     * Tells the listener which anchors of a window stand at a place.
     *
     * @param candidates the anchors
     * @param bytes holds the range
     * @param at where the window would begin
     * @param from where the range begins
     * @param to where the range ends
     * @param listener is told
     * @return whether to go on
     */
    private boolean tell(int[] candidates, byte[] bytes, int at, int from, int to, Listener listener) {
        int before = at > from ? bytes[at - 1] : 0;
        String last = "";
        boolean stands = false;
        for (int a : candidates) {
            RecogniserAnchor anchor = anchors[a];
            if (anchor.mayStandBehind(before)) {
                stands = anchor.window().equals(last) ? stands : anchor.isWindowAt(bytes, at, from, to);
                last = anchor.window();
                int begin = stands ? anchor.begin(bytes, at, from) : -1;
                if (begin >= 0
                        && listener.mayBegin(anchor, begin)
                        && !tellStarts(anchor, bytes, begin, at, listener, from)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Tells the listener of each start that stands before an anchor.
     *
     * @param anchor the anchor
     * @param bytes holds the range
     * @param begin where the anchor begins
     * @param at where its window begins
     * @param listener is told
     * @param from where the range begins
     * @return whether to go on
     */
    private static boolean tellStarts(
            RecogniserAnchor anchor, byte[] bytes, int begin, int at, Listener listener, int from) {
        for (RecogniserStart start : anchor.starts()) {
            boolean bare = start.words().isEmpty();
            int first = bare ? begin : RecogniserStart.before(start.words(), bytes, begin, from);
            if (first >= 0 && !listener.found(anchor, start, first, bare ? at + anchor.width() - 1 : begin)) {
                return false;
            }
        }
        return true;
    }
}
