package stockroom.dynamodb;

import java.time.Instant;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.stock.StockCount;

/** Every change of what is on hand, one row each, never changed again: their sum is the stock (I1). */
public final class MovementStore {
    private static final String COUNT = "COUNT#";
    private static final String RECEIPT = "RECEIPT#";

    private final String table;

    public MovementStore(String table) {
        this.table = table;
    }

    /** A stock count as it was recorded. */
    public record Count(int before, int counted, String reason, String by, Instant at) {
        public int delta() {
            return counted - before;
        }
    }

    /**
     * Records a count; refused as {@code movement}, with the row that is there, when this position had a count of this id before.
     *
     * @param positionVersion the position's version after the count
     */
    public Change counted(
            PositionKey position, String countId, StockCount count, String reason, Cause cause, long positionVersion) {
        Item row = Item.key(position.text(), COUNT + countId)
                .text("kind", "COUNT")
                .number("delta", count.onHand())
                .number("counted", count.counted())
                .text("reason", reason)
                .text("by", cause.by())
                .time("at", cause.at())
                .number("positionVersion", positionVersion);
        return Change.put(table, row).ifAbsent("pk").named("movement");
    }

    /** Records goods that came with a purchase order, once for each delivery and position. @param cause of the delivery */
    public Change received(PositionKey position, String purchaseOrderId, String receiptId, int units, Cause cause) {
        Item row = Item.key(position.text(), RECEIPT + purchaseOrderId + "#" + receiptId)
                .text("kind", "RECEIPT")
                .number("delta", units)
                .text("purchaseOrderId", purchaseOrderId)
                .text("by", cause.by())
                .time("at", cause.at());
        return Change.put(table, row).ifAbsent("pk").named("movement");
    }

    /** After a restore: takes away the record of goods whose purchase order knows of no delivery; they are recorded as a count instead. */
    public Change withdrawn(PositionKey position, String purchaseOrderId, String receiptId) {
        return Change.delete(table, Item.key(position.text(), RECEIPT + purchaseOrderId + "#" + receiptId));
    }

    /** The count in a row that a refusal brought back. */
    public static Count count(Item row) {
        int counted = row.units("counted");
        return new Count(counted - row.units("delta"), counted, row.text("reason"), row.text("by"), row.time("at"));
    }
}
