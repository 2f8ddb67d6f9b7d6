package stockroom.messaging;

import java.time.Duration;
import java.time.Instant;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;

/** What each consumer has already handled. Its row is written in the transaction of the effect, so an event that comes twice acts once. */
public final class Inbox {
    /** What a refused commit calls the row of an event that was handled before. */
    public static final String HANDLED = "handled";

    private static final Duration KEPT = Duration.ofDays(30);

    private final String table;

    public Inbox(String table) {
        this.table = table;
    }

    /** The row that makes this consumer handle this event once: a commit refused by {@link #HANDLED} means that it already did. */
    public Change handle(String consumer, Event event, Instant at) {
        Item row = Item.key(key(consumer, event.id()))
                .time("at", at)
                .number("expiresAt", at.plus(KEPT).getEpochSecond());
        return Change.put(table, row).ifAbsent("pk").named(HANDLED);
    }

    /** The key of the row that says this consumer handled this event. */
    public static String key(String consumer, String eventId) {
        return consumer + "#" + eventId;
    }
}
