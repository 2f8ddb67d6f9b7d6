package stockroom.dynamodb;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.notice.Notice;

/**
 * Whose turn it is to tell the client of an order something: one message at a time on each channel, and none that is older news than what was
 * told (R61). A turn that nobody ended is over when its sender must be dead.
 */
public final class TurnStore {
    /** What a refused commit calls the turn. */
    public static final String TURN = "turn";

    private static final String PLACE = "place";
    private static final String TAKEN_AT = "takenAt";
    private static final String TAKEN_BY = "takenBy";

    private final String table;

    public TurnStore(String table) {
        this.table = table;
    }

    /** Takes the turn; refused as {@link #TURN} while another message has it, and for ever once newer news was told. */
    public Change take(MessageStore.Key message, String orderId, Notice notice, Instant now) {
        return Change.update(table, key(orderId, message.channel()))
                .ifAbsentOrAtMost(PLACE, Item.ofNumber(notice.place()))
                .ifAbsentOrAtMost(TAKEN_AT, Item.ofTime(now.minus(HandOver.LONGEST)))
                .set(PLACE, notice.place())
                .set(TAKEN_AT, Item.ofTime(now))
                .set(TAKEN_BY, message.eventId())
                .named(TURN);
    }

    /** Whether it was refused because newer news was told. */
    public static boolean isOvertaken(Commit.Refused refused, Notice notice) {
        return Optional.ofNullable(refused.found().get(TURN))
                .flatMap(found -> found)
                .filter(row -> row.number(PLACE) > notice.place())
                .isPresent();
    }

    /** Ends the turn; refused when it was taken by another. */
    public Change end(MessageStore.Key message, String orderId) {
        return Change.update(table, key(orderId, message.channel()))
                .ifEquals(TAKEN_BY, message.eventId())
                .remove(TAKEN_AT)
                .remove(TAKEN_BY)
                .named(TURN);
    }

    private static Item key(String orderId, Channel channel) {
        return Item.key("ORDER#" + orderId + "#" + channel);
    }
}
