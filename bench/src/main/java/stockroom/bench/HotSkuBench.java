package stockroom.bench;

import java.util.List;
import java.util.stream.Stream;
import stockroom.bench.rush.Rush;

/** 500 orders a second for one article: what the retries cost, what is sold, and what splitting its stock into rows would give. */
final class HotSkuBench implements Bench {
    private static final int ORDERS_PER_SECOND = 500;
    private static final int FLASH_SECONDS = 1;
    private static final int LONG_SECONDS = 60;
    private static final List<Integer> ROWS = List.of(1, 4, 16);
    private static final int P50 = 50;
    private static final int P99 = 99;

    @Override
    public List<String> headings() {
        return List.of(
                "rush",
                "stock rows",
                "taken at once",
                "told to send again",
                "orders taken a second",
                "transactions an order",
                "p50, ms",
                "p99, ms");
    }

    @Override
    public List<List<String>> rows() {
        return Stream.of(FLASH_SECONDS, LONG_SECONDS)
                .flatMap(seconds -> ROWS.stream().map(rows -> row(seconds, rows)))
                .toList();
    }

    private static List<String> row(int seconds, int rows) {
        Rush.Outcome outcome = new Rush(ORDERS_PER_SECOND, seconds, rows).happens();
        return List.of(
                "%d orders/s for %d s".formatted(ORDERS_PER_SECOND, seconds),
                Figures.whole(rows),
                Figures.percent(outcome.taken()),
                Figures.percent(1 - outcome.taken()),
                Figures.whole(outcome.perSecond()),
                Figures.oneDigit(outcome.attempts()),
                Figures.whole(Figures.percentile(outcome.millis(), P50)),
                Figures.whole(Figures.percentile(outcome.millis(), P99)));
    }
}
