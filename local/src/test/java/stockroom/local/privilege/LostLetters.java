package stockroom.local.privilege;

import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** Letters to suppliers that went astray: one of which nobody knows whether it arrived, and one that can't be delivered. */
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
        awaitComplaint();
    }

    private void unknown(PurchaseOrder order) {
        HandOver silent = HandOver.begun(order.createdAt()).ended(HandOver.State.UNANSWERED, order.createdAt());
        HandOver silentAgain = silent.claimed(order.createdAt()).ended(HandOver.State.UNANSWERED, order.createdAt());
        MessageStore.Key key = new MessageStore.Key(SentOrders.event(order).id(), Channel.EMAIL);
        new Transactor(tables).write(new MessageStore(tables, names.apply("MESSAGES_TABLE")).begin(key, silentAgain));
        orders.announce(order);
    }

    private void awaitComplaint() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (complaints.get().contains("notification-sender did not take")) {
                return;
            }
            pause();
        }
        throw new AssertionError("a letter that can't be delivered was taken");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
