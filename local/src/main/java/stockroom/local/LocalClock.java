package stockroom.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The shop's time: the machine's, moved by an offset. It goes on by itself and can be set. */
public final class LocalClock extends Clock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    public void moveTo(Instant moment) {
        offset.set(Duration.between(Instant.now(), moment));
    }

    /** Moves to this moment unless it is past already: work on the way may have taken longer than the way. */
    public void moveForwardTo(Instant moment) {
        if (instant().isBefore(moment)) {
            moveTo(moment);
        }
    }

    /** Back to the machine's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the shop's moments are UTC; zones are applied where a rule names one");
    }
}
