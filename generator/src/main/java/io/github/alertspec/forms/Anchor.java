package io.github.alertspec.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with which forms begin.
 *
 * @param text in lower case; a blank stands for a character that joins words, two for several, {@code A} for any character
 * @param sure so many characters stand in each line of the form just so; behind them a mark may stand apart
 */
record Anchor(String text, int sure) {
    /** Windows of this length let a scan take steps of five. */
    static final int LENGTH = 10;

    private static final String ANY = "A";
    private static final String SEVERAL = "  ";

    /** A colon within a sentence; the key of a JSON text has a quote before its colon. */
    private static final Pattern COLON = Pattern.compile("[a-z]: [a-z]");

    /** Stretches words that are short: where the form goes on, some character follows; what stands before does not matter. */
    static Anchor of(String words, int sure, boolean goesOn) {
        if (sure >= LENGTH) {
            return new Anchor(words.stripTrailing(), sure);
        }
        String text = words.substring(0, sure);
        text = goesOn ? text + ANY : text;
        text = text.length() < LENGTH ? ANY + text : text;
        return new Anchor(text, text.length());
    }

    /**
     * The parts of the words that a scan may look for: those that stand in each line just so, or if these are common, or
     * there are none, any.
     */
    List<String> windows(int length) {
        List<String> windows = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (int i = 0; i + length <= text.length(); i++) {
            String window = text.substring(i, i + length);
            boolean goesBeyond = i + length > sure;
            boolean marks = !window.chars().allMatch(Anchor::isWordOrBlank);
            boolean sentence = COLON.matcher(window).find() && !mayLackBlank(i, i + length);
            if (!goesBeyond || (!marks && !mayLackBlank(i, i + length)) || sentence) {
                ((goesBeyond && marks) || window.contains(SEVERAL) ? loose : windows).add(window);
            }
        }
        if (windows.stream().allMatch(Windows::isCommon)) {
            windows.addAll(loose);
        }
        return windows;
    }

    /** Whether a part has a blank that may be missing in a line: it stands beside a mark, and not between a colon and a word. */
    private boolean mayLackBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char behind = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean between = isWordOrBlank(before) && isWordOrBlank(behind);
            boolean behindColon = before == ':' && behind >= 'a' && behind <= 'z';
            if (text.charAt(i) == ' ' && !between && !behindColon) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOrBlank(int c) {
        return c == ' ' || isWord((char) c);
    }

    /** What stands before a window, and the window; one that has blanks is looked for as in addresses too, blank by blank. */
    List<String> rows(String window) {
        String before = text.substring(0, text.indexOf(window)).replaceAll("[ \"'`]+", " ");
        List<String> rows = new ArrayList<>(List.of(before + "\t"));
        for (int i = 0; i < window.length(); i++) {
            String c = window.substring(i, i + 1);
            List<String> ways = c.equals(" ") ? List.of(c, "%20") : List.of(c);
            rows = rows.stream()
                    .flatMap(row -> ways.stream().map(row::concat))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return rows;
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
