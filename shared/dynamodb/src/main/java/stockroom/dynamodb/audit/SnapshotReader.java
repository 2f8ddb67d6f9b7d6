package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.settings.Configuration;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Supply;
import stockroom.dynamodb.BatchReader;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.TaskStore;

/** One pass over the tables: consistent Scans in parallel parts. */
final class SnapshotReader {
    private static final int PARTS = 4;

    private final DynamoDbClient client;
    private final AuditedTables tables;
    private final EventRules rules;
    private final IntFunction<Parallel> threads;

    SnapshotReader(DynamoDbClient client, AuditedTables tables, EventRules rules, IntFunction<Parallel> threads) {
        this.client = client;
        this.tables = tables;
        this.rules = rules;
        this.threads = threads;
    }

    /** Whether the orders are more than so many pages of a Scan, a megabyte each. */
    boolean ordersFillPages(int pages) {
        ScanRequest request = ScanRequest.builder()
                .tableName(tables.orders())
                .select(Select.COUNT)
                .build();
        return client.scanPaginator(request).stream().limit(pages + 1L).count() > pages;
    }

    Snapshot read() {
        Map<String, PositionRows> positions = new TreeMap<>();
        scan(tables.positions()).forEach((key, rows) -> positions.put(key, position(key, rows)));
        List<Movement> movements = scan(tables.movements()).values().stream()
                .flatMap(List::stream)
                .map(Movement::of)
                .toList();
        // Before orders: what was applied by then is among their payments.
        List<PaymentEventStore.Kept> paymentEvents = scan(tables.paymentEvents()).values().stream()
                .flatMap(List::stream)
                .flatMap(row -> PaymentEventStore.event(row).stream())
                .toList();
        Map<String, OrderRows> orders = new TreeMap<>();
        Map<String, List<Item>> orderRows = scan(tables.orders());
        orderRows.keySet().removeIf(key -> key.startsWith(HeldOrderStore.OPERATOR));
        orderRows.forEach((id, rows) -> orders.put(id, OrderRows.of(id, rows)));
        List<PurchaseRows> purchaseRows = scan(tables.purchaseOrders()).values().stream()
                .flatMap(rows -> PurchaseRows.of(rows).stream())
                .toList();
        Map<String, List<StoredEvent>> events = new HashMap<>();
        scan(tables.outbox()).forEach((aggregate, rows) -> events.put(aggregate, events(rows)));
        Set<String> handled = handled(events);
        return new Snapshot(
                positions,
                movements,
                orders,
                purchaseRows,
                events,
                handled,
                deadLetters(events, handled),
                openTasks(),
                paymentEvents,
                QueueRules.of(configuration().settings()),
                buyOn(purchaseRows));
    }

    private Map<String, List<Item>> scan(String table) {
        try (Parallel parallel = threads.apply(PARTS)) {
            List<List<Item>> parts =
                    parallel.map(IntStream.range(0, PARTS).boxed().toList(), part -> scan(table, part));
            return parts.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(row -> row.text("pk"), TreeMap::new, Collectors.toList()));
        }
    }

    private List<Item> scan(String table, int part) {
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .segment(part)
                .totalSegments(PARTS)
                .consistentRead(true)
                .build();
        return client.scanPaginator(request).items().stream().map(Item::of).toList();
    }

    private static PositionRows position(String key, List<Item> rows) {
        Item stock = Item.empty();
        List<Demand> demand = new ArrayList<>();
        List<Supply> supply = new ArrayList<>();
        for (Item row : rows) {
            String sk = row.text("sk");
            if (sk.equals(PositionItems.STOCK)) {
                stock = row;
            } else if (sk.startsWith(PositionItems.DEMAND)) {
                demand.add(PositionItems.demand(row));
            } else if (sk.startsWith(PositionItems.SUPPLY)) {
                supply.add(PositionItems.supply(row));
            }
        }
        return new PositionRows(key, stock, demand, supply);
    }

    private List<StoredEvent> events(List<Item> rows) {
        return rows.stream()
                .map(row -> new StoredEvent(rules.event(row), rules.isPending(row)))
                .sorted(Comparator.comparing(stored -> stored.event().aggregateVersion()))
                .toList();
    }

    private Set<String> handled(Map<String, List<StoredEvent>> events) {
        List<Item> keys = new ArrayList<>();
        events.values().stream().flatMap(List::stream).forEach(stored -> rules.consumersOf(
                        stored.event().type())
                .forEach(consumer -> keys.add(
                        Item.key(rules.inboxKey(consumer, stored.event().id())))));
        return new BatchReader(client)
                .read(tables.inbox(), keys).stream().map(row -> row.text("pk")).collect(Collectors.toSet());
    }

    private Map<String, Set<String>> openTasks() {
        Map<String, Set<String>> open = new TreeMap<>();
        scan(tables.tasks()).values().stream()
                .flatMap(List::stream)
                .filter(TaskStore::isOpen)
                .forEach(task -> task.optionalText("orderId")
                        .ifPresent(orderId -> open.computeIfAbsent(orderId, id -> new TreeSet<>())
                                .add(task.text("pk"))));
        return open;
    }

    private Map<String, DeadLetter> deadLetters(Map<String, List<StoredEvent>> events, Set<String> handled) {
        List<String> ids = new ArrayList<>();
        events.values().stream()
                .flatMap(List::stream)
                .map(StoredEvent::event)
                .forEach(event -> rules.consumersOf(event.type()).stream()
                        .filter(consumer -> !handled.contains(rules.inboxKey(consumer, event.id())))
                        .forEach(consumer -> ids.add(DeadLetter.idOf(consumer, event.id()))));
        return new DeadLetterStore(client, tables.deadLetters()).find(ids);
    }

    private Map<String, BuyOn> buyOn(List<PurchaseRows> purchaseOrders) {
        Set<Sku> skus = new HashSet<>();
        purchaseOrders.forEach(rows -> rows.order().lines().forEach(line -> skus.add(line.sku())));
        Map<String, BuyOn> rules = new HashMap<>();
        if (!skus.isEmpty()) {
            BuyOn shop = configuration().settings().buyOn();
            skus.forEach(sku -> rules.put(sku.value(), shop));
            new ProductStore(client, tables.products())
                    .find(skus)
                    .forEach((sku, product) -> rules.put(sku.value(), product.buyOn(shop)));
        }
        return rules;
    }

    private Configuration configuration() {
        return new ConfigurationStore(client, tables.settings()).read();
    }
}
