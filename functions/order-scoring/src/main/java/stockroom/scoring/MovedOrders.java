package stockroom.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.QueueTrigger.Message;
import stockroom.messaging.Envelope;
import stockroom.messaging.Inbox;
import stockroom.ordering.queue.ScoreOrder;

/**
 * Scores every order that an event names. It works from the order as it is now, so an event that comes twice, late or out of order does no harm;
 * the inbox row says that it was handled, after it was.
 */
final class MovedOrders {
    private static final String CONSUMER = "order-scoring";

    private final ScoreOrder scoreOrder;
    private final Inbox inbox;
    private final Transactor transactor;
    private final Clock clock;

    MovedOrders(ScoreOrder scoreOrder, Inbox inbox, Transactor transactor, Clock clock) {
        this.scoreOrder = scoreOrder;
        this.inbox = inbox;
        this.transactor = transactor;
        this.clock = clock;
    }

    void score(Message message) {
        Event event = Envelope.read(message.body());
        orders(event.data()).forEach(orderId -> scoreOrder.score(orderId, clock.instant()));
        transactor.write(inbox.handle(CONSUMER, event, clock.instant()));
    }

    /** An event of an order names it by itself, an event of a position lists those whose units it moved. */
    private static List<String> orders(Map<String, Object> data) {
        Stream<?> listed = data.get("orders") instanceof List<?> moved
                ? moved.stream().map(order -> ((Map<?, ?>) order).get("orderId"))
                : Optional.ofNullable(data.get("orderId")).stream();
        return listed.map(String::valueOf).distinct().toList();
    }
}
