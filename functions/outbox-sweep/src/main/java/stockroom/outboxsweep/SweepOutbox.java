package stockroom.outboxsweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.messaging.Event;
import stockroom.messaging.PendingEvents;
import stockroom.messaging.Relay;

/** Publishes the events that are pending for too long. */
final class SweepOutbox {
    private final PendingEvents pending;
    private final Relay relay;
    private final Clock clock;

    SweepOutbox(PendingEvents pending, Relay relay, Clock clock) {
        this.pending = pending;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param published how many events
     * @param idleUntil when there could be work again if nothing is written before; empty when never
     */
    record Swept(int published, Optional<Instant> idleUntil) {}

    Swept sweep() {
        PendingEvents.Found found = pending.look();
        List<Event> failed = relay.publish(found.leftBehind());
        Optional<Instant> again = failed.isEmpty() ? Optional.empty() : Optional.of(clock.instant());
        return new Swept(
                found.leftBehind().size() - failed.size(),
                Stream.of(again, found.nextDue()).flatMap(Optional::stream).min(Instant::compareTo));
    }
}
