package stockroom.dispatch;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.OpenDrafts;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.decision.DecisionWiring;
import stockroom.purchasing.sending.SendingWiring;
import stockroom.purchasing.watching.WatchingWiring;

/** Builds this function's object graph, once. */
final class SupplierDispatchWiring {
    private SupplierDispatchWiring() {}

    static SupplierHour supplierHour(Surroundings surroundings) {
        return new SupplierHour(dispatchDrafts(surroundings), WatchingWiring.watchPurchaseOrders(surroundings));
    }

    static DispatchDrafts dispatchDrafts(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        String orders = surroundings.variable("PURCHASE_ORDERS_TABLE");
        PurchaseOrderStore purchaseOrders = new PurchaseOrderStore(client, orders);
        ExceptionStore exceptions = new ExceptionStore(client, surroundings.variable("EXCEPTIONS_TABLE"));
        ConfigurationStore configuration = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
        TopUp topUp = new TopUp(
                new OfferStore(client, surroundings.variable("OFFERS_TABLE")),
                new StockStore(client, surroundings.variable("POSITIONS_TABLE")),
                new Consolidation(surroundings));
        HoldDraft hold = new HoldDraft(
                new DecisionWiring(surroundings).purchaseOrderMoves(), purchaseOrders, exceptions, transactor, topUp);
        SendDraft send = new SendDraft(
                SendingWiring.sendPurchaseOrder(surroundings), purchaseOrders, exceptions, transactor, hold);
        return new DispatchDrafts(
                new OpenDrafts(client, orders),
                new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE")),
                configuration,
                transactor,
                send,
                hold);
    }
}
