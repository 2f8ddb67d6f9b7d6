package stockroom.paymentsweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.lambda.Log;
import stockroom.lambda.Turn;

/** One tick: each piece of work in turn, and none that fails keeps the others from theirs. */
final class SweepPayments {
    private final Supplier<Settings> settings;
    private final List<Work> works;

    SweepPayments(Supplier<Settings> settings, List<Work> works) {
        this.settings = settings;
        this.works = List.copyOf(works);
    }

    /** A piece of work. */
    interface Work {
        Turn turn(Settings settings, Cause cause);
    }

    Turn sweep(Cause cause) {
        Settings current = settings.get();
        List<Turn> turns =
                works.stream().map(work -> guarded(work, current, cause)).toList();
        Optional<Instant> idleUntil =
                turns.stream().flatMap(turn -> turn.idleUntil().stream()).min(Instant::compareTo);
        return Turn.of(turns.stream().mapToInt(Turn::done).sum(), idleUntil);
    }

    private static Turn guarded(Work work, Settings settings, Cause cause) {
        try {
            return work.turn(settings, cause);
        } catch (RuntimeException failure) {
            Log.error("a part of the payment sweep failed and will be tried again")
                    .with("requestId", cause.requestId())
                    .with(failure)
                    .write();
            return Turn.of(0, Optional.of(cause.at()));
        }
    }
}
