package stockroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import stockroom.bench.shop.BenchShop;
import stockroom.bench.shop.Load;
import stockroom.bench.shop.Orders;
import stockroom.bench.shop.ShopSize;
import stockroom.local.ClientWatch;

/** The work that Tryton and Odoo were given, whole: through HTTP, on the local run. */
final class OthersBench implements Bench {
    private static final int THREADS = 4;
    private static final int LINES = 3;
    private static final int OPEN_LINES = 20_001;
    private static final int MORE_ORDERS = 10;
    private static final String RUNS = "/staff/consolidation-runs";

    @Override
    public List<String> headings() {
        return List.of(
                "open lines",
                "orders/s",
                "DynamoDB Local's share",
                "first run, s",
                "DynamoDB Local's share",
                "requests",
                "next run after 10 orders, s",
                "DynamoDB Local's share",
                "requests",
                "draft lines");
    }

    @Override
    public List<List<String>> rows() {
        Stopwatch stopwatch = new Stopwatch(ClientWatch.NOBODY);
        try (BenchShop shop = BenchShop.open(ShopSize.OF_OTHERS, stopwatch)) {
            // Theirs are confirmed orders: every open line buys.
            shop.api().owner("PUT", "/staff/settings", "{\"currency\": \"UAH\", \"buyOn\": \"INTAKE\"}");
            Orders orders = new Orders("others", LINES, ShopSize.OF_OTHERS.products());
            int count = OPEN_LINES / LINES;
            stopwatch.reset();
            double rate = Load.rate(
                    THREADS, 0, count, n -> stopwatch.whole(() -> shop.api().order(orders.body(n))));
            String ofOrders = Figures.percent(stopwatch.share());
            shop.api().settle();
            Run first = run(shop, stopwatch);
            Load.rate(1, count, MORE_ORDERS, n -> shop.api().order(orders.body(n)));
            shop.api().settle();
            Run next = run(shop, stopwatch);
            return List.of(List.of(
                    Figures.whole(OPEN_LINES),
                    Figures.whole(rate),
                    ofOrders,
                    Figures.twoDigits(first.seconds()),
                    first.share(),
                    first.answer().path("requests").asText(),
                    Figures.twoDigits(next.seconds()),
                    next.share(),
                    next.answer().path("requests").asText(),
                    first.answer().path("lines").asText()));
        }
    }

    private record Run(double seconds, String share, JsonNode answer) {}

    private static Run run(BenchShop shop, Stopwatch stopwatch) {
        stopwatch.reset();
        long began = System.nanoTime();
        JsonNode answer = shop.api().owner("POST", RUNS, "{}");
        long took = System.nanoTime() - began;
        return new Run(took / 1e9, Figures.percent((double) stopwatch.busyNanos() / took), answer);
    }
}
