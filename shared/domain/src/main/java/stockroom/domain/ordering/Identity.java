package stockroom.domain.ordering;

import java.time.Instant;

/**
 * Which order it is. The id is derived from the key (channel, externalId), so the same order can't be stored twice (R1).
 *
 * @param content a fingerprint of what was posted: equal for a repeat, different for another content under the same key
 */
public record Identity(
        String orderId, String channel, String externalId, String content, Instant placedAt, Instant takenAt) {}
