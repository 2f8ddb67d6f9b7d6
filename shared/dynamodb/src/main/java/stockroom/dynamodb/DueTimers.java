package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.Timer;
import stockroom.domain.ordering.TimerKind;

/**
 * The timers of orders by when they are due, in the sparse index {@code Due}: each kind in {@value ShardedIndex#SHARDS} parts of its own, so
 * that a flood of one kind stands in no other's way. Its reads are eventually consistent: read the order again before acting.
 */
public final class DueTimers {
    private static final String SHARD = "dueShard";
    private static final String KEY = "dueKey";
    private static final int PAGE = 50;

    private final DynamoDbClient client;
    private final String table;

    public DueTimers(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** What makes an order stand in the index while its timer runs. */
    static Item listed(Item item, Order order) {
        return order.attention()
                .timer()
                .map(timer -> item.text(SHARD, shard(timer.kind(), ShardedIndex.shardOf(order.id())))
                        .text(KEY, key(timer, order.id())))
                .orElse(item);
    }

    /** Every part from its earliest timer on; each is read page by page as it is asked. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (TimerKind kind : TimerKind.values()) {
            for (int shard = 0; shard < ShardedIndex.SHARDS; shard++) {
                parts.add(new Part(rows(shard(kind, Integer.toString(shard)))));
            }
        }
        return parts;
    }

    /** One part of the index while it is read. */
    public static final class Part {
        private final Iterator<Map<String, AttributeValue>> rows;
        private @Nullable Item aheadOrNull;

        private Part(Iterator<Map<String, AttributeValue>> rows) {
            this.rows = rows;
        }

        /** The next orders whose timers are due by then, at most so many. */
        public List<String> dueBy(Instant now, int most) {
            List<String> orderIds = new ArrayList<>();
            while (orderIds.size() < most
                    && next().filter(at -> !at.isAfter(now)).isPresent()) {
                orderIds.add(ahead().map(row -> row.text("pk")).orElseThrow());
                aheadOrNull = null;
            }
            return orderIds;
        }

        /** When the next timer is due; empty when there is none. */
        public Optional<Instant> next() {
            return ahead().map(row -> Instant.parse(row.text(KEY).split("#", 2)[0]));
        }

        private Optional<Item> ahead() {
            if (aheadOrNull == null && rows.hasNext()) {
                aheadOrNull = Item.of(rows.next());
            }
            return Optional.ofNullable(aheadOrNull);
        }
    }

    private Iterator<Map<String, AttributeValue>> rows(String shard) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("Due")
                .keyConditionExpression("dueShard = :shard")
                .expressionAttributeValues(Map.of(":shard", Item.ofText(shard)))
                .limit(PAGE)
                .build();
        return client.queryPaginator(request).items().iterator();
    }

    private static String shard(TimerKind kind, String part) {
        return kind + "#" + part;
    }

    private static String key(Timer timer, String orderId) {
        return Item.timeText(timer.dueAt()) + "#" + orderId;
    }
}
