package stockroom.dynamodb.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.stock.BuyOn;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PaymentEventStore;

/**
 * Everything that is stored, as one pass over the tables saw it. Others may write meanwhile, so what looks wrong in one pass is only a suspect.
 *
 * @param positions by key
 * @param orders by id
 * @param events by aggregate, then in the order of versions
 * @param handled keys of the inbox rows that are there, of those that should be
 * @param deadLetters by id, of what no inbox row tells of
 * @param openTasks by order, the ids of the tasks that are open for it
 * @param paymentEvents what providers said
 * @param queueRules by which the operators' queue is to be scored
 * @param buyOn by SKU, of the articles in drafts
 */
record Snapshot(
        Map<String, PositionRows> positions,
        List<Movement> movements,
        Map<String, OrderRows> orders,
        List<PurchaseRows> purchaseRows,
        Map<String, List<StoredEvent>> events,
        Set<String> handled,
        Map<String, DeadLetter> deadLetters,
        Map<String, Set<String>> openTasks,
        List<PaymentEventStore.Kept> paymentEvents,
        QueueRules queueRules,
        Map<String, BuyOn> buyOn) {
    List<PurchaseOrder> purchaseOrders() {
        return purchaseRows.stream().map(PurchaseRows::order).toList();
    }

    PositionRows position(String key) {
        PositionRows rows = positions.get(key);
        return rows == null ? PositionRows.none(key) : rows;
    }

    /** What became of an event with the dead letters of this consumer; empty when it never came there. */
    Optional<DeadLetter> deadLetter(String consumer, Event event) {
        return Optional.ofNullable(deadLetters.get(DeadLetter.idOf(consumer, event.id())));
    }

    Set<String> openTasks(String orderId) {
        return openTasks.getOrDefault(orderId, Set.of());
    }

    List<StoredEvent> eventsOf(String aggregate) {
        return events.getOrDefault(aggregate, List.of());
    }

    /** By position, the highest version that anything tells of: its row, a movement, an event. Those that nothing tells of are left out. */
    Map<String, Long> lastVersions() {
        Map<String, Long> last = new HashMap<>();
        positions.forEach((key, rows) -> last.put(key, rows.counter("positionVersion")));
        movements.forEach(m -> last.merge(m.position(), m.version(), Math::max));
        events.forEach((aggregate, stored) ->
                stored.forEach(e -> last.merge(aggregate, e.event().aggregateVersion(), Math::max)));
        return last;
    }

    /** By order, the events in the order of versions that tell of more than the order knows: of decisions that are lost. */
    Map<String, List<Event>> beyondTheirOrders() {
        Map<String, List<Event>> beyond = new TreeMap<>();
        events.forEach((aggregate, stored) -> {
            long version = versionOfOrder(aggregate);
            List<Event> later = stored.stream()
                    .map(StoredEvent::event)
                    // What an order's own events tell; those of others only mention orders.
                    .filter(e -> aggregate.equals(e.data().get("orderId")) && e.aggregateVersion() > version)
                    .toList();
            if (!later.isEmpty()) {
                beyond.put(aggregate, later);
            }
        });
        return beyond;
    }

    /** 0 where there is no such order that people see. */
    long versionOfOrder(String id) {
        OrderRows rows = orders.get(id);
        return rows == null ? 0 : rows.standing().map(Order::version).orElse(0L);
    }

    /** Whether this order has a payment of this id. */
    boolean hasPayment(String orderId, String paymentId) {
        OrderRows rows = orders.get(orderId);
        return rows != null
                && rows.payments().stream()
                        .anyMatch(row -> OrderStore.payment(row).paymentId().equals(paymentId));
    }

    List<Event> allEvents() {
        return events.values().stream()
                .flatMap(List::stream)
                .map(StoredEvent::event)
                .toList();
    }

    Map<String, Integer> sizes() {
        int stored = events.values().stream().mapToInt(List::size).sum();
        int marked =
                (int) positions.values().stream().filter(PositionRows::isMarked).count();
        return Map.of(
                "positions",
                positions.size(),
                "marked",
                marked,
                "movements",
                movements.size(),
                "orders",
                orders.size(),
                "purchaseOrders",
                purchaseRows.size(),
                "events",
                stored);
    }
}
