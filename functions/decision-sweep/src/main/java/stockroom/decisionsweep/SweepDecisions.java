package stockroom.decisionsweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.Log;
import stockroom.lambda.Turn;

/** Finishes the decisions that their own request should have finished long ago. */
final class SweepDecisions {
    /** Longer than any request may take; whoever began a decision is given this long to finish it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Kind> kinds;

    SweepDecisions(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Decisions on one kind of thing.
     *
     * @param since the ids of those with a decision that was begun before a moment and is unfinished
     * @param oldest when the oldest of them began
     */
    record Kind(
            Function<Instant, List<String>> since,
            Supplier<Optional<Instant>> oldest,
            BiConsumer<String, Cause> finish) {}

    Turn sweep(Instant now, Cause cause) {
        int done = 0;
        Optional<Instant> next = Optional.empty();
        for (Kind kind : kinds) {
            List<String> left = kind.since().apply(now.minus(PATIENCE));
            int finished =
                    (int) left.stream().filter(id -> finished(kind, id, cause)).count();
            done += finished;
            Optional<Instant> again = finished < left.size()
                    ? Optional.of(now)
                    : kind.oldest().get().map(since -> since.plus(PATIENCE));
            next = earlier(next, again);
        }
        return Turn.of(done, next);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.filter(one.get()::isAfter).isPresent() ? other : one;
    }

    /** One that can't be finished must not hold up the others. */
    private static boolean finished(Kind kind, String id, Cause cause) {
        try {
            kind.finish().accept(id, cause);
            return true;
        } catch (RuntimeException failure) {
            Log.error("a decision could not be finished and will be tried again")
                    .with("id", id)
                    .with(failure)
                    .write();
            return false;
        }
    }
}
