package stockroom.dynamodb;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;

/**
 * How far the messages that events make have come, one row for an event, whom it concerns and a channel (R61). Whom they went to is not here:
 * that stands with the supplier or the order. A message that is held stands in the index {@code Held} by the time until which it is.
 */
public final class MessageStore {
    private static final String STATE = "state";
    private static final String ATTEMPT = "attempt";
    private static final String AT = "at";
    private static final String HELD_SHARD = "heldShard";
    private static final String EVENT = "event";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex held;
    private final BatchReader reader;

    public MessageStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.held = new ShardedIndex(client, table, "Held", HELD_SHARD, AT);
        this.reader = new BatchReader(client);
    }

    /** Which message is meant. */
    public record Key(String eventId, Channel channel) {
        /** The message of an event for whom one of its orders concerns: of an event of the order itself, or of one among several. */
        public static Key of(Event event, String orderId, Channel channel) {
            return new Key(event.aggregateId().equals(orderId) ? event.id() : event.id() + "#" + orderId, channel);
        }

        private String text() {
            return eventId + "#" + channel;
        }

        private Item item() {
            return Item.key(text());
        }
    }

    /**
     * A message whose time has come.
     *
     * @param event the message body by which its event comes again
     */
    public record Due(String key, HandOver held, String event) {}

    public Optional<HandOver> find(Key key) {
        return ItemReader.read(client, table, key.item()).map(MessageStore::handOver);
    }

    /** The first state; refused when another sender was first. */
    public Change begin(Key key, HandOver first) {
        return with(Change.update(table, key.item()).ifAbsent("pk"), first);
    }

    /** The next state, in place of the one that was seen; refused when it has changed. */
    public Change move(Key key, HandOver seen, HandOver next) {
        return with(
                Change.update(table, key.item())
                        .ifEquals(STATE, seen.state().name())
                        .ifEquals(ATTEMPT, seen.attempt())
                        .remove(HELD_SHARD)
                        .remove(EVENT),
                next);
    }

    /** The same with a reason that a person can read. */
    public Change move(Key key, HandOver seen, HandOver next, String reason) {
        return move(key, seen, next).set("reason", reason);
    }

    /** Keeps a message until its time has come. @param event the message body by which its event then comes again */
    public Change hold(Key key, Optional<HandOver> seen, HandOver until, String event) {
        Change change = Change.update(table, key.item());
        Change held = seen.map(
                        before -> change.ifEquals(STATE, before.state().name()).ifEquals(ATTEMPT, before.attempt()))
                .orElseGet(() -> change.ifAbsent("pk"));
        return with(held, until).set(EVENT, event).set(HELD_SHARD, ShardedIndex.shardOf(key.text()));
    }

    /** What is held no longer than until now, the oldest first: at most so many of the index's rows, from where the cursor says. */
    public DueMessages due(Instant now, int most, Optional<String> cursor) {
        Page<Item> page = cursor.map(from -> held.after(most, from)).orElseGet(() -> held.first(most));
        List<Item> keys = page.items().stream()
                .filter(row -> !row.time(AT).isAfter(now))
                .map(row -> Item.key(row.text("pk")))
                .toList();
        List<Due> due = reader.read(table, keys).stream()
                .filter(row -> row.has(HELD_SHARD) && !row.time(AT).isAfter(now))
                .sorted(Comparator.comparing((Item row) -> row.time(AT)).thenComparing(row -> row.text("pk")))
                .map(row -> new Due(row.text("pk"), handOver(row), row.text(EVENT)))
                .toList();
        Optional<Instant> next = page.items().stream()
                .map(row -> row.time(AT))
                .filter(now::isBefore)
                .findFirst();
        return new DueMessages(new Page<>(due, next.isPresent() ? null : page.nextOrNull()), next.orElse(null));
    }

    /** @param nextOrNull when the first of those that are not due yet will be; null where none is seen */
    public record DueMessages(Page<Due> page, @Nullable Instant nextOrNull) {
        public Optional<Instant> next() {
            return Optional.ofNullable(nextOrNull);
        }
    }

    /** Its event is on its way again; refused when somebody moved the message meanwhile. */
    public Change released(Due due) {
        return Change.update(table, Item.key(due.key()))
                .ifEquals(STATE, due.held().state().name())
                .ifEquals(ATTEMPT, due.held().attempt())
                .remove(HELD_SHARD)
                .named("message");
    }

    private static Change with(Change change, HandOver handOver) {
        return change.set(STATE, handOver.state().name())
                .set(ATTEMPT, handOver.attempt())
                .set("unanswered", handOver.unanswered())
                .set(AT, Item.ofTime(handOver.at()))
                .named("message");
    }

    private static HandOver handOver(Item row) {
        return new HandOver(
                HandOver.State.valueOf(row.text(STATE)), row.units(ATTEMPT), row.units("unanswered"), row.time(AT));
    }
}
