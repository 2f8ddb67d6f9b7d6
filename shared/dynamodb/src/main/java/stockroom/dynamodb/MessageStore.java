package stockroom.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.HandOver;

/**
 * How far the messages that events make have come, one row for an event and a channel (R61). Whom they went to is not here: that stands with
 * the supplier or the customer.
 */
public final class MessageStore {
    private static final String STATE = "state";
    private static final String ATTEMPT = "attempt";

    private final DynamoDbClient client;
    private final String table;

    public MessageStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** By which way a message goes. */
    public enum Channel {
        EMAIL
    }

    /** Which message is meant. */
    public record Key(String eventId, Channel channel) {
        private Item item() {
            return Item.key(eventId + "#" + channel);
        }
    }

    public Optional<HandOver> find(Key key) {
        return ItemReader.read(client, table, key.item()).map(MessageStore::handOver);
    }

    /** The first claim; refused when another sender was first. */
    public Change begin(Key key, HandOver first) {
        return with(Change.update(table, key.item()).ifAbsent("pk"), first);
    }

    /** The next state, in place of the one that was seen; refused when it has changed. */
    public Change move(Key key, HandOver seen, HandOver next) {
        return with(
                Change.update(table, key.item())
                        .ifEquals(STATE, seen.state().name())
                        .ifEquals(ATTEMPT, seen.attempt()),
                next);
    }

    /** The same with a reason that a person can read. */
    public Change move(Key key, HandOver seen, HandOver next, String reason) {
        return move(key, seen, next).set("reason", reason);
    }

    private static Change with(Change change, HandOver handOver) {
        return change.set(STATE, handOver.state().name())
                .set(ATTEMPT, handOver.attempt())
                .set("unanswered", handOver.unanswered())
                .set("at", Item.ofTime(handOver.at()))
                .named("message");
    }

    private static HandOver handOver(Item row) {
        return new HandOver(
                HandOver.State.valueOf(row.text(STATE)), row.units(ATTEMPT), row.units("unanswered"), row.time("at"));
    }
}
