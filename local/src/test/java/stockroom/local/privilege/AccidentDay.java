package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.ordering.OrderIds;
import stockroom.dynamodb.RunStore;
import stockroom.dynamodb.RunStore.LastFullRun;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.template.Names;

/** What a crash leaves behind is finished by whoever comes upon it: each of them needs for that all that the dead one needed. */
final class AccidentDay {
    private static final String STRICT = LongOrders.article(LongOrders.ARTICLES - 1);
    private static final String FIRST = LongOrders.article(0);
    private static final int MORE_THAN_A_REQUEST_DOES = 60_000;

    /** What {@link LongOrders#begin} does before it dies: it names the order, and takes the first of two parts. */
    private static final int NAMED = 1;

    private static final int HALF = 2;

    private static final String REASON = "{\"reason\": \"changed their mind\"}";
    private static final String FULL = "{\"full\": true}";

    private final Desk desk;
    private final LongOrders orders;
    private final DynamoDbClient tables;
    private final Names names;
    private int counts;

    AccidentDay(Desk desk, LongOrders orders, DynamoDbClient tables, Names names) {
        this.desk = desk;
        this.orders = orders;
        this.tables = tables;
        this.names = names;
    }

    void live() {
        desk.csv("POST /staff/imports/products", WorkingDay.PRODUCT_COLUMNS, LongOrders.articles());
        stand();
        undo();
        cancel();
        holdUnseen();
        runLong();
        readBroken();
        leaveUnsent();
    }

    /** Orders that will stand, one for each who may find it. */
    private void stand() {
        count(STRICT, 4);
        orders.begin("for-the-client", NAMED);
        desk.call("POST /orders", LongOrders.body("for-the-client"));

        orders.begin("for-staff", NAMED);
        desk.call("POST /staff/orders/{orderId}/confirm", "{}", id("for-staff"));

        orders.begin("for-the-sweep", NAMED);
        sweep();

        orders.begin("for-the-event", HALF);
        desk.call("POST /staff/consolidation-runs", "{}");
        desk.get("GET /staff/exceptions");
        // One for each order that waits, the unfinished one too.
        count(FIRST, 4);
        desk.settle();
    }

    /** Orders that can't be served any more, because the last one of an article is gone. */
    private void undo() {
        tooLate("too-late-for-the-client");
        assertThat(desk.send("POST /orders", LongOrders.body("too-late-for-the-client"))
                        .statusCode())
                .isEqualTo(409);
        tooLate("too-late-for-staff");
        assertThat(desk.send("POST /staff/orders/{orderId}/confirm", "{}", id("too-late-for-staff"))
                        .statusCode())
                .isEqualTo(404);
        tooLate("too-late-for-the-sweep");
        sweep();
        tooLate("too-late-for-the-event");
        count(FIRST, 5);
        desk.settle();
    }

    private void tooLate(String externalId) {
        count(STRICT, 5);
        orders.begin(externalId, HALF);
        count(STRICT, 4);
        desk.settle();
    }

    private void cancel() {
        desk.call("POST /orders/{orderId}/cancel", REASON, id("for-the-client"));
        desk.call("POST /staff/orders/{orderId}/cancel", REASON, id("for-staff"));
        desk.call("POST /staff/orders/{orderId}/cancel", REASON, id("for-the-sweep"));
        orders.beginToCancel(id("for-the-event"));
        desk.settle();
    }

    /** A unit is gone, and the order that holds it is in no list yet. */
    private void holdUnseen() {
        orders.begin("holds-unseen", HALF);
        count(FIRST, 0);
        desk.settle();
    }

    private void runLong() {
        RunStore runs = new RunStore(tables, names.name("SettingsTable"));
        new Transactor(tables).write(runs.ranFull(new LastFullRun(0, MORE_THAN_A_REQUEST_DOES)));
        desk.awaitJob(desk.call("POST /staff/consolidation-runs", FULL));
    }

    /** Five on hand of which none is anywhere. */
    private void readBroken() {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("BROKEN#main"), "sk", AttributeValue.fromS("0#STOCK"));
        Map<String, AttributeValue> row = new HashMap<>(key);
        row.put("onHand", AttributeValue.fromN("5"));
        tables.putItem(r -> r.tableName(names.name("PositionsTable")).item(row));
        desk.call("POST /staff/consolidation-runs", FULL);
        tables.deleteItem(r -> r.tableName(names.name("PositionsTable")).key(key));
    }

    /** An event that the relay gave up on. */
    private void leaveUnsent() {
        String outbox = names.name("OutboxTable");
        Map<String, AttributeValue> event =
                tables.scan(r -> r.tableName(outbox).limit(1)).items().get(0);
        tables.updateItem(r -> r.tableName(outbox)
                .key(Map.of("pk", event.get("pk"), "sk", event.get("sk")))
                .updateExpression("SET pendingShard = :shard")
                .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS("0"))));
        desk.later("PT5M");
        desk.fire("outbox-sweep");
    }

    private void sweep() {
        desk.later("PT5M");
        desk.fire("decision-sweep");
        desk.settle();
    }

    /** An order that is still being taken is shown to nobody, so its id is computed. */
    private static String id(String externalId) {
        return OrderIds.of("web", externalId);
    }

    private void count(String sku, int counted) {
        counts++;
        desk.call(
                "PUT /staff/stock/{sku}/{warehouse}/count",
                "{\"countId\": \"a-" + counts + "\", \"counted\": " + counted + ", \"reason\": \"shelf\"}",
                sku,
                "main");
    }
}
