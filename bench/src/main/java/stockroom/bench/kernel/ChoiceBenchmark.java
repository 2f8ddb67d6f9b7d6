package stockroom.bench.kernel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import stockroom.bench.buying.Sellers;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Assortment;
import stockroom.domain.purchasing.BuyingPolicy;
import stockroom.domain.purchasing.Decision;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.purchasing.Need;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.Overbuy;
import stockroom.domain.purchasing.Rounding;
import stockroom.domain.settings.Settings;

/** Chooses for 100,000 needs among so many offers each (R34–R39), with the explanation that a draft line keeps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChoiceBenchmark {
    /** How many articles are needed. */
    public static final int NEEDS = 100_000;

    /** Offers of each article. */
    @Param({"1", "4", "16"})
    public int offers;

    private final BuyingPolicy policy = policy();
    private List<Assortment> assortments = List.of();
    private List<Sku> skus = List.of();

    @Setup
    public void fill() {
        assortments = IntStream.range(0, NEEDS)
                .mapToObj(article -> Sellers.assortment(article, offers))
                .toList();
        skus = IntStream.range(0, NEEDS).mapToObj(Sellers::sku).toList();
    }

    /** By the rules of a shop that changed no setting. */
    public static BuyingPolicy policy() {
        Settings settings = Settings.DEFAULTS;
        return new BuyingPolicy(
                new Moment(Sellers.NOW, settings.shopTimeZone()),
                Sellers.CURRENCY,
                Rounding.UP,
                new Overbuy(settings.overbuyFactor().orElse(null), null));
    }

    /** The choice, whole. */
    @Benchmark
    public int choose() {
        int bought = 0;
        for (int article = 0; article < NEEDS; article++) {
            Need need = Need.of(0, Sellers.missing(article), 0, Optional.empty());
            Decision decision =
                    policy.decide(skus.get(article), need, Optional.of(Sellers.NEEDED), assortments.get(article));
            bought += decision instanceof Decision.Buy ? 1 : 0;
        }
        return bought;
    }

    /** The floor: passes the same offers once, in order, and keeps the cheapest price times quantity. */
    @Benchmark
    public long onePass() {
        long sum = 0;
        for (int article = 0; article < NEEDS; article++) {
            int units = Sellers.missing(article);
            long cheapest = Long.MAX_VALUE;
            for (Offer offer : assortments.get(article).offers()) {
                long cost = units * offer.prices().breaks().get(0).unitPrice().minorUnits();
                cheapest = Math.min(cheapest, cost);
            }
            sum += cheapest;
        }
        return sum;
    }
}
