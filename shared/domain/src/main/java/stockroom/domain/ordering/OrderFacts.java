package stockroom.domain.ordering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** The events of orders. Each names the order, where it stands now, and every position that it changed (I6). */
final class OrderFacts {
    private OrderFacts() {}

    static Event event(String type, Optional<Order> before, Order after, Cause cause, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("orderId", after.id());
        data.put("channel", after.identity().channel());
        data.put("externalId", after.identity().externalId());
        data.put("customerId", after.client().customerId());
        data.put("warehouse", after.warehouse().value());
        data.put("status", after.status().name());
        data.put("paymentStatus", after.payment().name());
        after.fulfilment().ifPresent(f -> data.put("fulfilmentStatus", f.name()));
        data.put(
                "positions",
                PositionChange.between(before, after).stream()
                        .map(OrderFacts::position)
                        .toList());
        data.putAll(more);
        return new Event(type, after.id(), after.version(), cause, data);
    }

    private static Map<String, Object> position(PositionChange change) {
        return Map.of(
                "sku", change.position().sku().value(),
                "reserved", change.reserved(),
                "committed", change.committed(),
                "uncommitted", change.uncommitted());
    }

    static Map<String, Object> money(Money money) {
        return Map.of("amount", money.minorUnits(), "currency", money.currency());
    }

    /** What is open says what is due: a new sum to pay back takes the place of the old one (R22). */
    private static Order withoutOlderRefunds(Order order, List<Task> raised) {
        return raised.stream().anyMatch(task -> task.kind() == TaskKind.REFUND)
                ? order.with(
                        parts -> parts.attention = order.attention().ending(open -> open.kind() == TaskKind.REFUND))
                : order;
    }

    /** A move that adds an entry to the history and announces it. */
    static Move.Done moved(
            String type,
            Order before,
            Order after,
            HistoryEntry entry,
            Cause cause,
            Map<String, Object> more,
            List<Task> tasks) {
        Order noted = withoutOlderRefunds(after, tasks).raising(tasks).noting(entry);
        return new Move.Done(
                before,
                noted,
                event(type, Optional.of(before), noted, cause, more),
                tasks,
                EndedTask.between(before, noted, type));
    }
}
