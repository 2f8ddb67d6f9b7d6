package stockroom.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.task.Task;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.json.Json;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.json.OrderRequest;

/** A shop that sells mugs at 100.00, and what its clients pay for. */
public final class PaidShop implements AutoCloseable {
    private final TestShop shop = TestShop.open();

    public PaidShop() {
        Product mug = new Product(
                Sku.of("MUG"),
                "Mug",
                Money.of(10_000, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        new Transactor(shop.dynamoDb())
                .write(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(mug, Instant.EPOCH));
    }

    public TestShop test() {
        return shop;
    }

    public Instant now() {
        return shop.clock().instant();
    }

    public String variable(String name) {
        return shop.surroundings().variable(name);
    }

    public String secret() {
        return variable("WEBHOOK_SECRET");
    }

    public Order order(String orderId) {
        return new OrderingWiring(shop.surroundings())
                .orderMoves()
                .find(orderId)
                .orElseThrow();
    }

    public PaymentEventStore events() {
        return new PaymentEventStore(shop.dynamoDb(), shop.table("PAYMENT_EVENTS_TABLE"));
    }

    /** The tasks that are open, the one that was due first before all others. */
    public List<Task> tasks() {
        return new TaskStore(shop.dynamoDb(), shop.table("TASKS_TABLE"))
                .open(200)
                .items();
    }

    /** @return the id of the order */
    public String take(String externalId, String method, int mugs) {
        String body = "{\"externalId\":\"" + externalId
                + "\",\"customer\":{\"name\":\"Olena\",\"email\":\"" + externalId.toLowerCase(Locale.ROOT)
                + "@example.com\",\"address\":{\"country\":\"UA\",\"city\":\"Kyiv\",\"postalCode\":\"01001\","
                + "\"street\":\"Khreshchatyk 1\"}},\"lines\":[{\"sku\":\"MUG\",\"quantity\":" + mugs
                + "}],\"delivery\":{\"kind\":\"POST\"},\"payment\":{\"method\":\"" + method + "\"}}";
        return new OrderingWiring(shop.surroundings())
                .takeOrder()
                .take(
                        Json.read(body.getBytes(StandardCharsets.UTF_8), fields -> OrderRequest.parse(fields, "web")),
                        new Cause("web", "r", now()))
                .fold(o -> o.id(), o -> o.id(), refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    @Override
    public void close() {
        shop.close();
    }
}
