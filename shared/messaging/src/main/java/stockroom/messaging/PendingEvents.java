package stockroom.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Item;

/** The outbox rows that nobody published, oldest first. The stream forgets after 24 hours and the relay may fail; the table does neither. */
public final class PendingEvents {
    /** How long the relay has before an event counts as left behind. */
    public static final Duration RELAYS_TIME = Duration.ofMinutes(2);

    /** The most events of one part of the index in one run: the next run is a minute away. */
    private static final int MOST = 500;

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public PendingEvents(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    /**
     * What one look at the outbox found.
     *
     * @param leftBehind events pending for longer than {@link #RELAYS_TIME}, each read again consistently, because the index lags
     * @param nextDue when the first of the younger ones will be that old
     */
    public record Found(List<Event> leftBehind, Optional<Instant> nextDue) {}

    public Found look() {
        List<Event> leftBehind = new ArrayList<>();
        Optional<Instant> nextDue = Optional.empty();
        for (int shard = 0; shard < Outbox.PENDING_SHARDS; shard++) {
            List<Item> rows = pending(shard);
            for (Item row : rows) {
                Instant due = row.time("occurredAt").plus(RELAYS_TIME);
                if (due.isAfter(clock.instant())) {
                    nextDue = Optional.of(
                            nextDue.filter(earlier -> earlier.isBefore(due)).orElse(due));
                    break;
                }
                reread(row).ifPresent(leftBehind::add);
            }
        }
        return new Found(leftBehind, nextDue);
    }

    private List<Item> pending(int shard) {
        return client
                .query(QueryRequest.builder()
                        .tableName(table)
                        .indexName("Pending")
                        .keyConditionExpression("#shard = :shard")
                        .expressionAttributeNames(Map.of("#shard", Outbox.PENDING))
                        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(Integer.toString(shard))))
                        .limit(MOST)
                        .build())
                .items()
                .stream()
                .map(Item::of)
                .toList();
    }

    private Optional<Event> reread(Item row) {
        Map<String, AttributeValue> key =
                Item.key(row.text("pk")).number("sk", row.number("sk")).attributes();
        Map<String, AttributeValue> found = client.getItem(
                        r -> r.tableName(table).key(key).consistentRead(true))
                .item();
        return found.containsKey(Outbox.PENDING) ? Optional.of(Outbox.event(Item.of(found))) : Optional.empty();
    }
}
