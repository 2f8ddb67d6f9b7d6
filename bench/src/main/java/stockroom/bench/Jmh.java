package stockroom.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark class. */
final class Jmh {
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;

    private Jmh() {}

    /**
     * Its methods' average times, in the class's own unit, by the number that its parameter had. In this virtual machine: Maven's classpath is
     * not one that a forked one would find.
     */
    static Map<Integer, Map<String, Double>> times(Class<?> benchmark, String parameter) {
        Map<Integer, Map<String, Double>> times = new TreeMap<>();
        try {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(benchmark.getName())
                            .forks(0)
                            .warmupIterations(WARM_UPS)
                            .warmupTime(TimeValue.milliseconds(500))
                            .measurementIterations(ROUNDS)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                int value = Integer.parseInt(result.getParams().getParam(parameter));
                String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
                times.computeIfAbsent(value, number -> new TreeMap<>())
                        .put(method, result.getPrimaryResult().getScore());
            }
        } catch (RunnerException failed) {
            throw new IllegalStateException("JMH could not run " + benchmark.getSimpleName(), failed);
        }
        return times;
    }
}
