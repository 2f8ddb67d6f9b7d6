package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.ordering.OrderStatus;

/**
 * What was ordered of an article, read from the orders themselves when somebody asks: no order pays for a counter. A question reads the index
 * entries of all orders of its time, some 300 bytes each, and then those orders that have the article.
 */
public final class OrderedUnits {
    /** What was cancelled, or is still being taken, is no demand. */
    private static final List<OrderStatus> STANDING =
            List.of(OrderStatus.OPEN, OrderStatus.CONFIRMED, OrderStatus.COMPLETED);

    private static final List<String> FACTS = List.of("pk", "status", "placedAt", "warehouse", "lines");
    private static final int READ_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public OrderedUnits(DynamoDbClient client, String ordersTable) {
        this.client = client;
        this.table = ordersTable;
        this.batches = new BatchReader(client);
    }

    /** Units of one order. */
    public record Ordered(WarehouseId warehouse, Instant placedAt, long units) {}

    /**
     * What orders placed since then want, or got, of an article.
     *
     * @param waiting ids of the orders with demand for it, which the index doesn't list under it
     */
    public List<Ordered> since(Instant since, Sku sku, Collection<String> waiting, Parallel parallel) {
        Set<String> ids = new TreeSet<>(waiting);
        parallel.map(shards(), shard -> having(sku, since, shard)).forEach(ids::addAll);
        List<Item> keys = ids.stream().map(OrderItems::key).toList();
        List<List<Item>> parts = IntStream.range(0, (keys.size() + READ_AT_ONCE - 1) / READ_AT_ONCE)
                .mapToObj(i -> keys.subList(i * READ_AT_ONCE, Math.min(keys.size(), (i + 1) * READ_AT_ONCE)))
                .toList();
        List<Ordered> ordered = new ArrayList<>();
        for (List<Item> rows : parallel.map(parts, part -> batches.read(table, part, FACTS))) {
            rows.stream()
                    .filter(row -> STANDING.contains(OrderStatus.valueOf(row.text("status"))))
                    .filter(row -> !row.time("placedAt").isBefore(since))
                    .forEach(row -> ordered.add(ordered(row, sku)));
        }
        return ordered;
    }

    private static List<String> shards() {
        List<String> shards = new ArrayList<>();
        for (OrderStatus status : STANDING) {
            IntStream.range(0, ShardedIndex.SHARDS).forEach(shard -> shards.add(status + "#" + shard));
        }
        return shards;
    }

    private List<String> having(Sku sku, Instant since, String statusShard) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByStatus")
                .keyConditionExpression("statusShard = :shard AND placedKey >= :since")
                .filterExpression("contains(skus, :sku)")
                .expressionAttributeValues(Map.of(
                        ":shard", Item.ofText(statusShard),
                        ":since", Item.ofTime(since),
                        ":sku", Item.ofText(sku.value())))
                .build();
        return client.queryPaginator(request).items().stream()
                .map(row -> Item.of(row).text("pk"))
                .toList();
    }

    private static Ordered ordered(Item row, Sku sku) {
        long units = row.list("lines").stream()
                .filter(line -> line.text("sku").equals(sku.value()))
                .mapToLong(line -> line.units("quantity") - line.units("cancelled"))
                .sum();
        return new Ordered(WarehouseId.of(row.text("warehouse")), row.time("placedAt"), units);
    }
}
