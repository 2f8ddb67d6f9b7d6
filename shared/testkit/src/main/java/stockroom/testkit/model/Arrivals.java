package stockroom.testkit.model;

import java.time.Duration;
import java.util.List;

/**
 * When a sent message arrives, and how often: one duration is one copy. SQS promises at least one copy and no order; this says what it does.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues-at-least-once-delivery.html">At-least-once
 * delivery</a>.
 */
@FunctionalInterface
public interface Arrivals {
    /**
     * How long after it was sent (and after its own delay) each copy can be received; not empty.
     *
     * @param queue logical id
     * @param messageId as the sender was told it; every copy has the same
     */
    List<Duration> of(String queue, String messageId);

    /** Once, at once. */
    static Arrivals prompt() {
        return (queue, messageId) -> List.of(Duration.ZERO);
    }
}
