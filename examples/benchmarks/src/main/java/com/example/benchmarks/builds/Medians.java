package com.example.benchmarks.builds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What tables say of the runs of several rounds. */
final class Medians {
    private Medians() {}

    /** Median, least and most seconds. */
    static String spread(List<MavenRun> runs) {
        double[] seconds =
                runs.stream().mapToDouble(MavenRun::seconds).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(seconds), seconds[0], seconds[seconds.length - 1]);
    }

    /** The median of the seconds that one takes longer than another in the same round. */
    static double extra(List<MavenRun> runs, List<MavenRun> others) {
        double[] extras = new double[runs.size()];
        Arrays.setAll(extras, i -> runs.get(i).seconds() - others.get(i).seconds());
        return median(extras);
    }

    static double median(List<MavenRun> runs, ToDoubleFunction<MavenRun> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** With two decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
