package stockroom.catalog;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.ProductStore;
import stockroom.lambda.Surroundings;

/** Builds this function's object graph, once. */
final class CatalogWiring {
    private CatalogWiring() {}

    static Catalog catalog(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new Catalog(
                new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                new PositionStore(client, surroundings.variable("POSITIONS_TABLE")),
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")));
    }
}
