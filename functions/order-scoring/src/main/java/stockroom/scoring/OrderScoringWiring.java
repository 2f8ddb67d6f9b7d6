package stockroom.scoring;

import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.queue.QueueWiring;
import stockroom.ordering.queue.WakeQueue;

final class OrderScoringWiring {
    private OrderScoringWiring() {}

    static MovedOrders movedOrders(Surroundings surroundings) {
        return new MovedOrders(
                new QueueWiring(surroundings).scoreOrder(),
                new Inbox(surroundings.variable("INBOX_TABLE")),
                new OrderingWiring(surroundings).transactor(),
                surroundings.clock());
    }

    static WakeQueue wakeQueue(Surroundings surroundings) {
        return new QueueWiring(surroundings).wakeQueue();
    }
}
