package stockroom.dynamodb.audit;

import java.time.Instant;

/**
 * Something that is under way, which is no violation.
 *
 * @param key of what it is about
 * @param since when it began
 */
public record Unfinished(Kind kind, String key, Instant since) {
    public enum Kind {
        /** A decision on an order or purchase order whose effects are being applied. */
        DECISION,
        /** An event that is not published yet. */
        EVENT,
        /** A published event that one of its consumers has not handled yet. */
        CONSUMER,
        /** One that its consumer gave up, and that waits with the dead letters for a person. */
        DEAD_LETTER,
        /** What a payment provider said and is not applied yet. */
        PAYMENT
    }
}
