package stockroom.allocation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.MinimumWatch;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.ordering.OrderingWiring;

final class StockAllocationWiring {
    private StockAllocationWiring() {}

    static FreedUnits freedUnits(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        MinimumWatch minimums = new MinimumWatch(
                surroundings.client(DynamoDbClient.class, DynamoDb::client), surroundings.variable("POSITIONS_TABLE"));
        return new FreedUnits(
                ordering.allocateStock(),
                ordering.finishDecision(),
                minimums,
                new Inbox(surroundings.variable("INBOX_TABLE")),
                ordering.transactor(),
                surroundings.clock());
    }
}
