package stockroom.bench;

import java.util.ArrayList;
import java.util.List;
import stockroom.bench.floor.OrderFloor;
import stockroom.bench.floor.PlainFloor;
import stockroom.bench.shop.BenchShop;
import stockroom.bench.shop.Load;
import stockroom.bench.shop.Orders;
import stockroom.bench.shop.ShopSize;

/**
 * How many orders a second the local run takes over HTTP, beside what its DynamoDB Local does with bare transactions of six items: those of
 * such an order in the shop's own tables, and six small new ones in a plain table. In turns, by as many threads, through the same client.
 */
final class IntakeBench implements Bench {
    private static final int THREADS = 4;
    private static final int LINES = 3;
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 3;
    private static final int ORDERS = 500;

    @Override
    public List<String> headings() {
        return List.of(
                "orders/s over HTTP",
                "bare: the order's own six items/s",
                "ratio",
                "bare: six small items in a plain table/s",
                "ratio",
                "CPU ms an order, event path and client included",
                "of an order's time inside DynamoDB Local");
    }

    @Override
    public List<List<String>> rows() {
        Transactions transactions = new Transactions();
        Stopwatch stopwatch = new Stopwatch(transactions);
        try (BenchShop shop = BenchShop.open(ShopSize.STOCKED, stopwatch)) {
            Orders orders = new Orders("intake", LINES, ShopSize.STOCKED.products());
            OrderFloor own = OrderFloor.of(transactions.during(
                    () -> Load.rate(THREADS, 0, WARM_UP, n -> shop.api().order(orders.body(n)))));
            PlainFloor plain = new PlainFloor();
            Load.rate(THREADS, 0, WARM_UP, own::write);
            Load.rate(THREADS, 0, WARM_UP, plain::write);
            int from = WARM_UP;
            List<Double> ours = new ArrayList<>();
            List<Double> ownFloor = new ArrayList<>();
            List<Double> plainFloor = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            stopwatch.reset();
            for (int round = 0; round < ROUNDS; round++, from += ORDERS) {
                ownFloor.add(Load.rate(THREADS, from, ORDERS, own::write));
                plainFloor.add(Load.rate(THREADS, from, ORDERS, plain::write));
                double cpuBefore = Machine.cpuMillis();
                ours.add(Load.rate(
                        THREADS,
                        from,
                        ORDERS,
                        n -> stopwatch.whole(() -> shop.api().order(orders.body(n)))));
                shop.api().settle();
                cpu.add((Machine.cpuMillis() - cpuBefore) / ORDERS);
            }
            double rate = Figures.median(ours);
            return List.of(List.of(
                    Figures.whole(rate),
                    Figures.whole(Figures.median(ownFloor)),
                    Figures.twoDigits(rate / Figures.median(ownFloor)),
                    Figures.whole(Figures.median(plainFloor)),
                    Figures.twoDigits(rate / Figures.median(plainFloor)),
                    Figures.oneDigit(Figures.median(cpu)),
                    Figures.percent(stopwatch.share())));
        }
    }
}
