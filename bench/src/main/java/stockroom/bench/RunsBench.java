package stockroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import stockroom.bench.shop.BenchShop;
import stockroom.bench.shop.OpenLines;
import stockroom.bench.shop.Orders;
import stockroom.bench.shop.ShopSize;
import stockroom.local.ClientWatch;

/**
 * Consolidation runs over 2,000 articles with more and more open lines: what a run after ten new orders costs, and a full rebuild beside only
 * reading the same rows.
 */
final class RunsBench implements Bench {
    private static final List<Integer> OPEN_LINES = List.of(1_000, 10_000, 100_000);
    private static final int TURNS = 5;
    private static final int NEW_ORDERS = 10;
    private static final int LINES = 3;
    private static final String RUNS = "/staff/consolidation-runs";

    @Override
    public List<String> headings() {
        return List.of(
                "open lines",
                "run after 10 orders: requests",
                "ms",
                "full rebuild, nothing to write: ms",
                "only reading and unmarshalling the same rows: ms",
                "ratio");
    }

    @Override
    public List<List<String>> rows() {
        try (BenchShop shop = BenchShop.open(ShopSize.SOLD_OUT, ClientWatch.NOBODY)) {
            shop.api().owner("PUT", "/staff/settings", "{\"currency\": \"UAH\", \"buyOn\": \"INTAKE\"}");
            OpenLines lines = new OpenLines(shop, ShopSize.SOLD_OUT.products());
            return OPEN_LINES.stream().map(count -> row(shop, lines, count)).toList();
        }
    }

    private static List<String> row(BenchShop shop, OpenLines lines, int count) {
        lines.growTo(count);
        shop.api().owner("POST", RUNS, "{}");
        // Unmeasured first: the smallest shop would else pay for loading and compiling what the others find warm.
        for (int turn = 0; turn < TURNS; turn++) {
            lines.readAll();
            rebuild(shop);
        }
        List<Double> rebuild = new ArrayList<>();
        List<Double> reading = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            reading.add(millis(lines::readAll));
            rebuild.add(millis(() -> rebuild(shop)));
        }
        Orders orders = new Orders("runs-" + count, LINES, ShopSize.SOLD_OUT.products());
        List<JsonNode> next = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int order = 0; order < NEW_ORDERS; order++) {
                shop.api().order(orders.body(turn * NEW_ORDERS + order));
            }
            next.add(shop.api().owner("POST", RUNS, "{}"));
        }
        return List.of(
                Figures.whole(count),
                Figures.whole(median(next, "requests")),
                Figures.whole(median(next, "durationMs")),
                Figures.whole(Figures.median(rebuild)),
                Figures.whole(Figures.median(reading)),
                Figures.twoDigits(Figures.median(rebuild) / Figures.median(reading)));
    }

    private static void rebuild(BenchShop shop) {
        shop.api().owner("POST", RUNS, "{\"full\": true, \"preview\": true}");
    }

    private static double median(List<JsonNode> runs, String figure) {
        return Figures.median(
                runs.stream().map(run -> run.path(figure).asDouble()).toList());
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
