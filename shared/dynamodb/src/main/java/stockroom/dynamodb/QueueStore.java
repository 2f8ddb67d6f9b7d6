package stockroom.dynamodb;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.queue.Lane;
import stockroom.domain.queue.QueueRules;

/**
 * The operators' queue: a row {@code QUEUE} beside each order. Who may be taken stands in the index {@code Queue}, the best of a lane first; whoever
 * is found elsewhere at a known moment stands in {@code Waking}. Both lag behind by moments: whoever acts on them reads the order again and writes
 * on a condition. A part of each index takes a thousand writes a second; 20,000 orders an hour make six.
 */
public final class QueueStore {
    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public QueueStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /** An order and what the queue knows of it, as they stand. */
    public record Seen(Optional<StoredOrder> order, Optional<QueueRow> row) {
        /** Whether the order was read before it was scored as it is now: the two are read together, but not at one moment. */
        public boolean isOlderOrder() {
            return row.isPresent()
                    && order.filter(stored -> stored.revision() < row.get().revision())
                            .isPresent();
        }

        /** The row to write from. */
        public QueueRow rowOf(String orderId) {
            return row.orElseGet(() -> QueueRow.first(orderId));
        }
    }

    /**
     * An order that an index shows.
     *
     * @param points of its score without its age
     * @param rules the fingerprint of those that it was scored by
     * @param laneKeyOrNull where it stands in its lane, or null where it stands in none
     */
    public record Waiting(
            String orderId,
            long points,
            Instant waitingSince,
            String rules,
            @Nullable String laneKeyOrNull) {
        public boolean isInLane() {
            return laneKeyOrNull != null;
        }

        /** Of one that was found in a lane. */
        public String laneKey() {
            return Objects.requireNonNull(laneKeyOrNull, "who stands in a lane has a key there");
        }
    }

    public Seen see(String orderId) {
        List<Item> rows = batches.read(table, List.of(OrderItems.key(orderId), QueueItems.key(orderId)));
        return new Seen(
                rows.stream()
                        .filter(row -> row.text("sk").equals(OrderItems.ORDER))
                        .findFirst()
                        .map(OrderStore::stored),
                rows.stream()
                        .filter(row -> row.text("sk").equals(QueueItems.QUEUE))
                        .findFirst()
                        .map(QueueItems::read));
    }

    /** The rows of those orders that were ever scored, by order. */
    public Map<String, QueueRow> rows(Collection<String> orderIds) {
        Map<String, QueueRow> rows = new HashMap<>();
        batches.read(table, orderIds.stream().map(QueueItems::key).toList())
                .forEach(row -> rows.put(row.text("pk"), QueueItems.read(row)));
        return rows;
    }

    /** The next state of a row that was read a moment ago; refused as {@code queue} when anybody wrote it since. */
    public Change write(QueueRow next, QueueRules rules, Instant now) {
        Item item = QueueItems.write(next, rules, now).number("version", next.version() + 1);
        Change put = Change.put(table, item).named("queue");
        return next.version() == 0 ? put.ifAbsent("pk") : put.ifEquals("version", next.version());
    }

    /** The best of a lane. @param after {@link Page#next} of the page before */
    public Page<Waiting> best(Lane lane, int limit, Optional<String> after) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":lane", Item.ofText(lane.name()));
        after.ifPresent(key -> values.put(":after", Item.ofText(key)));
        List<Item> rows = client
                .query(QueryRequest.builder()
                        .tableName(table)
                        .indexName("Queue")
                        .keyConditionExpression(
                                after.isPresent() ? "lane = :lane AND laneKey > :after" : "lane = :lane")
                        .expressionAttributeValues(values)
                        .limit(limit)
                        .build())
                .items()
                .stream()
                .map(Item::of)
                .toList();
        String next = rows.size() < limit ? null : rows.get(limit - 1).text(QueueItems.LANE_KEY);
        return new Page<>(rows.stream().map(QueueStore::waiting).toList(), next);
    }

    /** Who should be found elsewhere by now, the longest due first. */
    public List<Waiting> woken(Waking waking, Instant now, int limit) {
        QueryRequest request = waking(waking, "waking = :waking AND wakeAt <= :now", Map.of(":now", Item.ofTime(now)))
                .limit(limit)
                .build();
        return client.query(request).items().stream()
                .map(row -> waiting(Item.of(row)))
                .toList();
    }

    /** When somebody is to be found elsewhere next. */
    public Optional<Instant> nextWake() {
        return Arrays.stream(Waking.values())
                .flatMap(waking ->
                        client
                                .query(waking(waking, "waking = :waking", Map.of())
                                        .limit(1)
                                        .build())
                                .items()
                                .stream())
                .map(row -> Item.of(row).time(QueueItems.WAKE_AT))
                .min(Comparator.naturalOrder());
    }

    private QueryRequest.Builder waking(Waking waking, String condition, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":waking", Item.ofText(waking.name()));
        return QueryRequest.builder()
                .tableName(table)
                .indexName("Waking")
                .keyConditionExpression(condition)
                .expressionAttributeValues(values);
    }

    private static Waiting waiting(Item row) {
        return new Waiting(
                row.text("pk"),
                row.count(QueueItems.POINTS),
                // A restore has orders looked at that nobody scored yet.
                row.optionalTime(QueueItems.WAITING_SINCE).orElse(Instant.EPOCH),
                row.optionalText("rules").orElse(""),
                row.optionalText(QueueItems.LANE_KEY).orElse(null));
    }
}
