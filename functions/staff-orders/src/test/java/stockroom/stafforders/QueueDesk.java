package stockroom.stafforders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.json.Json;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.json.OrderRequest;
import stockroom.ordering.queue.QueueWiring;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

/** A desk of operators: articles at 10.00 UAH, orders that are scored by hand, and whoever asks for the next one. */
final class QueueDesk implements AutoCloseable {
    final TestShop shop = TestShop.open();
    final StaffOrdersFunction function = new StaffOrdersFunction(shop.as("staff-orders"));
    private final OrderingWiring ordering = new OrderingWiring(shop.surroundings());

    QueueDesk article(String sku, int units, String... accessories) {
        Product product = new Product(
                Sku.of(sku),
                "The " + sku,
                Money.of(1_000, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                Arrays.stream(accessories).map(Sku::of).toList(),
                1);
        new Transactor(shop.dynamoDb())
                .write(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(product, Instant.EPOCH));
        put("POSITIONS_TABLE", stock(sku).number("onHand", units).number("available", units));
        return this;
    }

    /** An article whose goods last came in at this price. */
    QueueDesk bought(String sku, int units, long price) {
        article(sku, units);
        put(
                "POSITIONS_TABLE",
                stock(sku)
                        .number("onHand", units)
                        .number("available", units)
                        .map("lastPrice", Item.empty().number("amount", price).text("currency", "UAH")));
        return this;
    }

    private static Item stock(String sku) {
        return PositionItems.stockKey(new PositionKey(Sku.of(sku), WarehouseId.MAIN));
    }

    private void put(String table, Item row) {
        shop.dynamoDb().putItem(request -> request.tableName(shop.table(table)).item(row.attributes()));
    }

    /** An order of one unit that an operator has to check, scored. @return its id */
    String order(String externalId, String sku, String delivery) {
        String id = taken(externalId, sku, delivery, delivery.equals("POST") ? "CASH_ON_DELIVERY" : "CASH");
        score(id);
        return id;
    }

    /** Its client has a phone that ends like its number. @return its id */
    String taken(String externalId, String sku, String delivery, String method) {
        String body = """
        {"externalId": "%s", "customer": {"name": "Ivan", "phone": "+38044123456%s",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "%s", "quantity": 1}], "delivery": {"kind": "%s"}, "payment": {"method": "%s"}}""".formatted(externalId, externalId.substring(externalId.length() - 1), sku, delivery, method);
        return ordering.takeOrder()
                .take(
                        Json.read(body.getBytes(StandardCharsets.UTF_8), fields -> OrderRequest.parse(fields, "web")),
                        new Cause("web", "r", now()))
                .fold(order -> order.id(), order -> order.id(), refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    /** What order-scoring does when it hears of the order. */
    void score(String orderId) {
        new QueueWiring(shop.surroundings()).scoreOrder().score(orderId, now());
    }

    /** So many more orders like this one, each with its place in the queue. */
    void copies(String orderId, int number) {
        QueueStore queue = new QueueStore(shop.dynamoDb(), shop.table("ORDERS_TABLE"));
        QueueRow row = queue.see(orderId).row().orElseThrow();
        Map<String, AttributeValue> order = shop.dynamoDb()
                .getItem(request -> request.tableName(shop.table("ORDERS_TABLE"))
                        .key(Item.key(orderId, "ORDER").attributes()))
                .item();
        Transactor transactor = new Transactor(shop.dynamoDb());
        for (int i = 0; i < number; i++) {
            String id = "%s-%05d".formatted(orderId, i);
            Map<String, AttributeValue> copy = new HashMap<>(order);
            copy.put("pk", Item.ofText(id));
            put("ORDERS_TABLE", Item.of(copy));
            transactor.write(queue.write(
                    new QueueRow(id, row.standingOrNull(), row.score(), null, row.revision(), row.rules(), 0),
                    QueueRules.of(Settings.DEFAULTS),
                    now()));
        }
    }

    Instant now() {
        return shop.clock().instant();
    }

    Http operator(String name) {
        return Http.staff(function, name, "[operator]");
    }

    Answer next(String operator) {
        return operator(operator).to("POST /staff/queue/next").send();
    }

    /** Whose order an operator gets; empty when nothing waits. */
    String nextId(String operator) {
        Answer answer = next(operator);
        assertThat(answer.status()).isIn(200, 204);
        return answer.body().at("/order/orderId").asText();
    }

    Answer to(Http caller, String route, String orderId) {
        return caller.to(route).path("orderId", orderId).send();
    }

    @Override
    public void close() {
        shop.close();
    }
}
