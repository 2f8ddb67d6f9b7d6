package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * A sparse index in {@value #SHARDS} parts, read as one list in the order of its sort key. Its reads are eventually consistent: whoever acts on
 * a row reads the item again or writes on a condition.
 */
public final class ShardedIndex {
    public static final int SHARDS = 4;

    private final DynamoDbClient client;
    private final String table;
    private final String index;
    private final String shard;
    private final String sort;

    /**
     * @param shard the attribute that is the index's partition key, {@code "0"} to {@code "3"}
     * @param sort the attribute that is its sort key, a text
     */
    public ShardedIndex(DynamoDbClient client, String table, String index, String shard, String sort) {
        this.client = client;
        this.table = table;
        this.index = index;
        this.shard = shard;
        this.sort = sort;
    }

    /** The part that an item with this key stands in. */
    public static String shardOf(String key) {
        return Integer.toString(Math.floorMod(key.hashCode(), SHARDS));
    }

    /** Every row of the index, part by part. */
    public List<Item> all() {
        List<Item> rows = new ArrayList<>();
        for (int part = 0; part < SHARDS; part++) {
            client.queryPaginator(query(part).build()).items().forEach(row -> rows.add(Item.of(row)));
        }
        return rows;
    }

    /** Every row whose sort key is not above {@code last}. */
    public List<Item> upTo(String last) {
        List<Item> rows = new ArrayList<>();
        for (int part = 0; part < SHARDS; part++) {
            QueryRequest request = query(part)
                    .keyConditionExpression("#shard = :shard AND #sort <= :last")
                    .expressionAttributeNames(Map.of("#shard", shard, "#sort", sort))
                    .expressionAttributeValues(
                            Map.of(":shard", Item.ofText(Integer.toString(part)), ":last", Item.ofText(last)))
                    .build();
            client.queryPaginator(request).items().forEach(row -> rows.add(Item.of(row)));
        }
        return rows;
    }

    /** The rows that come first by the sort key, at most {@code limit} of them. */
    public Page<Item> first(int limit) {
        return page(limit, ShardedCursor.START);
    }

    /** @throws BadCursor when the text isn't one of {@link Page#next} */
    public Page<Item> after(int limit, String cursor) {
        return page(limit, ShardedCursor.parse(cursor));
    }

    private Page<Item> page(int limit, ShardedCursor from) {
        List<Item> rows = new ArrayList<>();
        boolean[] more = new boolean[SHARDS];
        for (int part = 0; part < SHARDS; part++) {
            if (!from.isFinished(part)) {
                QueryResponse answer = client.query(query(part)
                        .limit(limit)
                        .exclusiveStartKey(startOrNull(part, from))
                        .build());
                answer.items().forEach(row -> rows.add(Item.of(row)));
                more[part] = answer.hasLastEvaluatedKey()
                        && !answer.lastEvaluatedKey().isEmpty();
            }
        }
        // Rows of one moment stay in the order in which their part has them, which is no order of keys: the next page
        // begins behind the last of them.
        rows.sort(Comparator.comparing(row -> row.text(sort)));
        List<Item> taken = rows.subList(0, Math.min(limit, rows.size()));
        List<Item> left = rows.subList(taken.size(), rows.size());
        return new Page<>(taken, nextOrNull(from, taken, left, more));
    }

    private @Nullable String nextOrNull(ShardedCursor from, List<Item> taken, List<Item> left, boolean[] more) {
        for (Item row : left) {
            more[Integer.parseInt(row.text(shard))] = true;
        }
        ShardedCursor next = from;
        boolean any = false;
        for (Item row : taken) {
            next = next.at(Integer.parseInt(row.text(shard)), row.text(sort), row.text("pk"));
        }
        for (int part = 0; part < SHARDS; part++) {
            any |= more[part];
            next = more[part] ? next : next.finished(part);
        }
        return any ? next.text() : null;
    }

    private @Nullable Map<String, AttributeValue> startOrNull(int part, ShardedCursor from) {
        if (from.isAtStart(part)) {
            return null;
        }
        Map<String, AttributeValue> key = new HashMap<>();
        key.put(shard, Item.ofText(Integer.toString(part)));
        key.put(sort, Item.ofText(from.sort(part)));
        key.put("pk", Item.ofText(from.pk(part)));
        return key;
    }

    private QueryRequest.Builder query(int part) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#shard = :shard")
                .expressionAttributeNames(Map.of("#shard", shard))
                .expressionAttributeValues(Map.of(":shard", Item.ofText(Integer.toString(part))));
    }
}
