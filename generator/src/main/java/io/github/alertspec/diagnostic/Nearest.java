package io.github.alertspec.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a misspelt one was most likely meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The known word at the smallest edit distance, unless even that one is unlike; ties go to the first. */
    public static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(1, Math.min(4, word.length() / 3));
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= most);
    }

    /** {@code did you mean 'x'?}, or the list of what there is, if there is any. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> known.isEmpty() ? "there is none to name" : "known are " + String.join(", ", known));
    }

    /** Edits between two words, ignoring letter case: insert, delete, replace, or swap two neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = lower(a, i - 1) == lower(b, j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && lower(a, i - 1) == lower(b, j - 2) && lower(a, i - 2) == lower(b, j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    private static char lower(String text, int index) {
        return Character.toLowerCase(text.charAt(index));
    }
}
