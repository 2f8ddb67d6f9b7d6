package stockroom.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import stockroom.bench.kernel.KernelBenchmark;

/** The consolidation kernel beside one sequential pass over the same columns, by JMH. */
final class KernelBench implements Bench {
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;

    @Override
    public List<String> headings() {
        return List.of("lines, 100,000 articles", "kernel, µs", "one sequential pass, µs", "ratio");
    }

    @Override
    public List<List<String>> rows() {
        Map<Integer, Map<String, Double>> byLines = new TreeMap<>();
        for (RunResult result : results()) {
            String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            byLines.computeIfAbsent(Integer.valueOf(result.getParams().getParam("lines")), lines -> new TreeMap<>())
                    .put(method, result.getPrimaryResult().getScore());
        }
        List<List<String>> rows = new ArrayList<>();
        byLines.forEach((lines, micros) -> {
            double kernel = micros.getOrDefault("tally", Double.NaN);
            double floor = micros.getOrDefault("onePass", Double.NaN);
            rows.add(List.of(
                    Figures.whole(lines),
                    Figures.whole(kernel),
                    Figures.oneDigit(floor),
                    Figures.oneDigit(kernel / floor)));
        });
        return rows;
    }

    /** In this virtual machine: Maven's classpath is not one that a forked one would find. */
    private static Collection<RunResult> results() {
        try {
            return new Runner(new OptionsBuilder()
                            .include(KernelBenchmark.class.getName())
                            .forks(0)
                            .warmupIterations(WARM_UPS)
                            .warmupTime(TimeValue.milliseconds(500))
                            .measurementIterations(ROUNDS)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
        } catch (RunnerException failed) {
            throw new IllegalStateException("JMH could not run the kernel", failed);
        }
    }
}
