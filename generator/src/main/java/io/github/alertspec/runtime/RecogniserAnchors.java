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
     */
    RecogniserAnchors(List<String> rows) {
        anchors = new RecogniserAnchor[rows.size()];
        int length = RecogniserWindows.MAX_LENGTH;
        for (int a = 0; a < anchors.length; a++) {
            anchors[a] = new RecogniserAnchor(rows.get(a));
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
         * Takes an anchor.
         *
         * @param anchor its number
         * @param from where its words begin
         * @param to where their window ends
         * @return whether to go on
         */
        boolean found(int anchor, int from, int to);
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
                int start = stands ? anchor.start(bytes, at, from) : -1;
                if (start >= 0 && !listener.found(a, start, at + anchor.width())) {
                    return false;
                }
            }
        }
        return true;
    }
}
