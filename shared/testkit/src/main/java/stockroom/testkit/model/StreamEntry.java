package stockroom.testkit.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

/**
 * One change of one item as the table's stream has it.
 *
 * @param sequence counts up within the table's stream, from 1
 * @param at when it was written
 * @param keys the table's key attributes
 * @param newImage the item after it, where the view has it and the item is still there
 * @param oldImage the item before it, where the view has it and there was one
 * @param author whether the service itself removed the item because its time to live had passed
 */
public record StreamEntry(
        long sequence,
        Instant at,
        OperationType operation,
        Map<String, AttributeValue> keys,
        Optional<Map<String, AttributeValue>> newImage,
        Optional<Map<String, AttributeValue>> oldImage,
        Author author) {

    /** Who made the change: a record of {@link #TIME_TO_LIVE} carries the userIdentity {@code dynamodb.amazonaws.com}, type Service. */
    public enum Author {
        CALLER,
        TIME_TO_LIVE
    }
}
