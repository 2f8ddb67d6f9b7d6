package stockroom.domain.queue;

import stockroom.domain.ordering.Order;

/** Whether the goods of an order are there. */
public enum Goods {
    /** Every unit is reserved. */
    ALL_IN_STOCK,
    /** Some unit is still awaited. */
    AWAITED,
    /** Nothing is to be delivered any more: the order is cancelled or completed. */
    NOTHING_DUE;

    public static Goods of(Order order) {
        if (!order.status().isOpen()) {
            return NOTHING_DUE;
        }
        return order.lines().stream().allMatch(line -> line.demand().isZero()) ? ALL_IN_STOCK : AWAITED;
    }
}
