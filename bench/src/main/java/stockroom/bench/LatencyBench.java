package stockroom.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import stockroom.bench.shop.BenchShop;
import stockroom.bench.shop.Orders;
import stockroom.bench.shop.ShopSize;
import stockroom.messaging.Envelope;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;

/**
 * How long after its order was accepted an event is handed over: to the topic, and, where somebody consumes it, until that consumer has
 * handled it. Local run; a cloud's own delays come on top.
 */
final class LatencyBench implements Bench {
    private static final int ORDERS = 300;
    private static final int CANCELS = 100;
    private static final int LINES = 3;
    private static final int P50 = 50;
    private static final int P99 = 99;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final Map<String, Long> handled = new ConcurrentHashMap<>();

    @Override
    public List<String> headings() {
        return List.of("from", "to", "p50, ms", "p99, ms");
    }

    @Override
    public List<List<String>> rows() {
        Calls calls = Calls.guarded(this::noted);
        try (BenchShop shop = BenchShop.open(ShopSize.STOCKED, calls::watch)) {
            Orders orders = new Orders("latency", LINES, ShopSize.STOCKED.products());
            List<String> ids = new ArrayList<>();
            List<Double> toTopic = latencies(
                    shop,
                    ORDERS,
                    published,
                    n -> {
                        ids.add(shop.api().order(orders.body(n)).path("orderId").asText());
                        return System.nanoTime();
                    },
                    n -> ids.get(n) + ":1");
            List<Double> toConsumer = latencies(
                    shop,
                    CANCELS,
                    handled,
                    n -> {
                        shop.api().cancel(ids.get(n));
                        return System.nanoTime();
                    },
                    n -> ids.get(n) + ":2");
            return List.of(
                    row("order accepted", "its event accepted by the topic", toTopic),
                    row("cancel accepted", "its event handled by stock-allocation", toConsumer));
        }
    }

    private interface EventId {
        String of(int number);
    }

    private static List<Double> latencies(
            BenchShop shop, int count, Map<String, Long> seen, ToLongFunction<Integer> accepted, EventId eventId) {
        List<Long> moments = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            moments.add(accepted.applyAsLong(n));
        }
        shop.api().settle();
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            long there = Optional.ofNullable(seen.get(eventId.of(n)))
                    .orElseThrow(() -> new IllegalStateException("an event was never handed over"));
            // A relay can be faster than the answer is on its way back.
            millis.add(Math.max(0, there - moments.get(n)) / NANOS_OF_A_MILLI);
        }
        return millis;
    }

    private static List<String> row(String from, String to, List<Double> millis) {
        return List.of(
                from,
                to,
                Figures.oneDigit(Figures.percentile(millis, P50)),
                Figures.oneDigit(Figures.percentile(millis, P99)));
    }

    private Object noted(Call call, Fault.Real real) throws Throwable {
        Object answer = real.proceed();
        long now = System.nanoTime();
        if (call.request() instanceof PublishBatchRequest batch) {
            batch.publishBatchRequestEntries()
                    .forEach(entry ->
                            published.put(Envelope.read(entry.message()).id(), now));
        } else if (call.request() instanceof PutItemRequest put
                && put.tableName().endsWith("InboxTable")) {
            handled.put(requireNonNull(put.item().get("pk")).s().replaceAll("^[^#]*#", ""), now);
        }
        return answer;
    }
}
