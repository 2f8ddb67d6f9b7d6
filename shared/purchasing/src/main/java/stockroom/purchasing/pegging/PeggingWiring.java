package stockroom.purchasing.pegging;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Surroundings;

/** Builds what reads the queue of the moment from what a function finds around it. */
public final class PeggingWiring {
    private PeggingWiring() {}

    public static ExpectedDays expectedDays(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new ExpectedDays(new QueuedPositions(
                new StockStore(client, surroundings.variable("POSITIONS_TABLE")),
                new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                new StandingOrders(client, surroundings.variable("ORDERS_TABLE")),
                surroundings.machine()));
    }
}
