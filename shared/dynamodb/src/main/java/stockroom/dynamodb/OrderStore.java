package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentMethod;

/** The orders, and what hangs on them: payments received and contents that were refused. */
public final class OrderStore {
    private static final String REVISION = "revision";
    private static final String PAYMENT = "PAYMENT#";
    private static final String UNFINISHED = "unfinished";

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public OrderStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    public Optional<StoredOrder> find(String orderId) {
        return item(OrderItems.key(orderId)).map(OrderStore::stored);
    }

    public List<StoredOrder> find(Collection<String> orderIds) {
        return batches.read(table, orderIds.stream().map(OrderItems::key).toList()).stream()
                .map(OrderStore::stored)
                .toList();
    }

    /** The order in a row {@code ORDER}. */
    public static StoredOrder stored(Item item) {
        return new StoredOrder(OrderItems.read(item), item.count(REVISION), item.flag(UNFINISHED));
    }

    /** A new order; refused as {@code order} when its id is taken. */
    public Change insert(Order order) {
        return Change.put(table, OrderItems.write(order).number(REVISION, 1))
                .ifAbsent("pk")
                .named("order");
    }

    /** A new order whose positions are still to be written. */
    public Change insertUnfinished(Order order) {
        return Change.put(table, OrderItems.write(order).number(REVISION, 1).flag(UNFINISHED, true))
                .ifAbsent("pk")
                .named("order");
    }

    /** The order's next state; refused as {@code order} when anybody wrote it since it was read. */
    public Change replace(StoredOrder read, Order next) {
        return Change.put(table, OrderItems.write(next).number(REVISION, read.revision() + 1))
                .ifEquals(REVISION, read.revision())
                .named("order");
    }

    /** The order's next state, whose effects on positions are applied in steps from now on. */
    public Change replaceUnfinished(StoredOrder read, Order next) {
        return Change.put(
                        table,
                        OrderItems.write(next)
                                .number(REVISION, read.revision() + 1)
                                .flag(UNFINISHED, true))
                .ifEquals(REVISION, read.revision())
                .named("order");
    }

    /** All effects are applied. */
    public Change finished(String orderId) {
        return Change.update(table, OrderItems.key(orderId))
                .remove(UNFINISHED)
                .add(REVISION, 1)
                .ifPresent(UNFINISHED)
                .named("order");
    }

    /** Takes back an order that never came to stand. */
    public Change remove(StoredOrder staged) {
        return Change.delete(table, OrderItems.key(staged.order().id()))
                .ifEquals(REVISION, staged.revision())
                .named("order");
    }

    /** One payment, once: refused as {@code payment}, with the earlier one, when its id is taken. */
    public Change payment(String orderId, Payment payment) {
        return Change.put(
                        table,
                        Item.key(orderId, PAYMENT + payment.paymentId())
                                .text("way", payment.way().name())
                                .text("method", payment.method().name())
                                .number("amount", payment.amount().minorUnits())
                                .text("currency", payment.amount().currency())
                                .time("at", payment.at()))
                .ifAbsent("pk")
                .named("payment");
    }

    /** All money of the order that moved. */
    public PaymentBook payments(String orderId) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :payment)")
                .expressionAttributeValues(Map.of(":pk", Item.ofText(orderId), ":payment", Item.ofText(PAYMENT)))
                .consistentRead(true)
                .build();
        return new PaymentBook(client.queryPaginator(request).items().stream()
                .map(row -> payment(Item.of(row)))
                .toList());
    }

    /** The payment in a row {@code PAYMENT#…}. */
    public static Payment payment(Item row) {
        return new Payment(
                row.text("sk").substring(PAYMENT.length()),
                Payment.Way.valueOf(row.text("way")),
                PaymentMethod.valueOf(row.text("method")),
                Money.of(row.number("amount"), row.text("currency")),
                row.time("at"));
    }

    /** The attempt to pay that began under a storefront's key, once; refused as {@code attempt} when the key is taken. */
    public Change attempt(String orderId, String key, int number) {
        return Change.put(table, attemptKey(orderId, key).number("number", number))
                .ifAbsent("pk")
                .named("attempt");
    }

    /** The attempt that began under this key. */
    public Optional<Integer> attempt(String orderId, String key) {
        return item(attemptKey(orderId, key)).map(row -> row.units("number"));
    }

    private static Item attemptKey(String orderId, String key) {
        return Item.key(orderId, "ATTEMPT#" + new Fingerprint().add(key).text());
    }

    /** A content that was refused because its key was taken; the same one is kept once. */
    public Change conflict(String orderId, String contentHash, String text, Cause cause) {
        return Change.put(
                        table,
                        Item.key(orderId, "CONFLICT#" + contentHash)
                                .text("content", text)
                                .text("by", cause.by())
                                .time("at", cause.at()))
                .ifAbsent("pk")
                .named("conflict");
    }

    /** All orders of a customer's card. The index may lag behind by moments. */
    public List<StoredOrder> ofCustomer(String customerId) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByCustomer")
                .keyConditionExpression("customerId = :customer")
                .expressionAttributeValues(Map.of(":customer", Item.ofText(customerId)))
                .build();
        return find(client.queryPaginator(request).items().stream()
                .map(row -> Item.of(row).text("pk"))
                .toList());
    }

    /** The orders of a customer's card that were placed last, the newest first. The index may lag behind by moments. */
    public List<Order> latestOfCustomer(String customerId, int most) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByCustomer")
                .keyConditionExpression("customerId = :customer")
                .expressionAttributeValues(Map.of(":customer", Item.ofText(customerId)))
                .scanIndexForward(false)
                .limit(most)
                .build();
        return find(client.query(request).items().stream()
                        .map(row -> Item.of(row).text("pk"))
                        .toList())
                .stream()
                .map(StoredOrder::order)
                .sorted(Comparator.comparing((Order order) -> order.identity().placedAt())
                        .reversed())
                .toList();
    }

    /** The open orders that hold units of a position. The index may lag behind by moments; each order is read consistently. */
    public List<StoredOrder> holding(PositionKey position) {
        List<String> ids = new ArrayList<>();
        for (OrderStatus status : List.of(OrderStatus.OPEN, OrderStatus.CONFIRMED)) {
            for (int shard = 0; shard < ShardedIndex.SHARDS; shard++) {
                QueryRequest request = QueryRequest.builder()
                        .tableName(table)
                        .indexName("ByStatus")
                        .keyConditionExpression("statusShard = :shard")
                        .filterExpression("contains(skus, :sku)")
                        .expressionAttributeValues(Map.of(
                                ":shard",
                                Item.ofText(status + "#" + shard),
                                ":sku",
                                Item.ofText(position.sku().value())))
                        .build();
                client.queryPaginator(request)
                        .items()
                        .forEach(row -> ids.add(Item.of(row).text("pk")));
            }
        }
        return find(ids).stream()
                .filter(stored -> stored.order().warehouse().equals(position.warehouse()))
                .toList();
    }

    private Optional<Item> item(Item key) {
        return ItemReader.read(client, table, key);
    }
}
