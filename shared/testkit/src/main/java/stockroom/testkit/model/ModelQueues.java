package stockroom.testkit.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;

/** SQS in memory with the template's queues. Receiving never waits, whatever wait time is asked for. */
public final class ModelQueues {
    private final SqsClient client;

    /** @param clock what the service takes for now: delays and visibility go by it */
    public ModelQueues(List<Queue> queues, Names names, InstantSource clock, Arrivals arrivals, BatchFaults faults) {
        throw new UnsupportedOperationException(queues + " " + names + clock + arrivals + faults);
    }

    /** The operations that product and tests use; any other is refused with UnsupportedOperationException. */
    public SqsClient client() {
        return client;
    }

    /**
     * How many messages wait, are hidden or are still to come.
     *
     * @param queue logical id
     */
    public int depth(String queue) {
        throw new UnsupportedOperationException(queue);
    }

    /**
     * When the next message of the queue can be received: now or before when one waits; empty when the queue is.
     *
     * @param queue logical id
     */
    public Optional<Instant> nextVisible(String queue) {
        throw new UnsupportedOperationException(queue);
    }
}
