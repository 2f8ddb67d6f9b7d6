package stockroom.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;

/** The outbox: where a decision's transaction leaves its event (I6), and what the relay reads. */
public final class Outbox {
    /** How many parts the index of pending rows has. */
    public static final int PENDING_SHARDS = 4;

    /** The attribute that holds a row in the index of rows not yet published. */
    public static final String PENDING = "pendingShard";

    /** How long a published row is kept for the auditor; one that is not published is kept for ever. */
    public static final Duration KEPT = Duration.ofDays(30);

    /**
     * The most bytes that an event's data may have. A topic takes messages of 256 KiB; what could never be published must not be written, or
     * the outbox would hold it for ever.
     */
    public static final int MAX_DATA_BYTES = 200 * 1024;

    private final String table;

    public Outbox(String table) {
        this.table = table;
    }

    /** The outbox row of an event, for the transaction of the change that it announces. A version announced twice refuses the transaction. */
    public Change announce(Event event) {
        Item row = key(event)
                .text("type", event.type())
                .text("by", event.cause().by())
                .text("requestId", event.cause().requestId())
                .time("occurredAt", event.cause().at())
                .text("data", dataOf(event))
                .text(PENDING, shardOf(event));
        return Change.put(table, row).ifAbsent("pk").named("event");
    }

    /** Takes the event's row out of the pending ones, once; the row stays for {@link #KEPT}. */
    Change published(Event event, Instant at) {
        return Change.update(table, key(event))
                .ifPresent(PENDING)
                .remove(PENDING)
                .set("publishedAt", Item.ofTime(at))
                .set("expiresAt", at.plus(KEPT).getEpochSecond());
    }

    /** Makes a published row one that is left to be published. */
    Change pendingAgain(Event event) {
        return Change.update(table, key(event))
                .set(PENDING, shardOf(event))
                .remove("publishedAt")
                .remove("expiresAt");
    }

    /** Takes the row away, for an event whose decision was lost. */
    Change withdraw(Event event) {
        return Change.delete(table, key(event));
    }

    private static Item key(Event event) {
        return Item.key(event.aggregateId()).number("sk", event.aggregateVersion());
    }

    private static String shardOf(Event event) {
        return Integer.toString(Math.floorMod(event.aggregateId().hashCode(), PENDING_SHARDS));
    }

    /** The event that a row of the outbox holds. */
    public static Event event(Item row) {
        Cause cause = new Cause(row.text("by"), row.text("requestId"), row.time("occurredAt"));
        return new Event(
                row.text("type"), row.text("pk"), row.number("sk"), cause, Envelope.readFields(row.text("data")));
    }

    private static String dataOf(Event event) {
        String data = Envelope.write(event.data());
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_DATA_BYTES) {
            throw new IllegalStateException(
                    event.type() + " carries " + bytes + " bytes of data; the most is " + MAX_DATA_BYTES);
        }
        return data;
    }
}
