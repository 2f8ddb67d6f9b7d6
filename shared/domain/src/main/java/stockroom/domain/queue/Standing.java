package stockroom.domain.queue;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.ordering.Order;

/** What follows from an order for the queue: since when it is work for an operator, and what speaks for it. */
public record Standing(Membership membership, Worth worth) {
    /** @param margin of the order's goods */
    public static Optional<Standing> of(Order order, Margin margin) {
        return Membership.of(order).map(membership -> new Standing(membership, Worth.of(order, margin)));
    }

    public Place place(String orderId, QueueRules rules, Instant now) {
        return rules.place(orderId, Score.of(worth, rules.weights()).total(), membership.waitingSince(), now);
    }
}
