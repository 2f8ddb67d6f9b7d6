package stockroom.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an order of the queue is found at a moment.
 *
 * @param laneOrNull among those that anybody may take; null while it is hidden or leased
 * @param lookAgainAtOrNull when it will be found elsewhere though nobody writes anything; null for never
 */
public record Whereabouts(
        @Nullable Lane laneOrNull, @Nullable Instant lookAgainAtOrNull) {
    /** Of an order that is nobody's work. */
    public static final Whereabouts NOWHERE = new Whereabouts(null, null);

    public static Whereabouts of(Membership membership, Optional<Lease> lease, QueueRules rules, Instant now) {
        if (!membership.isShown(now)) {
            return new Whereabouts(null, membership.shownFrom());
        }
        Instant since = membership.waitingSince();
        return lease.filter(held -> held.holds(now))
                .map(held -> new Whereabouts(null, held.until()))
                .orElseGet(() -> new Whereabouts(
                        rules.lane(since, now), rules.changesAfter(since, now).orElse(null)));
    }

    public Optional<Lane> lane() {
        return Optional.ofNullable(laneOrNull);
    }

    public Optional<Instant> lookAgainAt() {
        return Optional.ofNullable(lookAgainAtOrNull);
    }
}
