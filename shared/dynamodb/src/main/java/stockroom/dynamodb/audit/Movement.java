package stockroom.dynamodb.audit;

import java.time.Instant;
import stockroom.dynamodb.Item;

/** A change of what is on hand. @param version the position's after it */
record Movement(String position, String id, long delta, long version, Instant at) {
    static Movement of(Item row) {
        return new Movement(
                row.text("pk"), row.text("sk"), row.number("delta"), row.number("positionVersion"), row.time("at"));
    }

    /** The event that announces it. */
    String eventId() {
        return position + ":" + version;
    }
}
