package stockroom.testkit.model;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * A copy of a message in a queue.
 *
 * @param number of the copy; those that can be received at the same moment are received in this order
 * @param visibleAt when it can be received next
 * @param received how often it was received
 */
record QueuedMessage(
        long number,
        String id,
        String body,
        Map<String, MessageAttributeValue> attributes,
        Instant sentAt,
        Instant visibleAt,
        int received) {

    QueuedMessage hiddenUntil(Instant moment) {
        return new QueuedMessage(number, id, body, attributes, sentAt, moment, received);
    }

    QueuedMessage receivedOnceMore() {
        return new QueuedMessage(number, id, body, attributes, sentAt, visibleAt, received + 1);
    }

    /** Works for the last receive only, as in SQS: a message that somebody else received since isn't the first one's any more. */
    String receipt() {
        return number + "#" + received;
    }
}
