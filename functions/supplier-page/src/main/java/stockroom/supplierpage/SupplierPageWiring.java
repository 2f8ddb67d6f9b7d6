package stockroom.supplierpage;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.decision.DecisionWiring;

/** Builds this function's object graph, once. */
final class SupplierPageWiring {
    private SupplierPageWiring() {}

    static SupplierPage supplierPage(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        return new SupplierPage(
                new Links(new SupplierLinkStore(client, surroundings.variable("MESSAGES_TABLE")), transactor),
                new OpenOrders(
                        new PurchaseOrderStore(client, surroundings.variable("PURCHASE_ORDERS_TABLE")),
                        new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE")),
                        new OfferStore(client, surroundings.variable("OFFERS_TABLE")),
                        new ProductStore(client, surroundings.variable("PRODUCTS_TABLE"))),
                new DecisionWiring(surroundings).purchaseOrderMoves(),
                new Pages(surroundings.variable("SHOP_NAME")));
    }
}
