package stockroom.purchasing.sending;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.decision.DecisionWiring;

/** Builds the use case of sending from what a function finds around it. */
public final class SendingWiring {
    private SendingWiring() {}

    public static SendPurchaseOrder sendPurchaseOrder(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        DecisionWiring decisions = new DecisionWiring(surroundings);
        PlaceOrder place = new PlaceOrder(
                decisions.purchaseOrders(),
                new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE")),
                new OfferStore(client, surroundings.variable("OFFERS_TABLE")),
                new DayRate(
                        new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                        new RateStore(client, surroundings.variable("SETTINGS_TABLE"))));
        return new SendPurchaseOrder(
                new Consolidation(surroundings), decisions.changePurchaseOrder(), decisions.purchaseOrders(), place);
    }
}
