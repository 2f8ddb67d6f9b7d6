package stockroom.paymentwebhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.json.Json;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.json.OrderRequest;
import stockroom.testkit.TestShop;

/** A shop that sells mugs at 100.00, and what its clients pay for. */
final class PaidShop implements AutoCloseable {
    private final TestShop shop = TestShop.open();

    PaidShop() {
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

    TestShop test() {
        return shop;
    }

    Instant now() {
        return shop.clock().instant();
    }

    String variable(String name) {
        return shop.environment().get(name);
    }

    String secret() {
        return variable("WEBHOOK_SECRET");
    }

    Order order(String orderId) {
        return new OrderingWiring(shop.surroundings())
                .orderMoves()
                .find(orderId)
                .orElseThrow();
    }

    PaymentEventStore events() {
        return new PaymentEventStore(shop.dynamoDb(), shop.table("PAYMENT_EVENTS_TABLE"));
    }

    /** @return the id of the order */
    String take(String externalId, String method, int mugs) {
        String body = "{\"externalId\":\"" + externalId
                + "\",\"customer\":{\"name\":\"Olena\",\"email\":\"" + externalId.toLowerCase(java.util.Locale.ROOT)
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
