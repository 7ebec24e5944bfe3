package io.plimsoll.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.io.IOException;
import java.util.Collection;

/// Runs the benchmarks with what they allocate, and sums them up. Takes JMH's own options.
final class Benchmarks {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Benchmarks() {}

    static void main(String[] args)
            throws CommandLineOptionException, RunnerException, IOException {
        var given = new CommandLineOptions(args);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        var options = new OptionsBuilder().parent(given).shouldFailOnError(true);
        if (given.getProfilers().isEmpty()) options.addProfiler(GCProfiler.class);
        sumUp(new Runner(options.build()).run());
    }

    private static void sumUp(Collection<RunResult> results) {
        double reference =
                results.stream()
                        .filter(result -> name(result).equals("reference"))
                        .mapToDouble(result -> result.getPrimaryResult().getScore())
                        .findFirst()
                        .orElse(Double.NaN);
        System.out.printf(
                "%n%-18s %6s %12s %14s %12s%n", "", "coins", "µs", "bytes", "× reference");
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            String coins = result.getParams().getParam("coins");
            System.out.printf(
                    "%-18s %6s %12.1f %14.0f %12.2f%n",
                    name(result),
                    coins == null ? "" : coins,
                    micros,
                    allocated == null ? Double.NaN : allocated.getScore(),
                    micros / reference);
        }
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }
}
