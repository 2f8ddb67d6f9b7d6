package stockroom.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Transactor;

/**
 * Takes events from the outbox to the topic, at least once. A row counts as published only after the topic accepted its entry; a crash in
 * between publishes the event again, which consumers see by its id.
 */
public final class Relay {
    private final Topic topic;
    private final Outbox outbox;
    private final Transactor transactor;
    private final Clock clock;

    public Relay(Topic topic, Outbox outbox, Transactor transactor, Clock clock) {
        this.topic = topic;
        this.outbox = outbox;
        this.transactor = transactor;
        this.clock = clock;
    }

    /** Publishes the events and strikes their rows off the pending ones; answers those that are still pending, in their order. */
    public List<Event> publish(List<Event> events) {
        Set<Event> accepted = topic.publish(events);
        List<Event> pending = new ArrayList<>();
        for (Event event : events) {
            if (!accepted.contains(event) || !strikeOff(event)) {
                pending.add(event);
            }
        }
        return pending;
    }

    private boolean strikeOff(Event event) {
        try {
            // A row that another run already struck off fails the condition, and is just as well done.
            transactor.write(outbox.published(event, clock.instant()));
            return true;
        } catch (SdkException | Busy failure) {
            return false;
        }
    }
}
