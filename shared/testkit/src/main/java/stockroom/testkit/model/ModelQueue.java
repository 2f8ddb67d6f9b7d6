package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import stockroom.testkit.template.Queue;

/**
 * The copies in one queue, in the order in which they can be received.
 *
 * <p>Source: <a
 * href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html">Visibility timeout</a>; <a
 * href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Dead-letter queues</a>.
 */
final class ModelQueue {
    private final Queue spec;
    private final TreeSet<QueuedMessage> waiting =
            new TreeSet<>(Comparator.comparing(QueuedMessage::visibleAt).thenComparing(QueuedMessage::number));
    private final Map<Long, QueuedMessage> byNumber = new LinkedHashMap<>();

    ModelQueue(Queue spec) {
        this.spec = spec;
    }

    /** What a receive took, and what was received too often and belongs to the dead letters now. */
    record Received(List<QueuedMessage> messages, List<QueuedMessage> dead) {}

    Queue spec() {
        return spec;
    }

    void put(QueuedMessage message) {
        waiting.add(message);
        byNumber.put(message.number(), message);
    }

    /** Takes at most so many that can be received now; each is hidden for as long as asked, or else as the queue says. */
    Received receive(Instant now, int most, Optional<Duration> visibility) {
        List<QueuedMessage> messages = new ArrayList<>();
        List<QueuedMessage> dead = new ArrayList<>();
        while (messages.size() < most
                && !waiting.isEmpty()
                && !waiting.first().visibleAt().isAfter(now)) {
            QueuedMessage next = waiting.first();
            remove(next);
            if (spec.maxReceives() > 0 && next.received() >= spec.maxReceives()) {
                dead.add(next);
            } else {
                QueuedMessage hidden =
                        next.receivedOnceMore().hiddenUntil(now.plus(visibility.orElse(spec.visibility())));
                put(hidden);
                messages.add(hidden);
            }
        }
        return new Received(messages, dead);
    }

    /** The copy that this receipt is of; empty when it is gone or was received again since. */
    Optional<QueuedMessage> find(String receipt) {
        long number = Long.parseLong(receipt.substring(0, receipt.indexOf('#')));
        return Optional.ofNullable(byNumber.get(number))
                .filter(message -> message.receipt().equals(receipt));
    }

    void remove(QueuedMessage message) {
        waiting.remove(message);
        byNumber.remove(message.number());
    }

    void hideUntil(QueuedMessage message, Instant moment) {
        remove(message);
        put(message.hiddenUntil(moment));
    }

    void clear() {
        waiting.clear();
        byNumber.clear();
    }

    int depth() {
        return waiting.size();
    }

    Optional<Instant> nextVisible() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.first().visibleAt());
    }

    /** Every copy, whether it can be received or not. */
    List<QueuedMessage> all() {
        return List.copyOf(waiting);
    }
}
