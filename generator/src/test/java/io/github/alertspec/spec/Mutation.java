package io.github.alertspec.spec;

import java.util.List;
import java.util.Random;

/** A small change to a text, such as a slip of the hand makes. */
final class Mutation {
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "  ",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            " #",
            "'",
            "\"",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "? ",
            "|\n",
            ">-\n",
            "---\n",
            "...\n",
            "%",
            "@",
            "`",
            "\t",
            "\\",
            "~",
            "null",
            "yes",
            "0",
            "-1",
            "010",
            "0x28",
            "256",
            "4000000000",
            "3.1",
            "1:20",
            "2026-11-01",
            "\u00e9",
            "\ud83d\ude00",
            "\u202e",
            "\u0000",
            "[]",
            "{}",
            "''",
            "code: 40\n",
            "name: x",
            "extends: tls\n",
            "alerts:\n",
            "references: []\n");

    private Mutation() {}

    /** The text after one to three changes, which follow from the state of {@code random} alone. */
    static String of(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, mutated.substring(from, to));
                case 2 -> mutated.replace(from, to, scrap(random));
                default -> mutated.insert(from, scrap(random));
            }
        }
        return mutated.toString();
    }

    private static String scrap(Random random) {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }
}
