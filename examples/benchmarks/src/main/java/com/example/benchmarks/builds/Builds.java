package com.example.benchmarks.builds;

import java.util.Arrays;
import java.util.List;

/**
 * Measures whole builds: what the plugin and its peers add to a Maven that has nothing to do, and what it adds to a build
 * that compiles. With the argument {@code short} it only proves that it works.
 */
public final class Builds {
    private static final int ROUNDS = 7;

    private Builds() {}

    /**
     * @param arguments after {@code builds}: {@code short}, {@code peers}, {@code edits} or none, for both tables; then the
     *     number of rounds
     */
    public static void main(String[] arguments) throws Exception {
        String which = arguments.length > 0 ? arguments[0] : "all";
        if (arguments.length > 2 || !List.of("all", "short", "peers", "edits").contains(which)) {
            System.err.println("usage: java -jar benchmarks.jar builds [short | all | peers | edits [ROUNDS]]");
            System.exit(2);
        }
        boolean proofOnly = which.equals("short");
        int rounds = proofOnly ? 1 : Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).findFirst().orElse(ROUNDS);
        Workshop workshop = new Workshop();
        workshop.stage();
        if (!which.equals("edits")) {
            System.out.println(new PeerBuilds(workshop, proofOnly).table(rounds));
        }
        if (!which.equals("peers")) {
            System.out.println(new EditedBuilds(workshop).table(rounds));
        }
    }
}
