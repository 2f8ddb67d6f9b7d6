package stockroom.purchasing.decision;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.IncomingStore;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.ReopenedOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;

/** Builds the use cases of purchase orders from what a function finds around it. */
public final class DecisionWiring {
    private final Surroundings surroundings;
    private final DynamoDbClient client;

    public DecisionWiring(Surroundings surroundings) {
        this(surroundings, surroundings.client(DynamoDbClient.class, DynamoDb::client));
    }

    /** @param client speaks for this one piece of work, as one that counts its requests does */
    public DecisionWiring(Surroundings surroundings, DynamoDbClient client) {
        this.surroundings = surroundings;
        this.client = client;
    }

    /** Finishes whatever decision it meets. */
    public FinishPurchaseOrder finishPurchaseOrder() {
        return finishing(List.of(sendingSteps(), supplySteps()));
    }

    /** Finishes what happens to purchase orders that are sent, for whoever hears of that. */
    public FinishPurchaseOrder finishSupply() {
        return finishing(List.of(supplySteps()));
    }

    private SupplySteps supplySteps() {
        return new SupplySteps(
                incoming(),
                new PositionStore(client, table("POSITIONS")),
                new MovementStore(table("MOVEMENTS")),
                exceptions(),
                purchaseOrders());
    }

    /** Finishes sendings only, for whoever meets drafts and nothing else. */
    public FinishPurchaseOrder finishSending() {
        return finishing(List.of(sendingSteps()));
    }

    private FinishPurchaseOrder finishing(List<EffectSteps> kinds) {
        return new FinishPurchaseOrder(purchaseOrders(), effects(), transactor(), kinds);
    }

    private SendingSteps sendingSteps() {
        return new SendingSteps(incoming(), new EditStore(client, table("POSITIONS")), purchaseOrders(), outbox());
    }

    public ChangePurchaseOrder changePurchaseOrder() {
        return new ChangePurchaseOrder(
                purchaseOrders(), effects(), exceptions(), outbox(), transactor(), finishPurchaseOrder());
    }

    public PurchaseOrderMoves purchaseOrderMoves() {
        return new PurchaseOrderMoves(
                changePurchaseOrder(),
                purchaseOrders(),
                new SupplierStore(client, table("SUPPLIERS")),
                new ConfigurationStore(client, table("SETTINGS")),
                exceptions(),
                reopenedOrders());
    }

    public PurchaseOrderStore purchaseOrders() {
        return new PurchaseOrderStore(client, table("PURCHASE_ORDERS"));
    }

    public ReopenedOrderStore reopenedOrders() {
        return new ReopenedOrderStore(client, table("PURCHASE_ORDERS"));
    }

    public PurchaseEffectStore effects() {
        return new PurchaseEffectStore(client, table("PURCHASE_ORDERS"));
    }

    private IncomingStore incoming() {
        return new IncomingStore(client, table("POSITIONS"));
    }

    private ExceptionStore exceptions() {
        return new ExceptionStore(client, table("EXCEPTIONS"));
    }

    private Outbox outbox() {
        return new Outbox(table("OUTBOX"));
    }

    private Transactor transactor() {
        return new Transactor(client, surroundings.machine().pause());
    }

    private String table(String name) {
        return surroundings.variable(name + "_TABLE");
    }
}
