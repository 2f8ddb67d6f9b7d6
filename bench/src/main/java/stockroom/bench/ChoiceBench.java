package stockroom.bench;

import java.util.ArrayList;
import java.util.List;
import stockroom.bench.kernel.ChoiceBenchmark;

/** Choosing suppliers and quantities, counted for each offer that is considered, beside one sequential pass over the same offers, by JMH. */
final class ChoiceBench implements Bench {
    @Override
    public List<String> headings() {
        return List.of(
                "offers an article, 100,000 needs",
                "choosing, ns an offer considered",
                "one sequential pass, ns an offer",
                "ratio",
                "choosing, ms in all");
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        Jmh.times(ChoiceBenchmark.class, "offers").forEach((offers, nanos) -> {
            double considered = (double) offers * ChoiceBenchmark.NEEDS;
            double choice = nanos.getOrDefault("choose", Double.NaN);
            double floor = nanos.getOrDefault("onePass", Double.NaN);
            rows.add(List.of(
                    Figures.whole(offers),
                    Figures.whole(choice / considered),
                    Figures.oneDigit(floor / considered),
                    Figures.whole(choice / floor),
                    Figures.whole(choice / 1e6)));
        });
        return rows;
    }
}
