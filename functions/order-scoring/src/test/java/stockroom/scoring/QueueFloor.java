package stockroom.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.json.Json;
import stockroom.messaging.Envelope;
import stockroom.messaging.Outbox;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.Taking;
import stockroom.ordering.json.OrderRequest;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.InvocationContext;
import stockroom.testkit.event.QueueEvent;

/** A shop whose orders are scored: articles at 10.00 UAH, orders through the real use cases, events handed to the function by hand. */
final class QueueFloor implements AutoCloseable {
    final TestShop shop = TestShop.open();
    private final OrderScoringFunction scoring = new OrderScoringFunction(shop.as("order-scoring"));
    private final OrderingWiring ordering = new OrderingWiring(shop.surroundings());
    private int told;

    QueueFloor article(String sku, int units) {
        Product product = new Product(
                Sku.of(sku),
                sku,
                Money.of(1_000, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        new Transactor(shop.dynamoDb())
                .write(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(product, Instant.EPOCH));
        stock(sku, Item.empty().number("onHand", units).number("available", units));
        return this;
    }

    /** An article whose goods last came in at this price. */
    QueueFloor bought(String sku, int units, long price, String currency, String rate) {
        article(sku, units);
        Item last = Item.empty().number("amount", price).text("currency", currency);
        stock(
                sku,
                Item.empty()
                        .number("onHand", units)
                        .number("available", units)
                        .map("lastPrice", rate.isEmpty() ? last : last.text("rate", rate)));
        return this;
    }

    private void stock(String sku, Item counters) {
        Item row = PositionItems.stockKey(new PositionKey(Sku.of(sku), WarehouseId.MAIN));
        counters.attributes().forEach(row::with);
        shop.dynamoDb().putItem(request -> request.tableName(shop.table("POSITIONS_TABLE"))
                .item(row.attributes()));
    }

    /** An order of one unit, told of. */
    Order order(String externalId, String sku, String delivery, String method) {
        Order taken = taken(externalId, sku, delivery, method);
        tell("OrderTaken", taken.id());
        return taken;
    }

    /** The same before anybody heard of it. */
    Order taken(String externalId, String sku, String delivery, String method) {
        String body = """
        {"externalId": "%s", "customer": {"name": "Ivan", "phone": "+380441234567",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "%s", "quantity": 1}], "delivery": {"kind": "%s"}, "payment": {"method": "%s"}}""".formatted(externalId, sku, delivery, method);
        Taking taking = ordering.takeOrder()
                .take(
                        Json.read(body.getBytes(StandardCharsets.UTF_8), fields -> OrderRequest.parse(fields, "web")),
                        cause());
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return ((Taking.Taken) taking).order();
    }

    OrderMoves moves() {
        return ordering.orderMoves();
    }

    Cause cause() {
        return new Cause("operator:Iryna", "request-1", now());
    }

    Instant now() {
        return shop.clock().instant();
    }

    void tell(String type, String orderId) {
        tell(new Event(type, orderId, ++told, cause(), Map.of("orderId", orderId)));
    }

    private void tell(Event event) {
        Message message = Message.builder()
                .messageId("m-" + told)
                .receiptHandle("r")
                .body(Envelope.of(event))
                .build();
        assertThat(invoke(scoring, QueueEvent.of(List.of(message), "arn").toString()))
                .contains("\"batchItemFailures\":[]");
    }

    /** Goods come, stock-allocation gives them to who waits, and the function hears of that as its event tells it. */
    void arrives(String sku, int units) {
        PositionKey position = new PositionKey(Sku.of(sku), WarehouseId.MAIN);
        shop.dynamoDb().updateItem(request -> request.tableName(shop.table("POSITIONS_TABLE"))
                .key(PositionItems.stockKey(position).attributes())
                .updateExpression("ADD onHand :units, allocating :units, positionVersion :one")
                .expressionAttributeValues(
                        Map.of(":units", AttributeValue.fromN("" + units), ":one", AttributeValue.fromN("1"))));
        ordering.allocateStock().allocate(position, cause());
        shop.dynamoDb().scan(request -> request.tableName(shop.table("OUTBOX_TABLE"))).items().stream()
                .map(row -> Outbox.event(Item.of(row)))
                .filter(event -> event.type().equals("StockAllocated"))
                .forEach(this::tell);
    }

    /** The minute's tick. @return what it answers */
    String tick() {
        return invoke(scoring, "{\"time\": \"" + now() + "\"}");
    }

    void choose(Map<String, Object> settings) {
        ConfigurationStore store = new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        new Transactor(shop.dynamoDb())
                .write(store.settings(
                        Settings.stored(new HashMap<>(settings)), store.shop().version()));
    }

    QueueRow row(Order order) {
        return queue().see(order.id()).row().orElseThrow();
    }

    QueueStore queue() {
        return new QueueStore(shop.dynamoDb(), shop.table("ORDERS_TABLE"));
    }

    static String invoke(RequestStreamHandler function, String event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    output,
                    InvocationContext.unhurried("invocation"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        shop.close();
    }
}
