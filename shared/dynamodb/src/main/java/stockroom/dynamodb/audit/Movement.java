package stockroom.dynamodb.audit;

import java.time.Instant;
import stockroom.dynamodb.Item;

/**
 * A change of what is on hand.
 *
 * @param version the position's after a count; 0 of goods that came, whose event is their purchase order's
 */
record Movement(String position, String id, long delta, long version, Instant at) {
    private static final String RECEIPT = "RECEIPT#";

    static Movement of(Item row) {
        return new Movement(
                row.text("pk"), row.text("sk"), row.number("delta"), row.count("positionVersion"), row.time("at"));
    }

    /** Whether goods came with a purchase order. */
    boolean isReceipt() {
        return id.startsWith(RECEIPT);
    }

    /** The purchase order that goods came with. */
    String purchaseOrderId() {
        return id.substring(RECEIPT.length(), id.indexOf('#', RECEIPT.length()));
    }

    /** The delivery that they came with. */
    String receiptId() {
        return id.substring(id.indexOf('#', RECEIPT.length()) + 1);
    }

    /** The event that announces a count. */
    String eventId() {
        return position + ":" + version;
    }
}
