package stockroom.bench.meter;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import stockroom.bench.shop.Orders;
import stockroom.consolidation.DemandConsolidationFunction;
import stockroom.decisionsweep.DecisionSweepFunction;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;
import stockroom.intake.OrderIntakeFunction;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;
import stockroom.messaging.Relay;
import stockroom.messaging.Topic;
import stockroom.minstock.MinStockCheckFunction;
import stockroom.outboxsweep.OutboxSweepFunction;
import stockroom.staffpurchasing.StaffPurchasingFunction;
import stockroom.staffstock.StaffStockFunction;
import stockroom.testkit.Http;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.template.Table;

/** A small shop whose functions are called one after the other, each request metered. Nothing happens by itself, so every count repeats. */
public final class MeteredShop implements AutoCloseable {
    private static final int ARTICLES = 60;
    private static final int STOCKED = 30;
    private static final String TICK = "{\"time\": \"2026-11-19T08:15:00Z\"}";

    private final TestShop shop = TestShop.open();
    private final Meter meter;
    private final Surroundings surroundings;
    private final Http storefront;
    private final Relay relay;
    private final ApiKeyStore keys;

    private MeteredShop() {
        Map<String, Table> tables = TestShop.template().tables().stream()
                .collect(Collectors.toMap(table -> shop.names().name(table.id()), table -> table));
        this.meter = new Meter(shop.dynamoDb(), tables);
        Calls calls = Calls.guarded(meter);
        DynamoDbClient client = calls.watch(DynamoDbClient.class, shop.dynamoDb());
        this.surroundings = shop.surroundings(Map.of(DynamoDbClient.class, client));
        this.storefront = Http.storefront(new OrderIntakeFunction(surroundings), "web");
        this.relay = new Relay(
                new Topic(calls.watch(SnsClient.class, acceptsAll()), shop.table("EVENTS_TOPIC_ARN")),
                new Outbox(shop.table("OUTBOX_TABLE")),
                new Transactor(client),
                shop.clock());
        this.keys = new ApiKeyStore(client, shop.table("SETTINGS_TABLE"));
    }

    /** Opens it: of 60 articles the first 30 have stock, all have a supplier; intake is warm. */
    public static MeteredShop open() {
        MeteredShop opened = new MeteredShop();
        opened.fill();
        opened.order(opened.stocked("warm", 1), 0);
        opened.tick(Schedule.DEMAND_CONSOLIDATION);
        return opened;
    }

    /** The functions that schedules wake. */
    public enum Schedule {
        OUTBOX_SWEEP,
        DECISION_SWEEP,
        MIN_STOCK_CHECK,
        DEMAND_CONSOLIDATION
    }

    /** What taking an order uses, from the key's look-up until its event is published and struck off. */
    public Usage order(Orders orders, int number) {
        Usage taken = taking(orders, number);
        return taken.plus(relaying());
    }

    /** What the storefront waits for: the key's look-up and intake. */
    public Usage taking(Orders orders, int number) {
        meter.taken();
        keys.channelOf("a key of nobody costs as much");
        Http.Answer answer = storefront.to("POST /orders").json(orders.body(number));
        if (answer.status() != 201) {
            throw new IllegalStateException("the order was not taken: " + answer.body());
        }
        return meter.taken();
    }

    /** What publishing the events of now uses. */
    public Usage relaying() {
        List<Event> pending =
                shop.dynamoDb().scanPaginator(scan -> scan.tableName(shop.table("OUTBOX_TABLE"))).items().stream()
                        .map(Item::of)
                        .filter(row -> row.has(Outbox.PENDING))
                        .map(Outbox::event)
                        .toList();
        meter.taken();
        relay.publish(pending);
        return meter.taken();
    }

    /** What one tick of a schedule uses. */
    public Usage tick(Schedule schedule) {
        meter.taken();
        Http.answer(
                switch (schedule) {
                    case OUTBOX_SWEEP -> new OutboxSweepFunction(surroundings);
                    case DECISION_SWEEP -> new DecisionSweepFunction(surroundings);
                    case MIN_STOCK_CHECK -> new MinStockCheckFunction(surroundings);
                    case DEMAND_CONSOLIDATION -> new DemandConsolidationFunction(surroundings);
                },
                TICK);
        return meter.taken();
    }

    /** Orders of articles that have stock. */
    public Orders stocked(String prefix, int lines) {
        return new Orders(prefix, lines, STOCKED);
    }

    /** Orders of which half of the articles have to be bought. */
    public Orders any(String prefix, int lines) {
        return new Orders(prefix, lines, ARTICLES);
    }

    private void fill() {
        Http stock = Http.owner(new StaffStockFunction(surroundings));
        Http purchasing = Http.owner(new StaffPurchasingFunction(surroundings));
        good(purchasing
                .to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", "sup")
                .json("""
                {"name": "Potter", "email": "potter@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
                 "orderDays": ["MON"], "cutOff": "14:00", "holidays": [], "leadTimeDays": 2, "auto": false, "preference": 1}"""));
        IntStream.range(0, ARTICLES).forEach(article -> {
            String sku = Orders.sku(article);
            good(stock.to("PUT /staff/products/{sku}").path("sku", sku).json("""
                    {"sku": "%s", "title": "Article", "price": {"amount": 12900, "currency": "UAH"}, "taxBasisPoints": 2000,
                     "sellWithoutStock": true, "discontinued": false}""".formatted(sku)));
            good(
                    purchasing
                            .to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                            .path("supplierId", "sup")
                            .path("sku", sku)
                            .json(
                                    "{\"priceBreaks\": [{\"from\": 1, \"unitPrice\": {\"amount\": 5000, \"currency\": \"UAH\"}}], \"moq\": 1, \"pack\": 1}"));
            if (article < STOCKED) {
                good(stock.to("PUT /staff/stock/{sku}/{warehouse}/count")
                        .path("sku", sku)
                        .path("warehouse", "main")
                        .json("{\"countId\": \"c\", \"counted\": 100000, \"reason\": \"opening\"}"));
            }
        });
    }

    private static void good(Http.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("the shop could not be filled: " + answer.body());
        }
    }

    private static SnsClient acceptsAll() {
        return (SnsClient) Proxy.newProxyInstance(
                SnsClient.class.getClassLoader(),
                new Class<?>[] {SnsClient.class},
                (self, method, arguments) -> PublishBatchResponse.builder()
                        .successful(((PublishBatchRequest) arguments[0])
                                .publishBatchRequestEntries().stream()
                                        .map(entry -> PublishBatchResultEntry.builder()
                                                .id(entry.id())
                                                .build())
                                        .toList())
                        .build());
    }

    @Override
    public void close() {
        shop.close();
    }
}
