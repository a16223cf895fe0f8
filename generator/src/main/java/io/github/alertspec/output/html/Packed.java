package io.github.alertspec.output.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in which most of what stands twice stands once: {@code recogniser.js} puts it back.
 *
 * <p>In place of a repetition there is a mark, and two digits that say how far back it stands. The first marks also tell its
 * length; behind the others a third digit does, and which of them it is counts as a digit before the two.
 */
final class Packed {
    /** Characters that no text has: rows of forms keep of upper case only the letters of placeholders, and no such joins. */
    static final String MARKS = "BEFGIJMPXYZ{}-";

    /** So many of the marks tell a length, from four on. */
    static final int NEAR = 7;

    private static final int BASE = 90;
    private static final int NEAR_LENGTH = 4;
    private static final int NEAR_BACK = BASE * BASE;
    private static final int NEAR_COST = 3;
    private static final int FAR_LENGTH = 5;
    private static final int FAR_BACK = (MARKS.length() - NEAR) * BASE * BASE;
    private static final int FAR_COST = 4;

    /** So many places are looked at for the longest repetition. */
    private static final int MAX_TRIES = 200;

    private final String text;

    /** By place, how long a repetition can be and how far back it stands, one that is near and any. */
    private final int[] nearLength;

    private final int[] nearBack;
    private final int[] farLength;
    private final int[] farBack;

    private Packed(String text) {
        this.text = text;
        nearLength = new int[text.length()];
        nearBack = new int[text.length()];
        farLength = new int[text.length()];
        farBack = new int[text.length()];
    }

    /** @throws IllegalArgumentException if the text has a mark */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                throw new IllegalArgumentException("a row of forms has '" + text.charAt(i) + "'");
            }
        }
        Packed packed = new Packed(text);
        packed.findRepetitions();
        return packed.shortest();
    }

    private void findRepetitions() {
        Map<String, Integer> last = new HashMap<>();
        int[] earlier = new int[text.length()];
        for (int i = 0; i + NEAR_LENGTH <= text.length(); i++) {
            String begin = text.substring(i, i + NEAR_LENGTH);
            int at = last.getOrDefault(begin, -1);
            earlier[i] = at;
            last.put(begin, i);
            for (int n = 0; n < MAX_TRIES && at >= 0 && i - at <= FAR_BACK; n++) {
                int length = common(at, i);
                if (i - at <= NEAR_BACK && length > nearLength[i]) {
                    nearLength[i] = length;
                    nearBack[i] = i - at;
                }
                if (length > farLength[i]) {
                    farLength[i] = length;
                    farBack[i] = i - at;
                }
                at = earlier[at];
            }
        }
    }

    private int common(int a, int b) {
        int n = 0;
        while (n < FAR_LENGTH + BASE - 1 && b + n < text.length() && text.charAt(a + n) == text.charAt(b + n)) {
            n++;
        }
        return n;
    }

    /** Finds from the end on what is shortest: a character, or a repetition of one of its lengths. */
    private String shortest() {
        int[] cost = new int[text.length() + 1];
        int[] step = new int[text.length()];
        boolean[] far = new boolean[text.length()];
        Arrays.fill(step, 1);
        for (int i = text.length() - 1; i >= 0; i--) {
            cost[i] = cost[i + 1] + 1;
            for (int n = NEAR_LENGTH; n < NEAR_LENGTH + NEAR && n <= nearLength[i]; n++) {
                if (cost[i + n] + NEAR_COST < cost[i]) {
                    cost[i] = cost[i + n] + NEAR_COST;
                    step[i] = n;
                }
            }
            for (int n = FAR_LENGTH; n <= farLength[i]; n++) {
                if (cost[i + n] + FAR_COST < cost[i]) {
                    cost[i] = cost[i + n] + FAR_COST;
                    step[i] = n;
                    far[i] = true;
                }
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += step[i]) {
            if (step[i] == 1) {
                out.append(text.charAt(i));
            } else if (far[i]) {
                int back = farBack[i] - 1;
                out.append(MARKS.charAt(NEAR + back / NEAR_BACK));
                digits(back % NEAR_BACK, out);
                out.append(digit(step[i] - FAR_LENGTH));
            } else {
                out.append(MARKS.charAt(step[i] - NEAR_LENGTH));
                digits(nearBack[i] - 1, out);
            }
        }
        return out.toString();
    }

    private static void digits(int number, StringBuilder out) {
        out.append(digit(number / BASE)).append(digit(number % BASE));
    }

    /** Characters of ASCII from {@code #} on, without {@code <} and the backslash. */
    private static char digit(int number) {
        int c = '#' + number;
        c += c >= '<' ? 1 : 0;
        return (char) (c >= '\\' ? c + 1 : c);
    }
}
