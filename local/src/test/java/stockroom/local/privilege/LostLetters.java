package stockroom.local.privilege;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.SentOrders;

/** Letters that went astray: one of which nobody knows whether it arrived, and two that can't be delivered, to a supplier and to a client. */
final class LostLetters {
    private static final int MOST_LOOKS = 400;
    private static final int LOOK_MILLIS = 25;

    private final Desk desk;
    private final DynamoDbClient tables;
    private final UnaryOperator<String> names;
    private final SentOrders orders;
    private final Supplier<String> complaints;

    /** @param complaints what functions failed with so far */
    LostLetters(Desk desk, DynamoDbClient tables, UnaryOperator<String> names, Supplier<String> complaints) {
        this.desk = desk;
        this.tables = tables;
        this.names = names;
        this.complaints = complaints;
        this.orders = new SentOrders(tables, names);
    }

    /** The last thing of a day: what is refused comes again a minute later, for which nobody waits. */
    void live() {
        unknown(orders.order("po-unknown", PurchaseOrderStatus.SENT, "MUG"));
        desk.settle();
        tables.updateItem(request -> request.tableName(names.apply("SUPPLIERS_TABLE"))
                .key(Map.of("pk", AttributeValue.fromS("potter")))
                .updateExpression("SET email = :nobody")
                .expressionAttributeValues(Map.of(":nobody", AttributeValue.fromS("no body at all"))));
        orders.announce(orders.order("po-refused", PurchaseOrderStatus.SENT, "MUG"));
        await("a letter that can't be delivered was taken", this::complained);
        String order = desk.call("POST /orders", """
        {"externalId": "to-nobody", "customer": {"name": "Maria", "email": "maria..k@example.com",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "MUG", "quantity": 1}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""").path("orderId").asText();
        await("nobody was asked to call a client", () -> !desk.get("GET /staff/orders/{orderId}", order)
                .path("flags")
                .isEmpty());
    }

    private void unknown(PurchaseOrder order) {
        HandOver silent = HandOver.begun(order.createdAt()).ended(HandOver.State.UNANSWERED, order.createdAt());
        HandOver silentAgain = silent.claimed(order.createdAt()).ended(HandOver.State.UNANSWERED, order.createdAt());
        MessageStore.Key key = new MessageStore.Key(SentOrders.event(order).id(), Channel.EMAIL);
        new Transactor(tables).write(new MessageStore(tables, names.apply("MESSAGES_TABLE")).begin(key, silentAgain));
        orders.announce(order);
    }

    private boolean complained() {
        return complaints.get().contains("notification-sender did not take");
    }

    private static void await(String otherwise, BooleanSupplier happened) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (happened.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError(otherwise);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
