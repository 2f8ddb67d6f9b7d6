package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.allocation.StockAllocationFunction;
import stockroom.consolidation.DemandConsolidationFunction;
import stockroom.decisionsweep.DecisionSweepFunction;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.StockCount;
import stockroom.domain.task.Task;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.audit.Audit;
import stockroom.dynamodb.audit.AuditedTables;
import stockroom.dynamodb.audit.Auditor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.AuditedEvents;
import stockroom.messaging.Envelope;
import stockroom.messaging.Inbox;
import stockroom.messaging.Outbox;
import stockroom.messaging.Subscriptions;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.TakeOrder;
import stockroom.ordering.Taking;
import stockroom.ordering.restore.RestoreWiring;
import stockroom.scoring.OrderScoringFunction;
import stockroom.staffpurchasing.StaffPurchasingFunction;
import stockroom.testkit.Http;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.InvocationContext;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Crash;
import stockroom.testkit.fault.CrashPoint;
import stockroom.testkit.fault.Fault;

/** A shop at work: products and stock, orders taken through the real use cases, events carried to their consumers, and the auditor. */
final class Floor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTS_OF_A_TRANSACTION = 30;
    private static final String ALLOCATION = "stock-allocation";
    private static final String SCORING = "order-scoring";

    final TestShop shop = TestShop.open();
    private final Transactor transactor = new Transactor(shop.dynamoDb());
    /** Of all shops together: what one counted may be restored into another. */
    private static final AtomicInteger COUNTS = new AtomicInteger();

    static String article(int number) {
        return "sku-%04d".formatted(number);
    }

    static PositionKey at(String sku) {
        return new PositionKey(Sku.of(sku), WarehouseId.MAIN);
    }

    /** Articles {@code sku-0000} …, each with so many units. */
    Floor articles(int number, int units) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            changes.add(put(article(i), true, 1));
            if (changes.size() == 3 * COUNTS_OF_A_TRANSACTION || i == number - 1) {
                transactor.commit(changes);
                changes.clear();
            }
        }
        for (int i = 0; units > 0 && i < number; i++) {
            changes.addAll(firstCount(article(i), units));
            if (changes.size() == 3 * COUNTS_OF_A_TRANSACTION || i == number - 1) {
                transactor.commit(changes);
                changes.clear();
            }
        }
        drain();
        return this;
    }

    /** An article with so many units counted. */
    Floor article(String sku, int units) {
        product(sku, true);
        if (units > 0) {
            transactor.commit(firstCount(sku, units));
        }
        return drain();
    }

    Floor product(String sku, boolean sellWithoutStock) {
        long version = products().find(Sku.of(sku)).map(Product::version).orElse(0L);
        assertThat(transactor
                        .commit(List.of(put(sku, sellWithoutStock, version + 1)))
                        .isDone())
                .isTrue();
        return this;
    }

    private Change put(String sku, boolean sellWithoutStock, long version) {
        Product product = new Product(
                Sku.of(sku),
                sku,
                Money.of(1_000, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                sellWithoutStock,
                false,
                null,
                null,
                List.of(),
                version);
        return products().put(product, now());
    }

    private ProductStore products() {
        return new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE"));
    }

    private List<Change> firstCount(String sku, int units) {
        StockCount count = StockCount.of(Stock.NONE, Quantity.of(units));
        return List.of(
                new MovementStore(shop.table("MOVEMENTS_TABLE"))
                        .counted(at(sku), "first", count, "opening", cause(), 1),
                new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE")).counted(at(sku), Stock.NONE, count),
                new Outbox(shop.table("OUTBOX_TABLE"))
                        .announce(new Event(
                                "StockCounted",
                                at(sku).text(),
                                1,
                                cause(),
                                Map.of(
                                        "sku",
                                        sku,
                                        "warehouse",
                                        "main",
                                        "before",
                                        0,
                                        "counted",
                                        units,
                                        "delta",
                                        units))));
    }

    /** A count through the staff's route. */
    /** @throws Busy when the count lost every race for the position, which a storm may do to it */
    Floor count(String sku, int counted) {
        int status = Http.owner(staffStock(shop.as("staff-stock")))
                .to("PUT /staff/stock/{sku}/{warehouse}/count")
                .path("sku", sku)
                .path("warehouse", "main")
                .json("{\"countId\": \"c" + COUNTS.incrementAndGet() + "\", \"counted\": " + counted
                        + ", \"reason\": \"shelf\"}")
                .status();
        if (status == 503) {
            throw new Busy("the count lost every race", new IllegalStateException("503"));
        }
        assertThat(status).isEqualTo(200);
        return this;
    }

    private static RequestStreamHandler staffStock(Surroundings surroundings) {
        return new stockroom.staffstock.StaffStockFunction(surroundings);
    }

    Instant now() {
        return shop.clock().instant();
    }

    Cause cause() {
        return new Cause("web", "request", now());
    }

    /** What a function does with orders, held to its role. */
    OrderingWiring ordering(String function) {
        return new OrderingWiring(shop.as(function));
    }

    TakeOrder takeOrder() {
        return ordering("order-intake").takeOrder();
    }

    TakeOrder takeOrder(Calls calls) {
        return new OrderingWiring(calls.around(shop, "order-intake")).takeOrder();
    }

    OrderMoves moves(Calls calls) {
        return new OrderingWiring(calls.around(shop, "staff-orders")).orderMoves();
    }

    Taking take(NewOrder wish) {
        return takeOrder().take(wish, cause());
    }

    Order taken(NewOrder wish) {
        return take(wish).fold(o -> o, o -> o, r -> {
            throw new AssertionError(r.toString());
        });
    }

    void cancel(NewOrder wish) {
        moves().cancel(wish.orderId(), new Cancellation("changed their mind"), cause());
    }

    OrderMoves moves() {
        return ordering("staff-orders").orderMoves();
    }

    Order order(NewOrder wish) {
        return moves().find(wish.orderId()).orElseThrow();
    }

    Stock stock(String sku) {
        return new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"))
                .row(at(sku))
                .stock();
    }

    List<Task> tasks() {
        return new TaskStore(shop.dynamoDb(), shop.table("TASKS_TABLE"))
                .open(100)
                .items();
    }

    List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(r -> r.tableName(shop.table(table)).consistentRead(true)).items().stream()
                .map(Item::of)
                .toList();
    }

    /** What relay, topic, queue and consumer do, until nothing is pending. */
    Floor drain() {
        return drain(shop.as("stock-allocation"));
    }

    Floor drain(Surroundings surroundings) {
        StockAllocationFunction allocation = new StockAllocationFunction(surroundings);
        OrderScoringFunction scoring = new OrderScoringFunction(shop.as(SCORING));
        for (List<Item> pending = pending(); !pending.isEmpty(); pending = pending()) {
            for (Item row : pending) {
                deliver(ALLOCATION, allocation, Outbox.event(row));
                deliver(SCORING, scoring, Outbox.event(row));
                handleElsewhere(Outbox.event(row));
                transactor.write(Change.update(
                                shop.table("OUTBOX_TABLE"),
                                Item.key(row.text("pk")).number("sk", row.number("sk")))
                        .remove(Outbox.PENDING)
                        .set("publishedAt", Item.ofTime(now())));
            }
        }
        return this;
    }

    private List<Item> pending() {
        return rows("OUTBOX_TABLE").stream()
                .filter(row -> row.has(Outbox.PENDING))
                .toList();
    }

    /** Consumers that change nothing of orders, stock, purchase orders and the queue: that they heard is enough. */
    private void handleElsewhere(Event event) {
        Subscriptions.consumersOf(event.type()).stream()
                .filter(consumer -> !consumer.equals(ALLOCATION) && !consumer.equals(SCORING))
                .forEach(consumer ->
                        transactor.write(new Inbox(shop.table("INBOX_TABLE")).handle(consumer, event, now())));
    }

    private static void deliver(String consumer, RequestStreamHandler function, Event event) {
        if (!Subscriptions.consumersOf(event.type()).contains(consumer)) {
            return;
        }
        ObjectNode batch = JSON.createObjectNode();
        batch.putArray("Records")
                .addObject()
                .put("messageId", event.id())
                .put("eventSource", "aws:sqs")
                .put("body", Envelope.of(event));
        JsonNode answer = invoke(function, batch);
        assertThat(answer.path("batchItemFailures"))
                .as(event.type() + " " + event.id())
                .isEmpty();
    }

    private static JsonNode invoke(RequestStreamHandler function, JsonNode event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    output,
                    InvocationContext.unhurried("invocation"));
            return JSON.readTree(output.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The minutes after a crash: the sweep finishes what was left, and all events reach their consumers. */
    Floor settle() {
        shop.clock().advance(Duration.ofMinutes(5));
        ObjectNode tick = JSON.createObjectNode()
                .put("source", "aws.events")
                .put("detail-type", "Scheduled Event")
                .put("id", "tick")
                .put("time", now().toString());
        tick.putObject("detail");
        invoke(new DecisionSweepFunction(shop.as("decision-sweep")), tick);
        drain();
        invoke(new OrderScoringFunction(shop.as(SCORING)), tick);
        return this;
    }

    /** An order that is taken in parts, whose process died when it had just begun. */
    Floor begun(NewOrder wish) {
        for (int call = 1;
                ordering("order-intake").effects().find(wish.orderId()).isEmpty();
                call++) {
            CrashPoint death = new CrashPoint(call, CrashPoint.Moment.AFTER, Calls.failing(Fault.dieAfter(call)));
            death.run(() -> takeOrder(death.calls()).take(wish, cause()));
            assertThat(death.calls().crashed())
                    .as(wish.orderId() + " is taken in parts")
                    .isTrue();
        }
        return this;
    }

    /** How many units an order holds. */
    int reserved(NewOrder wish) {
        return order(wish).lines().stream()
                .mapToInt(line -> line.reserved().units())
                .sum();
    }

    /** A supplier who sells these articles, each for the same price. */
    Floor bought(List<String> skus) {
        made(Http.owner(staffStock(shop.as("staff-stock")))
                .to("PUT /staff/settings")
                .json("{\"currency\": \"UAH\"}"));
        Http buyer = Http.owner(new StaffPurchasingFunction(shop.as("staff-purchasing")));
        made(buyer.to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", "acme")
                .json("""
        {"name": "Acme", "email": "acme@example.com", "language": "en", "timeZone": "Europe/Kyiv", "currency": "UAH", "orderDays": ["MON"], "cutOff": "14:00",
         "holidays": [], "leadTimeDays": 2, "auto": false, "preference": 1}"""));
        skus.forEach(
                sku -> made(
                        buyer.to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                                .path("supplierId", "acme")
                                .path("sku", sku)
                                .json(
                                        "{\"priceBreaks\": [{\"from\": 1, \"unitPrice\": {\"amount\": 500, \"currency\": \"UAH\"}}], \"pack\": 4}")));
        return this;
    }

    private static void made(Http.Answer answer) {
        assertThat(answer.status()).as("made now or before, " + answer.body()).isIn(200, 201, 428);
    }

    /** A consolidation run by hand; its report. */
    JsonNode run(String body) {
        return Http.owner(new DemandConsolidationFunction(shop.as("demand-consolidation")))
                .to("POST /staff/consolidation-runs")
                .json(body)
                .body();
    }

    Audit audit() {
        return new Auditor(shop.dynamoDb(), audited(), new AuditedEvents()).audit(now());
    }

    /** The runbook's command, before anybody may write again. */
    List<String> mendAfterRestore() {
        List<String> told = new ArrayList<>();
        RestoreWiring.afterRestore(shop.surroundings()).mend(now(), told::add);
        return told;
    }

    /** The same, by a process that dies whenever it wrote something and is started again each time. */
    List<String> mendDyingAtEveryWrite() {
        List<String> told = new ArrayList<>();
        for (int start = 0; start < 200; start++) {
            Calls calls = Calls.failing(Fault.dieAfterAWrite());
            try {
                RestoreWiring.afterRestore(shop.surroundings(
                                Map.of(DynamoDbClient.class, calls.watch(DynamoDbClient.class, shop.dynamoDb()))))
                        .mend(now(), told::add);
                return told;
            } catch (Crash expected) {
                // It is started again.
            }
        }
        throw new AssertionError("the mending comes to no end: " + told);
    }

    private AuditedTables audited() {
        return AuditedTables.named(shop::table);
    }

    void assertClean(Object where) {
        Audit audit = audit();
        assertThat(audit.violations()).as("violations, " + where).isEmpty();
        assertThat(audit.unfinished()).as("unfinished, " + where).isEmpty();
    }

    @Override
    public void close() {
        shop.close();
    }
}
