package stockroom.allocation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.MinimumWatch;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.ordering.OrderingWiring;
import stockroom.purchasing.decision.DecisionWiring;

final class StockAllocationWiring {
    private StockAllocationWiring() {}

    static FreedUnits freedUnits(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new FreedUnits(
                ordering.allocateStock(),
                ordering.finishDecision(),
                new DecisionWiring(surroundings).finishSupply(),
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                new MinimumWatch(client, surroundings.variable("POSITIONS_TABLE")),
                new Inbox(surroundings.variable("INBOX_TABLE")),
                ordering.transactor(),
                surroundings.clock());
    }
}
