package stockroom.purchasing.watching;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.pegging.Pegs;

/** Builds the watch over purchase orders from what a function finds around it. */
public final class WatchingWiring {
    private WatchingWiring() {}

    public static WatchPurchaseOrders watchPurchaseOrders(Surroundings surroundings) {
        return watchPurchaseOrders(surroundings, surroundings.client(DynamoDbClient.class, DynamoDb::client));
    }

    /** @param client speaks for this one piece of work, as one that counts its requests does */
    public static WatchPurchaseOrders watchPurchaseOrders(Surroundings surroundings, DynamoDbClient client) {
        String purchaseOrders = surroundings.variable("PURCHASE_ORDERS_TABLE");
        ConfigurationStore configuration = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
        return new WatchPurchaseOrders(
                new PurchaseOrderList(client, purchaseOrders),
                new PurchaseOrderStore(client, purchaseOrders),
                new ExceptionStore(client, surroundings.variable("EXCEPTIONS_TABLE")),
                configuration,
                new Pegs(
                        new StockStore(client, surroundings.variable("POSITIONS_TABLE")),
                        new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                        configuration,
                        new StandingOrders(client, surroundings.variable("ORDERS_TABLE")),
                        surroundings.machine()),
                new Transactor(client, surroundings.machine().pause()));
    }
}
