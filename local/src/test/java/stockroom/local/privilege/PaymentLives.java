package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.ordering.OrderIds;
import stockroom.testkit.template.Names;

/** Payments come and fail, for orders of every kind: one that stands, one that a crash left half taken, one that there is not. */
final class PaymentLives {
    private static final String EVENTS = "POST /payments/events";
    private static final String SWEEP = "payment-timeout-sweep";
    private static final String STRICT = LongOrders.article(LongOrders.ARTICLES - 1);

    /** What {@link LongOrders#begin} does before it dies: it names the order, and takes the first of two parts. */
    private static final int NAMED = 1;

    private static final int HALF = 2;

    private final Desk desk;
    private final LongOrders orders;
    private final DynamoDbClient tables;
    private final Names names;
    private int events;

    PaymentLives(Desk desk, LongOrders orders, DynamoDbClient tables, Names names) {
        this.desk = desk;
        this.orders = orders;
        this.tables = tables;
        this.names = names;
    }

    void live() {
        fail();
        transfer();
        alert();
        meetWhatDied();
        comeBack();
        sweep();
        hear(202, "o-nowhere", "PAID", 12_000);
        assertThat(desk.hear("POST /payments/providers/{provider}", "{\"type\": \"customer.created\"}", "stripe")
                        .statusCode())
                .isEqualTo(200);
        desk.settle();
    }

    private void fail() {
        String order = order("paid-at-last");
        hear(200, order, "FAILED", 12_000);
        hear(200, order, "PAID", 12_000);
        desk.call("POST /orders/{orderId}/payment-attempts", "{\"method\": \"WALLET\"}", order("tried-again"));
        String again = event(order, "PAID", 12_000);
        assertThat(desk.hear(EVENTS, again).statusCode()).isEqualTo(200);
        assertThat(desk.hear(EVENTS, again).statusCode()).as("the same again").isEqualTo(200);
        assertThat(desk.hear(EVENTS, event(order, "PAID", 1).replace("UAH", "EUR"))
                        .statusCode())
                .isEqualTo(202);
    }

    /** An order that a crash left half taken is finished, or undone, by the payment that meets it. */
    private void meetWhatDied() {
        free(1);
        orders.begin("for-the-provider", NAMED);
        hear(200, OrderIds.of("web", "for-the-provider"), "PAID", 1);
        free(1);
        orders.begin("too-late-for-the-provider", HALF);
        free(0);
        hear(202, OrderIds.of("web", "too-late-for-the-provider"), "PAID", 1);
        free(1);
    }

    /** A bank's statement: a transfer that fits its order, one that is nobody's. */
    private void transfer() {
        String columns = "reference,date,amount,currency,purpose";
        desk.csv(
                "POST /staff/imports/payments",
                columns,
                "B-1,2026-11-19,60.00,UAH,for first\nB-2,2026-11-19,1.00,UAH,gift");
    }

    /** One of two cards is declined, which only the sweep can see; an hour later nobody complains any more. */
    private void alert() {
        desk.overwrite("GET /staff/settings", "PUT /staff/settings", "{\"paymentFailureMinimum\": 2}");
        hearNow(order("declined"), "FAILED");
        hearNow(order("accepted"), "PAID");
        desk.fire(SWEEP);
        desk.later("PT3H");
        desk.fire(SWEEP);
    }

    /** Events that came before their orders, which a crash left half taken since; and an order that waits for money too long. */
    private void sweep() {
        hear(202, OrderIds.of("web", "half"), "PAID", 1);
        hear(202, OrderIds.of("web", "half-and-too-late"), "PAID", 1);
        desk.later("PT2M");
        free(1);
        orders.begin("half", NAMED);
        triedLongAgo();
        desk.fire(SWEEP);
        free(1);
        orders.begin("half-and-too-late", HALF);
        free(0);
        triedLongAgo();
        desk.fire(SWEEP);
        free(1);
        order("never-paid");
        desk.later("PT31M");
        desk.fire(SWEEP);
        desk.settle();
    }

    /** What was tried a moment ago, when its order was not there, went behind the others; until then decision-sweep would be faster. */
    private void triedLongAgo() {
        String table = names.name("PaymentEventsTable");
        tables.scanPaginator(request -> request.tableName(table).filterExpression("attribute_exists(pendingShard)"))
                .items()
                .forEach(event -> tables.updateItem(request -> request.tableName(table)
                        .key(Map.of("pk", event.get("pk")))
                        .updateExpression("SET pendingSince = :longAgo")
                        .expressionAttributeValues(Map.of(":longAgo", event.get("receivedAt")))));
    }

    private void hearNow(String orderId, String type) {
        String now = desk.now().toString();
        String body = event(orderId, type, 12_000).replace("2026-11-19T08:16:00Z", now);
        assertThat(desk.hear(EVENTS, body).statusCode()).isEqualTo(200);
    }

    /** Three missed calls cancel an order; its money came before the last of them and brings it back, and then goes back itself. */
    private void comeBack() {
        String order = order("given-up");
        for (int hour = 10; hour <= 14; hour += 2) {
            desk.call("POST /staff/orders/{orderId}/calls", """
        {"callId": "missed-%d", "result": "NO_ANSWER", "direction": "OUT", "at": "2026-11-19T%d:00:00Z"}""".formatted(hour, hour), order);
        }
        desk.settle();
        hear(200, order, "PAID", 12_000);
        hear(200, order, "REFUNDED", 12_000);
    }

    private String order(String externalId) {
        return desk.call("POST /orders", """
        {"externalId": "%s", "customer": {"name": "Maria", "email": "maria@example.com",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "TOY", "quantity": 1}], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""".formatted(externalId))
                .path("orderId")
                .asText();
    }

    private void hear(int status, String orderId, String type, int amount) {
        assertThat(desk.hear(EVENTS, event(orderId, type, amount)).statusCode()).isEqualTo(status);
    }

    private String event(String orderId, String type, int amount) {
        events++;
        return """
        {"eventId": "life-%d", "orderId": "%s", "type": "%s", "amount": {"amount": %d, "currency": "UAH"},
         "occurredAt": "2026-11-19T08:16:00Z"}""".formatted(events, orderId, type, amount);
    }

    /** Counts so many of the article that may not be sold without stock that these are free. */
    private void free(int units) {
        int reserved = desk.get("GET /staff/stock/{sku}", STRICT)
                .at("/warehouses/0/reserved")
                .asInt();
        events++;
        desk.call(
                "PUT /staff/stock/{sku}/{warehouse}/count",
                "{\"countId\": \"p-" + events + "\", \"counted\": " + (reserved + units) + ", \"reason\": \"shelf\"}",
                STRICT,
                "main");
        desk.settle();
    }
}
