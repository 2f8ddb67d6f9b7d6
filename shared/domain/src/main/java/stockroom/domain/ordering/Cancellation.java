package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.Task;

/**
 * Ends an order before anything is shipped (R16): stock and demand are given back, what was paid is due back. Cancelling twice is once; no
 * timer cancels.
 *
 * @param reason mandatory, for people
 */
public record Cancellation(String reason) {
    public Move of(Order order, Cause cause) {
        if (order.attention().calls().gaveUpAt().isPresent()) {
            return refused(order, cause);
        }
        if (order.status() == OrderStatus.CANCELLED) {
            return new Move.AlreadySo(order);
        }
        if (!order.status().isOpen()) {
            return new Move.Refused(Refusal.state(order, "cancelled"));
        }
        HistoryEntry entry = HistoryEntry.of(cause, "CANCELLED", "R16", reason);
        return OrderFacts.moved(
                "OrderCancelled", order, order.cancelled(), entry, cause, Map.of("rule", "R16"), refund(order, cause));
    }

    /** Missed calls had cancelled it; now somebody means it, and no payment brings it back (R20). */
    private Move refused(Order order, Cause cause) {
        Attention attention = order.attention();
        Order after = order.with(
                parts -> parts.attention = attention.withCalls(attention.calls().refused()));
        HistoryEntry entry = HistoryEntry.of(cause, "REFUSED", "R16", reason);
        return OrderFacts.moved("OrderRefused", order, after, entry, cause, Map.of("rule", "R16"), List.of());
    }

    private static List<Task> refund(Order order, Cause cause) {
        return order.held().minorUnits() <= 0
                ? List.of()
                : List.of(OrderTasks.refund(
                        order,
                        "cancelled",
                        "R20",
                        "The order was cancelled after " + order.held().inWords() + " had been paid: pay it back.",
                        cause));
    }
}
