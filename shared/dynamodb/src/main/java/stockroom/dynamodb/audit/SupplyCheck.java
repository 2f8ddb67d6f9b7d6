package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;

/**
 * I8: what positions expect is what purchase orders have outstanding. I1: what came with a purchase order is the sum of its receipts. I6: each
 * version of a purchase order that was sent has its event. Articles that a decision has not reached yet are not judged.
 */
final class SupplyCheck implements Check {
    private final Instant now;

    SupplyCheck(Instant now) {
        this.now = now;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        supply(snapshot, found);
        receipts(snapshot, found);
        snapshot.purchaseRows().forEach(rows -> {
            events(snapshot, rows.order(), found);
            compare("I8", rows.order().id() + " unfinished", rows.effects().isPresent(), rows.unfinished(), found);
        });
        return found;
    }

    private static void supply(Snapshot snapshot, List<Violation> found) {
        Map<String, String> expected = new TreeMap<>();
        Set<String> unjudged = new TreeSet<>();
        for (PurchaseRows rows : snapshot.purchaseRows()) {
            PurchaseOrder order = rows.order();
            Set<Sku> left = rows.left();
            left.forEach(sku -> unjudged.add(key(order, sku)));
            order.stillToCome()
                    .forEach((sku, incoming) ->
                            expected.put(key(order, sku), incoming.units() + " on " + incoming.arrival()));
        }
        Map<String, String> actual = new TreeMap<>();
        snapshot.positions().values().forEach(position -> position.supply()
                .forEach(row -> actual.put(
                        position.key() + " " + row.purchaseOrderId(), row.units() + " on " + row.arrival())));
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        keys.removeAll(unjudged);
        for (String key : keys) {
            String position = key.substring(0, key.lastIndexOf(' '));
            compare(
                    "I8",
                    key + " incoming",
                    expected.getOrDefault(key, "nothing"),
                    actual.getOrDefault(key, "nothing"),
                    snapshot.position(position),
                    found);
        }
    }

    private void receipts(Snapshot snapshot, List<Violation> found) {
        Map<String, Long> came = new HashMap<>();
        Set<String> told = new TreeSet<>();
        snapshot.allEvents().stream()
                .filter(event -> event.type().equals("GoodsReceived"))
                .forEach(event ->
                        told.add(event.aggregateId() + " " + event.data().get("receiptId")));
        snapshot.movements().stream().filter(Movement::isReceipt).forEach(m -> {
            came.merge(m.position() + " " + m.purchaseOrderId(), m.delta(), Long::sum);
            String receipt = m.purchaseOrderId() + " " + m.receiptId();
            if (m.at().isAfter(now.minus(AnnouncementCheck.KEPT)) && !told.contains(receipt)) {
                found.add(new Violation(
                        "I6", m.position() + " " + m.id(), "GoodsReceived of " + receipt, "no such event"));
            }
        });
        for (PurchaseRows rows : snapshot.purchaseRows()) {
            Set<Sku> left = rows.left();
            for (DraftLine line : rows.order().lines()) {
                String key = key(rows.order(), line.sku());
                int received = rows.order()
                        .progress(line.sku())
                        .map(Progress::received)
                        .orElse(0);
                if (!left.contains(line.sku())) {
                    compare("I1", key + " received", received, came.getOrDefault(key, 0L), found);
                }
            }
        }
    }

    private void events(Snapshot snapshot, PurchaseOrder order, List<Violation> found) {
        boolean judged = !order.isDraft() && order.createdAt().isAfter(now.minus(AnnouncementCheck.KEPT));
        List<Long> announced = snapshot.eventsOf(order.id()).stream()
                .map(stored -> stored.event().aggregateVersion())
                .toList();
        List<Long> expected = LongStream.rangeClosed(1, order.version()).boxed().toList();
        if (judged) {
            compare("I6", order.id() + " events", expected, announced, found);
        }
    }

    private static String key(PurchaseOrder order, Sku sku) {
        return order.positionOf(sku) + " " + order.id();
    }

    private static void compare(String invariant, String key, Object expected, Object actual, List<Violation> found) {
        if (!expected.toString().equals(actual.toString())) {
            found.add(new Violation(invariant, key, expected.toString(), actual.toString()));
        }
    }

    private static void compare(
            String invariant, String key, Object expected, Object actual, PositionRows seen, List<Violation> found) {
        if (!expected.equals(actual)) {
            found.add(new Violation(invariant, key, expected.toString(), seen.seen(actual)));
        }
    }
}
