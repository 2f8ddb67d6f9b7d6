package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;

/** All queues. Whoever touches one holds this object's monitor. */
final class QueueService {
    private final Map<String, ModelQueue> byId = new HashMap<>();
    private final Map<String, ModelQueue> byUrl = new HashMap<>();
    private final InstantSource clock;
    private final Arrivals arrivals;
    private long copies;
    private long messages;

    QueueService(List<Queue> queues, Names names, InstantSource clock, Arrivals arrivals) {
        this.clock = clock;
        this.arrivals = arrivals;
        for (Queue spec : queues) {
            ModelQueue queue = new ModelQueue(spec);
            byId.put(spec.id(), queue);
            byUrl.put(names.queueUrl(spec.id()), queue);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws QueueDoesNotExistException when there is none at this address */
    ModelQueue at(String url) {
        return Optional.ofNullable(byUrl.get(url)).orElseThrow(() -> QueueDoesNotExistException.builder()
                .message("The specified queue does not exist: " + url)
                .build());
    }

    /** @throws IllegalArgumentException when the template has none of this id */
    ModelQueue named(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the template has no queue " + id));
    }

    /** Sends a message, however many copies of it arrive; answers its id. */
    String send(ModelQueue queue, String body, Map<String, MessageAttributeValue> attributes, Duration delay) {
        String id = new UUID(0, ++messages).toString();
        Instant now = now();
        for (Duration late : arrivals.of(queue.spec().id(), id)) {
            queue.put(new QueuedMessage(
                    ++copies, id, body, attributes, now, now.plus(delay).plus(late), 0));
        }
        return id;
    }

    /** What a receive takes now; what was received too often goes to the dead letters instead. */
    List<QueuedMessage> receive(ModelQueue queue, int most, Optional<Duration> visibility) {
        ModelQueue.Received received = queue.receive(now(), most, visibility);
        received.dead().forEach(dead -> named(queue.spec().deadLetters()).put(dead.hiddenUntil(now())));
        return received.messages();
    }
}
