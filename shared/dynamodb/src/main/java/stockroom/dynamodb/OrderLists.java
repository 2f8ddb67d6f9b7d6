package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;

/** Lists of orders, newest first, over the index {@code ByStatus}. It may lag behind by moments; each order shown is read consistently. */
public final class OrderLists {
    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public OrderLists(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /**
     * A page of the orders that have one of these statuses.
     *
     * @param text part of the client's name or the storefront's number, any case
     * @param cursor where the page begins: the last place of the page before
     */
    public Page<Order> newestFirst(
            List<OrderStatus> statuses, Optional<String> text, int limit, Optional<String> cursor) {
        cursor.filter(c -> c.length() < 24 || c.length() > 200).ifPresent(c -> {
            throw new BadCursor();
        });
        List<Item> places = new ArrayList<>();
        for (OrderStatus status : statuses) {
            for (int shard = 0; shard < ShardedIndex.SHARDS; shard++) {
                places.addAll(places(status + "#" + shard, text, limit + 1, cursor));
            }
        }
        places.sort(
                Comparator.comparing((Item place) -> place.text("placedKey")).reversed());
        List<Item> page = places.subList(0, Math.min(limit, places.size()));
        String next = places.size() > limit ? page.get(limit - 1).text("placedKey") : null;
        return new Page<>(orders(page, statuses), next);
    }

    private List<Item> places(String statusShard, Optional<String> text, int most, Optional<String> cursor) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":shard", Item.ofText(statusShard));
        cursor.ifPresent(c -> values.put(":cursor", Item.ofText(c)));
        text.ifPresent(t -> values.put(":text", Item.ofText(t.toLowerCase(Locale.ROOT))));
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByStatus")
                .keyConditionExpression(
                        cursor.isPresent() ? "statusShard = :shard AND placedKey < :cursor" : "statusShard = :shard")
                .expressionAttributeValues(values)
                .scanIndexForward(false);
        if (text.isPresent()) {
            request.filterExpression("contains(#search, :text)").expressionAttributeNames(Map.of("#search", "search"));
        } else {
            request.limit(most);
        }
        return client.queryPaginator(request.build()).items().stream()
                .limit(most)
                .map(Item::of)
                .toList();
    }

    private List<Order> orders(List<Item> places, List<OrderStatus> statuses) {
        Map<String, Order> found =
                batches
                        .read(
                                table,
                                places.stream()
                                        .map(p -> OrderItems.key(p.text("pk")))
                                        .toList())
                        .stream()
                        .map(OrderItems::read)
                        .collect(Collectors.toMap(Order::id, Function.identity()));
        return places.stream()
                .map(p -> found.get(p.text("pk")))
                .filter(o -> o != null && statuses.contains(o.status()))
                .toList();
    }
}
