package stockroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stockroom.bench.buying.MarkedShop;
import stockroom.bench.buying.Sellers;
import stockroom.bench.floor.RecordedPages;
import stockroom.bench.kernel.ChoiceBenchmark;
import stockroom.domain.purchasing.Assortment;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.Need;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;

/**
 * One whole run over so many marked articles with four offers each, and a full rebuild after it. The model of DynamoDB is left out of its time,
 * and has nothing to unmarshal: that is the floor, what the SDK takes for the same rows.
 */
final class MarkedBench implements Bench {
    private static final List<Integer> MARKED = List.of(10_000, 100_000);
    private static final int WARM_UP = 10_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;

    @Override
    public List<String> headings() {
        return List.of(
                "marked articles",
                "requests",
                "ms",
                "processor ms, without the model of DynamoDB",
                "of it choosing",
                "full rebuild, nothing to write: processor ms, without the model",
                "only reading and unmarshalling the same rows: processor ms",
                "run with reading ÷ reading");
    }

    @Override
    public List<List<String>> rows() {
        for (int round = 0; round < WARM_UPS; round++) {
            row(WARM_UP);
        }
        return MARKED.stream().map(MarkedBench::row).toList();
    }

    private static List<String> row(int marked) {
        MarkedShop shop = new MarkedShop(marked);
        List<Double> reading = reading(shop);
        Spent first = Spent.by(shop, RunRequest.Scope.CHANGED);
        Spent again = Spent.by(shop, RunRequest.Scope.EVERYTHING);
        if (first.report().lines() != marked || again.report().written() != 0) {
            throw new IllegalStateException("the run answered something else: "
                    + first.report().lines() + " lines, " + again.report().written() + " written again");
        }
        double floor = Figures.median(reading);
        return List.of(
                Figures.whole(marked),
                Figures.whole(first.report().requests()),
                Figures.whole(first.report().durationMs()),
                Figures.whole(first.own()),
                Figures.whole(choosing(marked)),
                Figures.whole(again.own()),
                Figures.whole(floor),
                Figures.twoDigits((first.own() + floor) / floor));
    }

    /** @param own milliseconds of processor time outside the model */
    private record Spent(RunReport report, double own) {
        static Spent by(MarkedShop shop, RunRequest.Scope scope) {
            RunWatch watch = new RunWatch();
            System.gc();
            RunReport report = watch.watch(() -> shop.run(watch, watch::around, scope));
            return new Spent(report, watch.ownMillis());
        }
    }

    private static List<Double> reading(MarkedShop shop) {
        RecordedPages pages = new RecordedPages(shop.client(), shop.read());
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(RunWatch.millis(pages::readAll));
        }
        return rounds;
    }

    private static double choosing(int articles) {
        BuyingPolicy policy = ChoiceBenchmark.policy();
        List<Assortment> assortments = IntStream.range(0, articles)
                .mapToObj(article -> Sellers.assortment(article, MarkedShop.OFFERS))
                .toList();
        return RunWatch.millis(() -> {
            for (int article = 0; article < articles; article++) {
                Need need = Need.of(0, Sellers.missing(article), 0, Optional.empty());
                policy.decide(Sellers.sku(article), need, Optional.of(Sellers.NEEDED), assortments.get(article));
            }
        });
    }
}
