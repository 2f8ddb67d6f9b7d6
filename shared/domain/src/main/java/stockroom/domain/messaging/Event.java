package stockroom.domain.messaging;

import java.util.Map;

/**
 * A fact in the past tense, announced once by the decision that made it true. One aggregate's events are numbered by its version, so
 * aggregate and version name an event for ever.
 *
 * @param type the fact, such as {@code OrderTaken}
 * @param aggregateId what it happened to
 * @param aggregateVersion the aggregate's version after the fact
 * @param cause who and when
 * @param data what changed: texts, numbers, booleans, and lists and maps of these; no phone, e-mail or address
 */
public record Event(String type, String aggregateId, long aggregateVersion, Cause cause, Map<String, Object> data) {
    /** Unique and repeatable: the same decision made again after a crash announces the same event. */
    public String id() {
        return aggregateId + ":" + aggregateVersion;
    }
}
