package stockroom.domain.notice;

import java.util.Set;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;

/** How an order stands, as far as its client's next message depends on it (R60). */
public enum Stage {
    /** Money is awaited before anything is shipped. */
    TO_PAY,
    /** The client pays when the goods are handed over. */
    PAY_ON_RECEIPT,
    PARTLY_PAID,
    PAID,
    /** More was paid than the order costs (R22). */
    OVERPAID,
    /** What was paid goes back to the client (R20). */
    REFUND_DUE,
    REFUNDED,
    CANCELLED,
    /** Cancelled because the client could not be reached (R18). */
    UNREACHED;

    static final Set<Stage> OPEN = Set.of(TO_PAY, PAY_ON_RECEIPT, PARTLY_PAID, PAID, OVERPAID, REFUND_DUE, REFUNDED);

    static Stage of(Order order) {
        if (order.status() == OrderStatus.CANCELLED) {
            return order.attention().calls().gaveUpAt().isPresent() ? UNREACHED : CANCELLED;
        }
        return ofMoney(order);
    }

    /** The same, looking at its money alone. */
    static Stage ofMoney(Order order) {
        return switch (order.payment()) {
            case PENDING, FAILED -> TO_PAY;
            case ON_DELIVERY -> PAY_ON_RECEIPT;
            case PARTIALLY_PAID -> PARTLY_PAID;
            case PAID -> order.dueBack().isZero() ? PAID : OVERPAID;
            case REFUND_DUE -> REFUND_DUE;
            case REFUNDED -> REFUNDED;
        };
    }
}
