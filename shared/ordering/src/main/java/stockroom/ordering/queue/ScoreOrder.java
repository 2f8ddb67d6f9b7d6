package stockroom.ordering.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.Membership;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Standing;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Seen;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.Transactor;

/**
 * Writes down how an order stands in the queue, as it is at the moment (R26). Whoever read the order earlier can't write later: so events may come
 * twice, late and in any order.
 */
public final class ScoreOrder {
    private final QueueStore queue;
    private final ConfigurationStore configurations;
    private final PurchasePrices prices;
    private final Transactor transactor;

    ScoreOrder(QueueStore queue, ConfigurationStore configurations, PurchasePrices prices, Transactor transactor) {
        this.queue = queue;
        this.configurations = configurations;
        this.prices = prices;
        this.transactor = transactor;
    }

    /** Nothing happens to an order that nobody sees: it announces itself when it stands. */
    public void score(String orderId, Instant now) {
        QueueRules rules = QueueRules.of(configurations.read().settings());
        transactor.untilItHolds(() -> attempt(orderId, rules, now));
    }

    /** @return empty when somebody else wrote meanwhile */
    private Optional<String> attempt(String orderId, QueueRules rules, Instant now) {
        Seen seen = queue.see(orderId);
        Optional<StoredOrder> standing =
                seen.order().filter(stored -> !stored.order().isStaged());
        if (standing.isEmpty()) {
            return Optional.of(orderId);
        }
        StoredOrder stored = standing.get();
        if (seen.isOlderOrder()) {
            return Optional.empty();
        }
        QueueRow next = seen.rowOf(orderId).scored(standing(stored.order(), rules, now), rules, stored.revision());
        return transactor.write(queue.write(next, rules, now)) ? Optional.of(orderId) : Optional.empty();
    }

    private Optional<Standing> standing(Order order, QueueRules rules, Instant now) {
        return Membership.of(order).flatMap(member -> Standing.of(order, margin(order, rules, now)));
    }

    private Margin margin(Order order, QueueRules rules, Instant now) {
        List<PositionKey> positions = order.lines().stream()
                .map(OrderLine::sku)
                .distinct()
                .map(order::positionOf)
                .toList();
        return Margin.of(
                order,
                prices.of(positions, order.currency(), new Moment(now, rules.shopZone()))
                        .prices());
    }
}
