package com.example.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast scans should be beside others of the same run; those who are not installed have no goal. */
final class ScanGoals {
    private ScanGoals() {}

    static List<Goal> inMemory(int percent, Figures figures) {
        String group = "Scan" + percent + ".";
        String recogniser = group + ScanPeer.RECOGNISER.title();
        List<Goal> goals = new ArrayList<>();
        Stream<String> libraries = ScanPeer.LIBRARIES.stream().map(peer -> group + peer.title());
        String hyperscan = group + ScanMemory.HYPERSCAN;
        if (percent == 1) {
            String sum = group + ScanPeer.SUM_OF_LONGS.title();
            goals.add(Goal.faster(0.15, "scan at 1 %, sum of longs: floor", recogniser, sum));
            goals.add(Goal.faster(0.4, "scan at 1 %, sum of longs: goal", recogniser, sum));
            goals.add(Goal.faster(0.4, "scan at 1 %, Hyperscan in C: floor", recogniser, hyperscan));
            goals.add(Goal.faster(1, "scan at 1 %, Hyperscan in C: goal", recogniser, hyperscan));
            fastest(libraries, figures)
                    .ifPresent(best -> goals.add(Goal.faster(
                            10, "scan at 1 %, " + best.substring(group.length()) + ": floor", recogniser, best)));
        } else if (percent == 10) {
            goals.add(Goal.faster(0.8, "scan at 10 %, Hyperscan in C: goal", recogniser, hyperscan));
        }
        return goals.stream().filter(goal -> isMeasured(goal, figures)).toList();
    }

    static List<Goal> byPrograms(String group, String size, boolean big, Figures figures) {
        String explain = group + "." + ScanPrograms.EXPLAIN;
        List<Goal> goals = new ArrayList<>();
        String program = big ? "rg" : "grep";
        Stream<String> peers = figures.names().stream().filter(name -> name.startsWith(group + "." + program + " "));
        fastest(peers, figures).ifPresent(best -> {
            String what = "explain " + size + ", " + best.substring(group.length() + 1);
            if (big) {
                goals.add(Goal.atMost(3, what + ": floor", explain, best));
                goals.add(Goal.atMost(1.5, what + ": goal", explain, best));
            } else {
                goals.add(Goal.atMost(1.3, what, explain, best));
            }
        });
        return goals.stream().filter(goal -> isMeasured(goal, figures)).toList();
    }

    /** A line for the table of goals, about memory. */
    static String peak(String group, String size, int mib, Figures figures) {
        String explain = group + "." + ScanPrograms.EXPLAIN;
        if (!figures.names().contains(explain) || figures.size(explain) == 0) {
            return "";
        }
        double peak = figures.size(explain);
        return String.format(
                Locale.ROOT,
                "| explain %s, peak memory | at most %d MiB | %.0f | | %s |%n",
                size,
                mib,
                peak,
                peak <= mib ? "yes" : "**no**");
    }

    private static Optional<String> fastest(Stream<String> names, Figures figures) {
        return names.filter(figures.names()::contains).min(Comparator.comparing(figures::time));
    }

    private static boolean isMeasured(Goal goal, Figures figures) {
        return figures.names().containsAll(List.of(goal.measured(), goal.against()));
    }
}
