package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;

/** SQS in memory with the template's queues. Receiving never waits, whatever wait time is asked for. */
public final class ModelQueues {
    private final QueueService service;
    private final SqsClient client;

    /** @param clock what the service takes for now: delays and visibility go by it */
    public ModelQueues(List<Queue> queues, Names names, InstantSource clock, Arrivals arrivals, BatchFaults faults) {
        this.service = new QueueService(queues, names, clock, arrivals);
        this.client = new ModelSqsClient(service, faults);
    }

    /** The operations that product and tests use; any other throws UnsupportedOperationException. */
    public SqsClient client() {
        return client;
    }

    /**
     * How many copies of messages wait, are hidden or are still to come.
     *
     * @param queue logical id
     */
    public int depth(String queue) {
        synchronized (service) {
            return service.named(queue).depth();
        }
    }

    /**
     * When the next message of the queue can be received: now or before when one waits; empty when the queue is.
     *
     * @param queue logical id
     */
    public Optional<Instant> nextVisible(String queue) {
        synchronized (service) {
            return service.named(queue).nextVisible();
        }
    }

    /** Delivers what a topic has for a queue. */
    void deliver(String queue, String body, Map<String, MessageAttributeValue> attributes) {
        synchronized (service) {
            service.send(service.named(queue), body, attributes, Duration.ZERO);
        }
    }
}
