package com.example.benchmarks;

import com.example.benchmarks.builds.Builds;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything and prints the tables. With the argument {@code short} it only proves that everything runs. */
public final class Benchmarks {
    static final String OPEN_JDK_ALERT = "--add-opens=java.base/sun.security.ssl=ALL-UNNAMED";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("scan")) {
            Scan.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("builds")) {
            Builds.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length == 1 && arguments[0].equals("generator")) {
            System.out.print(GeneratorRun.table(11, 4000));
            return;
        }
        boolean proofOnly = arguments.length == 1 && arguments[0].equals("short");
        if (arguments.length > 0 && !proofOnly) {
            System.err.println("usage: java -jar benchmarks.jar "
                    + "[short | generator | scan [MEGABYTES [ROUNDS]] | builds [short | all | peers | edits [ROUNDS]]]");
            System.exit(2);
        }
        System.out.print(proofOnly ? measure(1, 1, 1, 10) : measure(3, 31, 1, 200));
        if (proofOnly) {
            System.out.print("\n" + Scan.proof() + "\n" + GeneratorRun.table(1, 0));
        }
    }

    /**
     * Measures in several rounds, each of which meets all candidates in turn.
     *
     * @param lookupRounds how often JMH runs all lookups
     * @param initRounds how many JVMs each first lookup gets
     * @param forks 1 for a JVM for each benchmark, 0 to stay in this one, which proves no more than that it runs
     * @param millis how long an iteration is
     * @return the tables
     */
    static String measure(int lookupRounds, int initRounds, int forks, int millis) throws RunnerException {
        Figures figures = ClassInit.measure(initRounds);
        for (int round = 1; round <= lookupRounds; round++) {
            System.err.println("lookups, round " + round + " of " + lookupRounds);
            add(new Runner(options(forks, millis)).run(), figures);
        }
        return "%s %s, %d processors%n%n%s"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        Runtime.getRuntime().availableProcessors(),
                        Table.of(figures));
    }

    private static Options options(int forks, int millis) {
        boolean proofOnly = millis < 100;
        return new OptionsBuilder()
                .include("^com\\.example\\.benchmarks\\.")
                .forks(forks)
                .warmupIterations(proofOnly ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(proofOnly ? 1 : 5)
                .measurementTime(TimeValue.milliseconds(millis))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static void add(Collection<RunResult> results, Figures figures) {
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            String shortName = name[name.length - 2] + "." + name[name.length - 1];
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    figures.addTime(shortName, iteration.getPrimaryResult().getScore());
                    figures.addSize(
                            shortName,
                            iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
                }
            }
        }
    }
}
