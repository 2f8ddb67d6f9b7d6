package stockroom.bench;

import java.util.ArrayList;
import java.util.List;
import stockroom.bench.kernel.KernelBenchmark;

/** The consolidation kernel beside one sequential pass over the same columns, by JMH. */
final class KernelBench implements Bench {
    @Override
    public List<String> headings() {
        return List.of("lines, 100,000 articles", "kernel, µs", "one sequential pass, µs", "ratio");
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        Jmh.times(KernelBenchmark.class, "lines").forEach((lines, micros) -> {
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
}
